package vn.bangvang.query.standings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.book.ClusterBook;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.RankingBook;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.book.ScoreBook;
import vn.bangvang.shared.book.ScoreTableBook;
import vn.bangvang.shared.book.UnitTree;
import vn.bangvang.shared.event.ClusterEvent;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreTableEvent;
import vn.bangvang.shared.event.UnitEvent;
import vn.bangvang.shared.eventstore.LogSubscription;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;

/** Boards as they stand, from the book that the node keeps, and as they stood, folded again from the streams concerned. */
@Component
final class Boards {

    private final LogSubscription log;
    private final EventLog events;

    Boards(LogSubscription log, EventLog events) {
        this.log = log;
        this.events = events;
    }

    Board now(ClusterId cluster, Period period) {
        return log.still((book, position) -> {
            Cluster found = book.clusters().find(cluster).orElseThrow(() -> unknown(cluster));
            return Board.of(
                    position,
                    found,
                    period,
                    book.tables().copyOf(cluster),
                    book.scores().copyOf(cluster, period.quarters()),
                    book.rankings().copyOf(cluster),
                    book.units());
        });
    }

    Board at(ClusterId cluster, Period period, long position) {
        if (position > log.position()) {
            log.catchUp();
        }
        if (position > log.position()) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "at"));
        }
        Fold fold = new Fold();
        events.streams(concerned(now(cluster, period)), position).forEach(fold::on);
        Cluster found = fold.clusters.find(cluster).orElseThrow(() -> unknown(cluster));
        List<UUID> units = Board.taking(found, period, fold.scores).stream()
                .map(unit -> unit.value())
                .toList();
        events.streams(units, position).forEach(fold::on);
        return Board.of(position, found, period, fold.tables, fold.scores, fold.rankings, fold.units);
    }

    /** Streams are never taken away: those of a past position are among those of today. */
    private static List<UUID> concerned(Board today) {
        ClusterId cluster = today.cluster().id();
        Period period = today.period();
        Stream<UUID> tables = today.tables().ofCluster(cluster).stream()
                .filter(table -> table.period().year() == period.year())
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

        private final ClusterBook clusters = new ClusterBook();
        private final ScoreTableBook tables = new ScoreTableBook();
        private final ScoreBook scores = new ScoreBook();
        private final RankingBook rankings = new RankingBook();
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
                units.on(e);
            }
        }
    }
}
