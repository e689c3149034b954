package vn.bangvang.command.pledge;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.command.pledge.PledgeCommand.PledgeText;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.PledgePolicy;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** One pledge. Its text changes only by amendment, and every amendment is signed by all parties again. */
@Aggregate(cache = "aggregateCache")
class Pledge {

    @AggregateIdentifier
    private PledgeId id;

    private UnitId organiser;
    private List<UnitId> parties = List.of();
    private final Set<UnitId> signed = new HashSet<>();
    private int version;
    private PledgeText text;
    private LocalDate since;

    Pledge() {}

    @CommandHandler
    Pledge(OpenPledge command, Actor actor) {
        Cluster cluster = Known.cluster(actor, command.clusterId());
        actor.actAs(Role.ORGANISER, cluster.organiser());
        actor.dates(command.openedOn(), cluster.organiser());
        apply(new PledgeOpened(
                command.pledgeId(),
                cluster.id(),
                command.year(),
                cluster.organiser(),
                command.text().theme(),
                command.text().contents(),
                command.text().targets(),
                Known.roster(cluster, command.year()).members(),
                command.witness(),
                command.openedOn()));
    }

    @CommandHandler
    void handle(SignPledge command, Actor actor) {
        UnitId unit = command.unitId();
        actor.actAs(Role.REPRESENTATIVE, unit);
        actor.dates(command.signedOn(), unit);
        PledgePolicy.checkSignature(parties, signed, version, command.version(), unit);
        DatePolicy.checkOrder(command.signedOn(), since);
        apply(new PledgeSigned(id, version, unit, command.signer(), command.position(), command.signedOn()));
        if (PledgePolicy.isFullySigned(parties, signed)) {
            apply(new PledgeFullySigned(id, version, command.signedOn()));
        }
    }

    @CommandHandler
    void handle(AmendPledge command, Actor actor) {
        actor.actAs(Role.ORGANISER, organiser);
        actor.dates(command.amendedOn(), organiser);
        DatePolicy.checkOrder(command.amendedOn(), since);
        PledgeText amended = command.text();
        if (amended.equals(text)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new PledgeAmended(
                id,
                version + 1,
                amended.theme(),
                amended.contents(),
                amended.targets(),
                command.reason(),
                command.amendedOn()));
    }

    @EventSourcingHandler
    void on(PledgeOpened event) {
        id = event.pledgeId();
        organiser = event.organiserId();
        parties = event.parties();
        stand(1, new PledgeText(event.theme(), event.contents(), event.targets()), event.openedOn());
    }

    @EventSourcingHandler
    void on(PledgeSigned event) {
        signed.add(event.unitId());
    }

    @EventSourcingHandler
    void on(PledgeAmended event) {
        stand(event.version(), new PledgeText(event.theme(), event.contents(), event.targets()), event.amendedOn());
    }

    private void stand(int version, PledgeText text, LocalDate since) {
        this.version = version;
        this.text = text;
        this.since = since;
        signed.clear();
    }
}
