package vn.bangvang.query.ranking;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingState.Proposal;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;

/** One row a ranking as far as it has come; rows, objections and the rest are read from its stream. */
@Component
public final class ClusterRanking implements ReadModel {

    @Override
    public String name() {
        return "cluster-ranking";
    }

    private static final String RANKING = """
            insert into {cluster-ranking}.ranking (id, cluster_id, organiser_id, year, quarter, period, state,
              version, opened_on, proposed_on, objections_until, published_on, acclaimed, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (state, version, proposed_on, objections_until, published_on, acclaimed,
              sequence) = (excluded.state, excluded.version, excluded.proposed_on, excluded.objections_until,
              excluded.published_on, excluded.acclaimed, excluded.sequence)
            """;

    private static final String PARTY = """
            insert into {cluster-ranking}.party (cluster_id, year, unit_id) values (?, ?, ?)
            on conflict do nothing
            """;

    @Override
    public Handlers handlers() {
        return new Handlers()
                .onCase(RankingEvent.class, RankingState.FOLD, ClusterRanking::write)
                .on(
                        ClusterYearOpened.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(
                        ClusterYearCorrected.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(UnitJoinedCluster.class, (e, r, rows) -> party(e.clusterId(), e.year(), e.unitId(), rows));
    }

    private static void write(RankingState state, RankingEvent event, LogEntry entry, RowBatch rows) {
        Proposal proposal = state.proposal();
        Publication publication = state.publication();
        UnitId acclaimed = state.acclaimed();
        rows.one(
                RANKING,
                state.id(),
                state.id().value(),
                state.cluster().value(),
                state.organiser().value(),
                state.period().year(),
                state.period().quarter(),
                state.period().toString(),
                state.status().name(),
                state.version(),
                state.openedOn(),
                proposal == null ? null : proposal.proposedOn(),
                proposal == null ? null : proposal.objectionsUntil(),
                publication == null ? null : publication.publishedOn(),
                acclaimed == null ? null : acclaimed.value(),
                state.sequence());
    }

    private static void parties(ClusterId cluster, int year, UnitId organiser, List<UnitId> members, RowBatch rows) {
        rows.any(
                "delete from {cluster-ranking}.party where cluster_id = ? and year = ?",
                cluster + "/" + year,
                cluster.value(),
                year);
        Stream.concat(members.stream(), Stream.of(organiser))
                .distinct()
                .forEach(unit -> party(cluster, year, unit, rows));
    }

    /** Who leaves keeps seeing what it took part in. */
    private static void party(ClusterId cluster, int year, UnitId unit, RowBatch rows) {
        rows.any(PARTY, cluster + "/" + year, cluster.value(), year, unit.value());
    }
}
