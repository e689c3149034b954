package vn.bangvang.command.scoretable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.Known;
import vn.bangvang.command.scoretable.ScoreTableCommand.AdoptScoreTable;
import vn.bangvang.command.scoretable.ScoreTableCommand.AmendScoreTable;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ScoreTableBook.Table;
import vn.bangvang.shared.book.ScoreTableBook.Version;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.TablePolicy;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.ScoreTableId;
import vn.bangvang.shared.value.UnitId;

/**
 * One score table of a cluster (bảng điểm) with all its versions. It is adopted once; what it judged finally stays, an
 * amendment is for the quarters after that.
 */
@Aggregate(type = "AdoptedTable", cache = "aggregateCache")
class AdoptedTable {

    @AggregateIdentifier
    private ScoreTableId id;

    private UnitId organiser;
    private Table table;
    private LocalDate changedOn;

    AdoptedTable() {}

    @CommandHandler
    AdoptedTable(AdoptScoreTable command, Actor actor) {
        Cluster cluster = Known.cluster(actor, command.clusterId());
        actor.on(command.adoptedOn()).as(Role.ORGANISER, cluster.organiser());
        Known.roster(cluster, command.period().year());
        TablePolicy.check(command.criteria(), command.terms());
        ServedQuarters.of(actor, cluster.id(), command.period()).mayBeTakenOver();
        apply(new ScoreTableAdopted(
                command.tableId(),
                cluster.id(),
                cluster.organiser(),
                command.period(),
                command.name(),
                command.criteria(),
                command.terms(),
                command.adoptedOn()));
    }

    @CommandHandler
    void handle(AmendScoreTable command, Actor actor) {
        actor.on(command.amendedOn()).as(Role.ORGANISER, organiser);
        DatePolicy.checkOrder(command.amendedOn(), changedOn);
        TablePolicy.checkFrom(table.period(), command.from());
        TablePolicy.check(command.criteria(), command.terms());
        Version standing = table.in(command.from()).orElseThrow();
        if (standing.criteria().equals(command.criteria()) && standing.terms().equals(command.terms())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        ServedQuarters.of(actor, table.cluster(), table.period()).mayBeAmended(command.from());
        int version = table.versions().size() + 1;
        apply(new ScoreTableAmended(
                id,
                version,
                command.criteria(),
                command.terms(),
                command.from(),
                TablePolicy.effect(
                        standing.toTable(), new ScoreTable(id, version, command.criteria(), command.terms())),
                command.reason(),
                command.amendedOn()));
    }

    @EventSourcingHandler
    void on(ScoreTableAdopted event, @SequenceNumber long sequence) {
        id = event.tableId();
        organiser = event.organiserId();
        table = Table.adopted(event, sequence);
        changedOn = event.adoptedOn();
    }

    @EventSourcingHandler
    void on(ScoreTableAmended event, @SequenceNumber long sequence) {
        table = table.after(event, sequence);
        changedOn = event.amendedOn();
    }
}
