package vn.bangvang.shared.domain.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;

/**
 * The provisional ranking of one cluster and period, kept from one look at the books to the next, so that a change costs
 * little more than the sheet that changed. Whatever it is shown, also an older state of the books, it gives the very rows
 * that {@link RankingFacts#provisional} leads to.
 */
public final class RankingCache {

    private record TableVersion(ScoreTableId table, int version) {

        static TableVersion of(ScoreTable table) {
            return new TableVersion(table.id(), table.version());
        }
    }

    private final Period period;
    private List<UnitId> members = List.of();
    private Map<UnitId, List<Period>> partly = Map.of();
    private Map<Period, TableVersion> tables = Map.of();
    private Map<Period, QuarterCache> quarters = Map.of();
    private @Nullable LiveRanking live;

    public RankingCache(Period period) {
        this.period = period;
    }

    /** The rows as the books stand. */
    public synchronized List<RankingRow> rows(RankingFacts facts, ClusterState cluster) {
        RankingInput input = facts.withoutSheets(cluster, period);
        Map<Period, TableVersion> versions = new HashMap<>();
        input.tables().forEach((quarter, table) -> versions.put(quarter, TableVersion.of(table)));
        if (live == null
                || !members.equals(input.members())
                || !partly.equals(input.partly())
                || !tables.equals(versions)) {
            begin(input, versions);
        }
        LiveRanking ranking = Objects.requireNonNull(live);
        ranking.decide(input.decisions());
        quarters.forEach((quarter, kept) -> kept.look(facts.sheets(cluster, quarter), ranking));
        return ranking.rows();
    }

    /** Another roster, other days of a member or another table is another ranking. */
    private void begin(RankingInput input, Map<Period, TableVersion> versions) {
        members = input.members();
        partly = input.partly();
        tables = versions;
        quarters = new HashMap<>();
        input.tables().forEach((quarter, table) -> quarters.put(quarter, new QuarterCache(table)));
        live = new LiveRanking(input);
    }
}
