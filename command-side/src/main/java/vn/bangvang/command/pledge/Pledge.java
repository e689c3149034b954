package vn.bangvang.command.pledge;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.ClosePledge;
import vn.bangvang.command.pledge.PledgeCommand.DeclineSignature;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.command.pledge.PledgeCommand.PledgeText;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.command.pledge.PledgeCommand.WitnessPledge;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.event.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.event.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.PledgePolicy;
import vn.bangvang.shared.rule.StayPolicy;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.Witness;

/**
 * One pledge. Its text changes only by amendment, every amendment is signed and witnessed again, and once it is closed
 * nothing changes any more.
 */
@Aggregate(type = "Pledge", cache = "aggregateCache")
class Pledge {

    private static final List<Role> WITNESSES = List.of(Role.REPRESENTATIVE, Role.APPROVER);

    @AggregateIdentifier
    private PledgeId id;

    private ClusterId cluster;
    private int year;
    private UnitId organiser;
    private List<UnitId> parties = List.of();
    private @Nullable Witness witness;
    private PledgeText text;
    private Signing signing;
    private @Nullable LocalDate closedOn;

    Pledge() {}

    @CommandHandler
    Pledge(OpenPledge command, Actor actor) {
        Cluster cluster = Known.cluster(actor, command.clusterId());
        actor.on(command.openedOn()).as(Role.ORGANISER, cluster.organiser());
        List<UnitId> members =
                Known.roster(cluster, command.year()).membersOn(StayPolicy.within(command.year(), command.openedOn()));
        checkWitness(command.witness(), members, actor);
        PledgePolicy.checkTargets(command.text().targets());
        DatePolicy.checkPeriod(command.openedOn(), command.signUntil());
        apply(new PledgeOpened(
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
                command.openedOn()));
    }

    private static void checkWitness(@Nullable Witness named, List<UnitId> signers, Actor actor) {
        if (named != null) {
            PledgePolicy.checkWitness(signers, named);
            if (named.unitId() != null) {
                Known.unit(actor, named.unitId());
            }
        }
    }

    @CommandHandler
    void handle(SignPledge command, Actor actor) {
        UnitId unit = command.unitId();
        actor.on(command.signedOn()).dueBy(signing.signUntil()).as(Role.REPRESENTATIVE, unit);
        checkOpen();
        signing.checkSignature(command.version(), unit, command.signedOn());
        Known.memberOn(Known.cluster(actor, cluster), year, command.signedOn(), unit);
        int daysLate = signing.daysLate(command.signedOn());
        apply(new PledgeSigned(
                id,
                signing.version(),
                unit,
                command.signer(),
                command.position(),
                command.signedOn(),
                daysLate > 0,
                daysLate));
        if (signing.isComplete()) {
            apply(new PledgeFullySigned(id, signing.version(), command.signedOn()));
        }
    }

    /** A party that has left since may still decline: that binds it to nothing. */
    @CommandHandler
    void handle(DeclineSignature command, Actor actor) {
        UnitId unit = command.unitId();
        actor.on(command.declinedOn()).as(Role.REPRESENTATIVE, unit);
        checkOpen();
        signing.checkDecline(command.version(), unit, command.declinedOn());
        apply(new SignatureDeclined(id, signing.version(), unit, command.reason(), command.declinedOn()));
    }

    @CommandHandler
    void handle(WitnessPledge command, Actor actor) {
        if (witness == null) {
            throw new Refusal(Reason.NO_WITNESS);
        }
        actAsWitness(witness.unitId(), command.witnessedOn(), actor);
        checkOpen();
        signing.checkWitnessing(command.version(), command.witnessedOn());
        apply(new PledgeWitnessed(
                id,
                signing.version(),
                witness.unitId(),
                witness.body(),
                command.signer(),
                command.position(),
                signing.bound(),
                signing.refused(),
                command.witnessedOn()));
    }

    /** What a body outside the tree signed on paper is recorded by the organiser. */
    private void actAsWitness(@Nullable UnitId unit, LocalDate day, Actor actor) {
        if (unit == null) {
            actor.on(day).as(Role.ORGANISER, organiser);
        } else {
            actor.on(day).asAnyOf(WITNESSES, unit);
        }
    }

    @CommandHandler
    void handle(AmendPledge command, Actor actor) {
        actor.on(command.amendedOn()).as(Role.ORGANISER, organiser);
        checkOpen();
        DatePolicy.checkOrder(command.amendedOn(), signing.since());
        DatePolicy.checkPeriod(command.amendedOn(), command.signUntil());
        PledgeText amended = command.text();
        PledgePolicy.checkTargets(amended.targets());
        checkWitness(command.witness(), parties, actor);
        if (amended.equals(text) && PledgePolicy.isSameWitness(command.witness(), witness)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new PledgeAmended(
                id,
                signing.version() + 1,
                amended.theme(),
                amended.contents(),
                amended.targets(),
                command.witness(),
                command.signUntil(),
                command.reason(),
                command.amendedOn()));
    }

    @CommandHandler
    void handle(ClosePledge command, Actor actor) {
        actor.on(command.closedOn()).as(Role.ORGANISER, organiser);
        checkOpen();
        PledgePolicy.checkClosing(year, command.closedOn());
        DatePolicy.checkOrder(command.closedOn(), signing.latest());
        apply(new PledgeClosed(id, signing.version(), signing.bound(), signing.refused(), command.closedOn()));
    }

    private void checkOpen() {
        if (closedOn != null) {
            throw new Refusal(Reason.PLEDGE_CLOSED, Map.of("closedOn", closedOn));
        }
    }

    @EventSourcingHandler
    void on(PledgeOpened event) {
        id = event.pledgeId();
        cluster = event.clusterId();
        year = event.year();
        organiser = event.organiserId();
        parties = event.parties();
        witness = event.witness();
        text = new PledgeText(event.theme(), event.contents(), event.targets());
        signing = new Signing(parties, 1, event.signUntil(), event.openedOn());
    }

    @EventSourcingHandler
    void on(PledgeSigned event) {
        signing.signed(event.unitId(), event.signedOn());
    }

    @EventSourcingHandler
    void on(SignatureDeclined event) {
        signing.declined(event.unitId(), event.declinedOn());
    }

    @EventSourcingHandler
    void on(PledgeWitnessed event) {
        signing.witnessed(event.witnessedOn());
    }

    @EventSourcingHandler
    void on(PledgeAmended event) {
        witness = event.witness();
        text = new PledgeText(event.theme(), event.contents(), event.targets());
        signing = new Signing(parties, event.version(), event.signUntil(), event.amendedOn());
    }

    @EventSourcingHandler
    void on(PledgeClosed event) {
        closedOn = event.closedOn();
    }
}
