package vn.bangvang.command.pledge;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.ClosePledge;
import vn.bangvang.command.pledge.PledgeCommand.DeclineSignature;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.command.pledge.PledgeCommand.WitnessPledge;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.StayPolicy;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.PledgePolicy;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.pledge.PledgeText;
import vn.bangvang.shared.domain.pledge.Witness;

/**
 * One pledge. Its text changes only by amendment, every amendment is signed and witnessed again, and once it is closed
 * nothing changes any more.
 */
@Aggregate(type = "Pledge", cache = "aggregateCache")
class Pledge {

    private static final List<Role> WITNESSES = List.of(Role.REPRESENTATIVE, Role.APPROVER);

    @AggregateIdentifier
    private PledgeId id;

    private PledgeState state;

    Pledge() {}

    @EventSourcingHandler
    void on(PledgeEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = PledgeState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.pledgeId();
    }

    @CommandHandler
    Pledge(OpenPledge command, Actor actor) {
        ClusterState cluster = References.cluster(actor, command.clusterId());
        actor.on(command.openedOn()).as(Role.ORGANISER, cluster.organiser());
        List<UnitId> members = References.roster(cluster, command.year())
                .membersOn(StayPolicy.within(command.year(), command.openedOn()));
        checkWitness(command.witness(), members, actor);
        PledgePolicy.checkTargets(command.text().targets());
        DatePolicy.checkPeriod(command.openedOn(), command.signUntil());
        apply(
                new PledgeOpened(
                        command.pledgeId(),
                        cluster.id(),
                        command.year(),
                        cluster.organiser(),
                        command.text().theme(),
                        command.text().contents(),
                        command.text().targets(),
                        members,
                        command.witness(),
                        command.signUntil(),
                        command.openedOn()),
                actor);
    }

    @CommandHandler
    void handle(SignPledge command, Actor actor) {
        UnitId unit = command.unitId();
        actor.on(command.signedOn()).dueBy(state.signUntil()).as(Role.REPRESENTATIVE, unit);
        PledgePolicy.checkSignature(state, command.version(), unit, command.signedOn());
        References.memberOn(References.cluster(actor, state.cluster()), state.year(), command.signedOn(), unit);
        int daysLate = PledgePolicy.daysLate(state.signUntil(), command.signedOn());
        apply(
                new PledgeSigned(
                        id,
                        state.version(),
                        unit,
                        command.signer(),
                        command.position(),
                        command.signedOn(),
                        daysLate > 0,
                        daysLate),
                actor);
        if (PledgePolicy.isFullySigned(state)) {
            apply(new PledgeFullySigned(id, state.version(), command.signedOn()), actor);
        }
    }

    /** A party that has left since may still decline: that binds it to nothing. */
    @CommandHandler
    void handle(DeclineSignature command, Actor actor) {
        UnitId unit = command.unitId();
        actor.on(command.declinedOn()).as(Role.REPRESENTATIVE, unit);
        PledgePolicy.checkDecline(state, command.version(), unit, command.declinedOn());
        apply(new SignatureDeclined(id, state.version(), unit, command.reason(), command.declinedOn()), actor);
    }

    @CommandHandler
    void handle(WitnessPledge command, Actor actor) {
        Witness witness = state.witness();
        if (witness == null) {
            throw new Refusal(Reason.NO_WITNESS);
        }
        actor.on(command.witnessedOn())
                .asAnyOf(state.isWitnessedFromOutside() ? List.of(Role.ORGANISER) : WITNESSES, state.witnessingUnit());
        PledgePolicy.checkWitnessing(state, command.version(), command.witnessedOn());
        apply(
                new PledgeWitnessed(
                        id,
                        state.version(),
                        witness.unitId(),
                        witness.body(),
                        command.signer(),
                        command.position(),
                        state.bound(),
                        state.refused(),
                        command.witnessedOn()),
                actor);
    }

    @CommandHandler
    void handle(AmendPledge command, Actor actor) {
        actor.on(command.amendedOn()).as(Role.ORGANISER, state.organiser());
        PledgePolicy.checkOpen(state);
        DatePolicy.checkOrder(command.amendedOn(), state.since());
        DatePolicy.checkPeriod(command.amendedOn(), command.signUntil());
        PledgeText amended = command.text();
        PledgePolicy.checkTargets(amended.targets());
        checkWitness(command.witness(), state.parties(), actor);
        PledgePolicy.checkChanged(state, amended, command.witness());
        apply(
                new PledgeAmended(
                        id,
                        state.version() + 1,
                        amended.theme(),
                        amended.contents(),
                        amended.targets(),
                        command.witness(),
                        command.signUntil(),
                        command.reason(),
                        command.amendedOn()),
                actor);
    }

    @CommandHandler
    void handle(ClosePledge command, Actor actor) {
        actor.on(command.closedOn()).as(Role.ORGANISER, state.organiser());
        PledgePolicy.checkClosing(state, command.closedOn());
        apply(new PledgeClosed(id, state.version(), state.bound(), state.refused(), command.closedOn()), actor);
    }

    private static void checkWitness(@Nullable Witness named, List<UnitId> signers, Actor actor) {
        if (named != null) {
            PledgePolicy.checkWitness(signers, named);
            if (named.unitId() != null) {
                References.unit(actor, named.unitId());
            }
        }
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(PledgeEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
