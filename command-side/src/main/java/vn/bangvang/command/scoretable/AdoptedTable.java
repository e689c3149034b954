package vn.bangvang.command.scoretable;

import java.util.List;
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
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoretable.ScoreTableState.Version;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
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
        var body = command.body();
        List<Criterion> criteria = body.lines();
        ScoringTerms terms = body.terms().terms();
        ClusterState cluster = References.cluster(actor, body.clusterId());
        actor.on(body.adoptedOn()).as(Role.ORGANISER, cluster.organiser());
        References.roster(cluster, body.period().year());
        TablePolicy.check(criteria, terms);
        ServedQuarters.of(actor, cluster.id(), body.period()).mayBeTakenOver();
        apply(
                new ScoreTableAdopted(
                        command.tableId(),
                        cluster.id(),
                        cluster.organiser(),
                        body.period(),
                        body.name(),
                        criteria,
                        terms,
                        body.adoptedOn()),
                actor);
    }

    @CommandHandler
    void handle(AmendScoreTable command, Actor actor) {
        var body = command.body();
        List<Criterion> criteria = body.lines();
        ScoringTerms terms = body.terms().terms();
        actor.on(body.amendedOn()).as(Role.ORGANISER, state.organiser());
        DatePolicy.checkOrder(body.amendedOn(), state.newest().on());
        TablePolicy.checkFrom(state.period(), body.from());
        TablePolicy.check(criteria, terms);
        Version standing = state.in(body.from()).orElseThrow();
        if (standing.criteria().equals(criteria) && standing.terms().equals(terms)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        ServedQuarters.of(actor, state.cluster(), state.period()).mayBeAmended(body.from());
        int version = state.versions().size() + 1;
        apply(
                new ScoreTableAmended(
                        id,
                        version,
                        criteria,
                        terms,
                        body.from(),
                        TablePolicy.effect(standing.toTable(), new ScoreTable(id, version, criteria, terms)),
                        body.reason(),
                        body.amendedOn()),
                actor);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(ScoreTableEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
