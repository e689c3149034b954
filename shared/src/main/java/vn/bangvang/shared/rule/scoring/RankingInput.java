package vn.bangvang.shared.rule.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.UnitId;

/**
 * All that a ranking follows from.
 *
 * @param tables by quarter; those of the period
 * @param sheets in any order; those of units that are no members do not count
 */
public record RankingInput(
        Period period,
        List<UnitId> members,
        Map<Period, ScoreTable> tables,
        Collection<SheetInput> sheets,
        RankingDecisions decisions) {

    /** The same with other decisions. */
    public RankingInput decided(RankingDecisions other) {
        return new RankingInput(period, members, tables, sheets, other);
    }
}
