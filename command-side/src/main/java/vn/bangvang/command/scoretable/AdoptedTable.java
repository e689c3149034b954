package vn.bangvang.command.scoretable;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.reference.References;
import vn.bangvang.command.scoretable.ScoreTableCommand.AdoptScoreTable;
import vn.bangvang.command.scoretable.ScoreTableCommand.AmendScoreTable;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoretable.ScoreTableState.Version;
import vn.bangvang.shared.domain.scoretable.TablePolicy;

/**
 * One score table of a cluster (bảng điểm) with all its versions. It is adopted once; what it judged finally stays, an
 * amendment is for the quarters after that.
 */
@Aggregate(type = "AdoptedTable", cache = "aggregateCache")
class AdoptedTable {

    @AggregateIdentifier
    private ScoreTableId id;

    private ScoreTableState state;

    AdoptedTable() {}

    @EventSourcingHandler
    void on(ScoreTableEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = ScoreTableState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.tableId();
    }

    @CommandHandler
    AdoptedTable(AdoptScoreTable command, Actor actor) {
        ClusterState cluster = References.cluster(actor, command.clusterId());
        actor.on(command.adoptedOn()).as(Role.ORGANISER, cluster.organiser());
        References.roster(cluster, command.period().year());
        TablePolicy.check(command.criteria(), command.terms());
        ServedQuarters.of(actor, cluster.id(), command.period()).mayBeTakenOver();
        apply(
                new ScoreTableAdopted(
                        command.tableId(),
                        cluster.id(),
                        cluster.organiser(),
                        command.period(),
                        command.name(),
                        command.criteria(),
                        command.terms(),
                        command.adoptedOn()),
                actor);
    }

    @CommandHandler
    void handle(AmendScoreTable command, Actor actor) {
        actor.on(command.amendedOn()).as(Role.ORGANISER, state.organiser());
        DatePolicy.checkOrder(command.amendedOn(), state.newest().on());
        TablePolicy.checkFrom(state.period(), command.from());
        TablePolicy.check(command.criteria(), command.terms());
        Version standing = state.in(command.from()).orElseThrow();
        if (standing.criteria().equals(command.criteria()) && standing.terms().equals(command.terms())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        ServedQuarters.of(actor, state.cluster(), state.period()).mayBeAmended(command.from());
        int version = state.versions().size() + 1;
        apply(
                new ScoreTableAmended(
                        id,
                        version,
                        command.criteria(),
                        command.terms(),
                        command.from(),
                        TablePolicy.effect(
                                standing.toTable(), new ScoreTable(id, version, command.criteria(), command.terms())),
                        command.reason(),
                        command.amendedOn()),
                actor);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(ScoreTableEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
