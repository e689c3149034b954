package vn.bangvang.query.standings;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.RankingBook;
import vn.bangvang.shared.book.RankingFacts;
import vn.bangvang.shared.book.ScoreBook;
import vn.bangvang.shared.book.ScoreTableBook;
import vn.bangvang.shared.book.UnitTree;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.UnitId;

/**
 * What the ranking of one cluster follows from, as it stood at one position of the log. The books are copies: nothing
 * is added to them any more.
 *
 * @param names of the units that take part, as they were then
 */
record Board(
        long position,
        Cluster cluster,
        Period period,
        ScoreTableBook tables,
        ScoreBook scores,
        RankingBook rankings,
        Map<UnitId, String> names) {

    static Board of(
            long position,
            Cluster cluster,
            Period period,
            ScoreTableBook tables,
            ScoreBook scores,
            RankingBook rankings,
            UnitTree units) {
        Map<UnitId, String> names = taking(cluster, period, scores).stream()
                .filter(units::contains)
                .collect(Collectors.toMap(
                        unit -> unit, unit -> units.find(unit).orElseThrow().name()));
        return new Board(position, cluster, period, tables, scores, rankings, names);
    }

    /** The organiser, the members and whoever has scored. */
    static Set<UnitId> taking(Cluster cluster, Period period, ScoreBook scores) {
        Set<UnitId> units = new LinkedHashSet<>();
        units.add(cluster.organiser());
        cluster.year(period.year()).ifPresent(roster -> units.addAll(roster.members()));
        scores.of(cluster.id(), period.quarters()).forEach(sheet -> {
            units.add(sheet.unit());
            units.addAll(sheet.crossScores().keySet());
        });
        return units;
    }

    RankingFacts facts() {
        return new RankingFacts(tables, scores, rankings);
    }

    Named named(UnitId unit) {
        @Nullable String name = names.get(unit);
        return new Named(unit.value(), name);
    }

    Named clusterNamed() {
        return new Named(cluster.id().value(), cluster.name());
    }
}
