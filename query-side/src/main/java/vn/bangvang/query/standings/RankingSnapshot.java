package vn.bangvang.query.standings;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingFacts;
import vn.bangvang.shared.domain.ranking.RankingIndex;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.scoring.ScoreIndex;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * What the ranking of one cluster follows from, as it stood at one position of the log. The books are copies: nothing
 * is added to them any more.
 *
 * @param names of the units that take part, as they were then
 */
record RankingSnapshot(
        long position,
        ClusterState cluster,
        Period period,
        ScoreTableIndex tables,
        ScoreIndex scores,
        RankingIndex rankings,
        Map<UnitId, String> names) {

    static RankingSnapshot of(
            long position,
            ClusterState cluster,
            Period period,
            ScoreTableIndex tables,
            ScoreIndex scores,
            RankingIndex rankings,
            UnitTree units) {
        Map<UnitId, String> names = taking(cluster, period, scores).stream()
                .filter(units::contains)
                .collect(Collectors.toMap(
                        unit -> unit, unit -> units.find(unit).orElseThrow().name()));
        return new RankingSnapshot(position, cluster, period, tables, scores, rankings, names);
    }

    /** The organiser, the members and whoever has scored. */
    static Set<UnitId> taking(ClusterState cluster, Period period, ScoreIndex scores) {
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
