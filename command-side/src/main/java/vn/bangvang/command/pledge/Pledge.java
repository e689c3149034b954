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
        var body = command.body();
        PledgeText text = body.text();
        ClusterState cluster = References.cluster(actor, body.clusterId());
        actor.on(body.openedOn()).as(Role.ORGANISER, cluster.organiser());
        List<UnitId> members =
                References.roster(cluster, body.year()).membersOn(StayPolicy.within(body.year(), body.openedOn()));
        checkWitness(command.witness(), members, actor);
        PledgePolicy.checkTargets(text.targets());
        DatePolicy.checkPeriod(body.openedOn(), body.signUntil());
        apply(
                new PledgeOpened(
                        command.pledgeId(),
                        cluster.id(),
                        body.year(),
                        cluster.organiser(),
                        text.theme(),
                        text.contents(),
                        text.targets(),
                        members,
                        command.witness(),
                        body.signUntil(),
                        body.openedOn()),
                actor);
    }

    @CommandHandler
    void handle(SignPledge command, Actor actor) {
        var body = command.body();
        UnitId unit = body.unitId();
        actor.on(body.signedOn()).dueBy(state.signUntil()).as(Role.REPRESENTATIVE, unit);
        PledgePolicy.checkSignature(state, body.version(), unit, body.signedOn());
        References.memberOn(References.cluster(actor, state.cluster()), state.year(), body.signedOn(), unit);
        int daysLate = PledgePolicy.daysLate(state.signUntil(), body.signedOn());
        apply(
                new PledgeSigned(
                        id,
                        state.version(),
                        unit,
                        command.signer(),
                        body.position(),
                        body.signedOn(),
                        daysLate > 0,
                        daysLate),
                actor);
        if (PledgePolicy.isFullySigned(state)) {
            apply(new PledgeFullySigned(id, state.version(), body.signedOn()), actor);
        }
    }

    /** A party that has left since may still decline: that binds it to nothing. */
    @CommandHandler
    void handle(DeclineSignature command, Actor actor) {
        var body = command.body();
        UnitId unit = body.unitId();
        actor.on(body.declinedOn()).as(Role.REPRESENTATIVE, unit);
        PledgePolicy.checkDecline(state, body.version(), unit, body.declinedOn());
        apply(new SignatureDeclined(id, state.version(), unit, body.reason(), body.declinedOn()), actor);
    }

    @CommandHandler
    void handle(WitnessPledge command, Actor actor) {
        var body = command.body();
        Witness witness = state.witness();
        if (witness == null) {
            throw new Refusal(Reason.NO_WITNESS);
        }
        actor.on(body.witnessedOn()).asAnyOf(PledgePolicy.witnesses(state), state.witnessingUnit());
        PledgePolicy.checkWitnessing(state, body.version(), body.witnessedOn());
        apply(
                new PledgeWitnessed(
                        id,
                        state.version(),
                        witness.unitId(),
                        witness.body(),
                        command.signer(),
                        body.position(),
                        state.bound(),
                        state.refused(),
                        body.witnessedOn()),
                actor);
    }

    @CommandHandler
    void handle(AmendPledge command, Actor actor) {
        var body = command.body();
        actor.on(body.amendedOn()).as(Role.ORGANISER, state.organiser());
        PledgePolicy.checkOpen(state);
        DatePolicy.checkOrder(body.amendedOn(), state.since());
        DatePolicy.checkPeriod(body.amendedOn(), body.signUntil());
        PledgeText amended = body.text();
        PledgePolicy.checkAmended(state, amended.targets());
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
                        body.signUntil(),
                        body.reason(),
                        body.amendedOn()),
                actor);
    }

    @CommandHandler
    void handle(ClosePledge command, Actor actor) {
        var body = command.body();
        actor.on(body.closedOn()).as(Role.ORGANISER, state.organiser());
        PledgePolicy.checkClosing(state, body.closedOn());
        apply(new PledgeClosed(id, state.version(), state.bound(), state.refused(), body.closedOn()), actor);
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
