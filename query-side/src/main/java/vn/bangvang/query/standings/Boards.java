package vn.bangvang.query.standings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterIndex;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingIndex;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.scoring.ScoreIndex;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.reference.ReferenceData;

/** Boards as they stand, from the reference data that the node keeps, and as they stood, folded again from the streams concerned. */
@Component
final class Boards {

    private final LogSubscription log;
    private final EventLog events;

    Boards(LogSubscription log, EventLog events) {
        this.log = log;
        this.events = events;
    }

    /** What is not in memory is read before anybody has to wait for it. */
    RankingSnapshot now(ClusterId cluster, Period period) {
        copy(log.references(), log.position(), cluster, period);
        return log.still((references, position) -> copy(references, position, cluster, period));
    }

    private static RankingSnapshot copy(ReferenceData references, long position, ClusterId cluster, Period period) {
        ClusterState found = references.clusters().find(cluster).orElseThrow(() -> unknown(cluster));
        return RankingSnapshot.of(
                position,
                found,
                period,
                references.tables().copyOf(cluster, period.year()),
                references.scores().copyOf(cluster, period.quarters()),
                references.rankings().copyOf(cluster, period.year()),
                references.units());
    }

    RankingSnapshot at(ClusterId cluster, Period period, long position) {
        if (position > log.position()) {
            log.catchUp();
        }
        if (position > log.position()) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "atPosition"));
        }
        Fold fold = new Fold();
        events.streams(concerned(now(cluster, period)), position).forEach(fold::on);
        ClusterState found = fold.clusters.find(cluster).orElseThrow(() -> unknown(cluster));
        List<UUID> units = RankingSnapshot.taking(found, period, fold.scores).stream()
                .map(unit -> unit.value())
                .toList();
        events.streams(units, position).forEach(fold::on);
        return RankingSnapshot.of(position, found, period, fold.tables, fold.scores, fold.rankings, fold.units);
    }

    /** Streams are never taken away: those of a past position are among those of today. */
    private static List<UUID> concerned(RankingSnapshot today) {
        ClusterId cluster = today.cluster().id();
        Period period = today.period();
        Stream<UUID> tables = today.tables().of(cluster, period.year()).stream()
                .map(table -> table.id().value());
        Stream<UUID> sheets = today.scores().of(cluster, period.quarters()).stream()
                .map(sheet -> sheet.id().value());
        Optional<UUID> ranking =
                today.rankings().of(cluster, period).map(RankingState::id).map(id -> id.value());
        return Stream.of(Stream.of(cluster.value()), tables, sheets, ranking.stream())
                .flatMap(ids -> ids)
                .toList();
    }

    private static Refusal unknown(ClusterId cluster) {
        return new Refusal(Reason.UNKNOWN_CLUSTER, Map.of("cluster", cluster));
    }

    /** The same books as the node's, filled from a few streams. */
    private static final class Fold {

        private final ClusterIndex clusters = new ClusterIndex();
        private final ScoreTableIndex tables = new ScoreTableIndex();
        private final ScoreIndex scores = new ScoreIndex();
        private final RankingIndex rankings = new RankingIndex();
        private final UnitTree units = new UnitTree();

        private void on(Logged logged) {
            if (logged.event() instanceof ClusterEvent e) {
                clusters.on(e, logged.sequence());
            } else if (logged.event() instanceof ScoreTableEvent e) {
                tables.on(e, logged.sequence());
            } else if (logged.event() instanceof ScoreSheetEvent e) {
                scores.on(e, logged.sequence());
            } else if (logged.event() instanceof RankingEvent e) {
                rankings.on(e, logged.sequence());
            } else if (logged.event() instanceof UnitEvent e) {
                units.on(e, logged.sequence());
            }
        }
    }
}
