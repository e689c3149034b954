package vn.bangvang.shared.domain.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.PartYear;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.SheetInput;

/**
 * All that a ranking follows from.
 *
 * @param tables by quarter; those of the period
 * @param members all that are members in a quarter of the period
 * @param partly the quarters of those that are members in some of them alone
 * @param sheets in any order; those of units that are no members in the quarter do not count
 */
public record RankingInput(
        Period period,
        List<UnitId> members,
        Map<UnitId, List<Period>> partly,
        Map<Period, ScoreTable> tables,
        Collection<SheetInput> sheets,
        RankingDecisions decisions) {

    /** All of them are members in every quarter. */
    public RankingInput(
            Period period,
            List<UnitId> members,
            Map<Period, ScoreTable> tables,
            Collection<SheetInput> sheets,
            RankingDecisions decisions) {
        this(period, members, Map.of(), tables, sheets, decisions);
    }

    /** The quarters of the period in which a member is one. */
    public List<Period> quarters(UnitId member) {
        return partly.getOrDefault(member, period.quarters());
    }

    /** The decisions, with those that the terms leave without a rank since they were members in a part of the year alone. */
    RankingDecisions ranking() {
        return ranking(decisions, partly, RankingPolicy.partYear(this));
    }

    static RankingDecisions ranking(RankingDecisions decided, Map<UnitId, List<Period>> partly, PartYear terms) {
        if (partly.isEmpty() || terms != PartYear.UNRANKED) {
            return decided;
        }
        Map<UnitId, ExclusionGround> unranked = new HashMap<>();
        partly.keySet().forEach(unit -> unranked.put(unit, ExclusionGround.PART_OF_YEAR));
        unranked.putAll(decided.excluded());
        return decided.excluding(unranked);
    }

    /** The same from other sheets. */
    RankingInput of(Collection<SheetInput> others) {
        return new RankingInput(period, members, partly, tables, others, decisions);
    }

    /** The same with other decisions. */
    public RankingInput decided(RankingDecisions other) {
        return new RankingInput(period, members, partly, tables, sheets, other);
    }
}
