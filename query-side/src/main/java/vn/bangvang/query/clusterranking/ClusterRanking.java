package vn.bangvang.query.clusterranking;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RankingEvent.AcclamationWithdrawn;
import vn.bangvang.shared.event.RankingEvent.RankingOpened;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.event.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.UnitId;

/** One row a ranking as far as it has come; rows, objections and the rest are read from its stream. */
@Component
public final class ClusterRanking implements ReadModel {

    @Override
    public String name() {
        return "cluster-ranking";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .onEach(RankingEvent.class, this::happened)
                .on(
                        ClusterYearOpened.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(
                        ClusterYearCorrected.class,
                        (e, r, rows) -> parties(e.clusterId(), e.year(), e.organiserId(), e.members(), rows))
                .on(UnitJoinedCluster.class, this::joined);
    }

    private void happened(RankingEvent event, Recorded recorded, RowBatch rows) {
        if (event instanceof RankingOpened e) {
            opened(e, recorded, rows);
            return;
        }
        if (event instanceof RankingProposed e) {
            proposed(e, rows);
        } else if (event instanceof RankingPublished e) {
            rows.one(
                    "update read_clusterranking_v1.ranking set state = 'PUBLISHED', version = ?, published_on = ?"
                            + " where id = ?",
                    e.rankingId(),
                    e.version(),
                    e.publishedOn(),
                    e.rankingId().value());
        } else if (event instanceof RankingRepublished e) {
            rows.one(
                    "update read_clusterranking_v1.ranking set version = ?, published_on = ? where id = ?",
                    e.rankingId(),
                    e.version(),
                    e.publishedOn(),
                    e.rankingId().value());
        } else if (event instanceof UnitAcclaimed e) {
            rows.one(
                    "update read_clusterranking_v1.ranking set acclaimed = ? where id = ?",
                    e.rankingId(),
                    e.unitId().value(),
                    e.rankingId().value());
        }
        if (event instanceof AcclamationWithdrawn e) {
            rows.one(
                    "update read_clusterranking_v1.ranking set acclaimed = null where id = ?",
                    e.rankingId(),
                    e.rankingId().value());
        }
        rows.one(
                "update read_clusterranking_v1.ranking set sequence = ? where id = ?",
                event.rankingId(),
                recorded.sequence(),
                event.rankingId().value());
    }

    private static void opened(RankingOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_clusterranking_v1.ranking (id, cluster_id, organiser_id, year, quarter, period,"
                        + " state, version, opened_on, sequence) values (?, ?, ?, ?, ?, ?, 'OPEN', 0, ?, ?)",
                event.rankingId(),
                event.rankingId().value(),
                event.clusterId().value(),
                event.organiserId().value(),
                event.period().year(),
                event.period().quarter(),
                event.period().toString(),
                event.openedOn(),
                recorded.sequence());
    }

    private static void proposed(RankingProposed event, RowBatch rows) {
        rows.one(
                "update read_clusterranking_v1.ranking set state = 'PROPOSED', version = ?, proposed_on = ?,"
                        + " objections_until = ? where id = ?",
                event.rankingId(),
                event.version(),
                event.proposedOn(),
                event.objectionsUntil(),
                event.rankingId().value());
    }

    /** Who leaves keeps seeing what it took part in. */
    private void joined(UnitJoinedCluster event, Recorded recorded, RowBatch rows) {
        rows.any(
                "insert into read_clusterranking_v1.party (cluster_id, year, unit_id) values (?, ?, ?) on conflict do nothing",
                event.clusterId() + "/" + event.year(),
                event.clusterId().value(),
                event.year(),
                event.unitId().value());
    }

    private void parties(ClusterId cluster, int year, UnitId organiser, List<UnitId> members, RowBatch rows) {
        String key = cluster + "/" + year;
        rows.any(
                "delete from read_clusterranking_v1.party where cluster_id = ? and year = ?",
                key,
                cluster.value(),
                year);
        Stream.concat(members.stream(), Stream.of(organiser))
                .distinct()
                .forEach(unit -> rows.one(
                        "insert into read_clusterranking_v1.party (cluster_id, year, unit_id) values (?, ?, ?)",
                        key,
                        cluster.value(),
                        year,
                        unit.value()));
    }
}
