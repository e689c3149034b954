package vn.bangvang.shared.rule.scoring;

import java.util.List;
import java.util.Map;
import vn.bangvang.shared.value.ExclusionGround;
import vn.bangvang.shared.value.UnitId;

/**
 * What people decided for a ranking beside the scores.
 *
 * @param votes of the last ballot of the members
 * @param orders decisions of the leaders on ties, the last one first
 */
public record RankingDecisions(
        Map<UnitId, ExclusionGround> excluded,
        Map<UnitId, Integer> votes,
        Map<UnitId, WomenShare> women,
        List<List<UnitId>> orders) {

    /** Women among the people of a unit. */
    public record WomenShare(int women, int staff) {

        /** ND 152/2025 Art. 4.6: a collective of which 70 % or more are women goes first. */
        public boolean goesFirst() {
            return staff > 0 && 100L * women >= 70L * staff;
        }
    }

    public static final RankingDecisions NONE = new RankingDecisions(Map.of(), Map.of(), Map.of(), List.of());

    public RankingDecisions {
        excluded = Map.copyOf(excluded);
        votes = Map.copyOf(votes);
        women = Map.copyOf(women);
        orders = List.copyOf(orders);
    }

    public RankingDecisions excluding(Map<UnitId, ExclusionGround> units) {
        return new RankingDecisions(units, votes, women, orders);
    }

    public RankingDecisions voted(Map<UnitId, Integer> ballot) {
        return new RankingDecisions(excluded, ballot, women, orders);
    }

    public RankingDecisions counted(Map<UnitId, WomenShare> shares) {
        return new RankingDecisions(excluded, votes, shares, orders);
    }

    public RankingDecisions ordered(List<List<UnitId>> decided) {
        return new RankingDecisions(excluded, votes, women, decided);
    }
}
