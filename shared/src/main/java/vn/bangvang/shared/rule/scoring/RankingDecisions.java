package vn.bangvang.shared.rule.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bangvang.shared.value.ExclusionGround;
import vn.bangvang.shared.value.UnitId;

/**
 * What people decided for a ranking beside the scores.
 *
 * @param ballots of the members, the last one first
 * @param orders decisions of the leaders on ties, the last one first
 */
public record RankingDecisions(
        Map<UnitId, ExclusionGround> excluded,
        List<Ballot> ballots,
        Map<UnitId, WomenShare> women,
        List<List<UnitId>> orders) {

    /**
     * Votes of the members between units of the same rate.
     *
     * @param ofOneTie whether it was held between just those units that were equal; of old ballots that is not known
     */
    public record Ballot(Map<UnitId, Integer> votes, boolean ofOneTie) {

        public Ballot {
            votes = Map.copyOf(votes);
        }

        /** Each tie has a ballot of its own. An old ballot serves any tie between units it names. */
        boolean isAbout(Set<UnitId> tied) {
            return ofOneTie ? votes.keySet().equals(tied) : tied.stream().anyMatch(votes::containsKey);
        }

        int votes(UnitId unit) {
            return votes.getOrDefault(unit, 0);
        }
    }

    /** Women among the people of a unit. */
    public record WomenShare(int women, int staff) {

        /** ND 152/2025 Art. 4.6: a collective of which 70 % or more are women goes first. */
        public boolean goesFirst() {
            return staff > 0 && 100L * women >= 70L * staff;
        }
    }

    public static final RankingDecisions NONE = new RankingDecisions(Map.of(), List.of(), Map.of(), List.of());

    public RankingDecisions {
        excluded = Map.copyOf(excluded);
        ballots = List.copyOf(ballots);
        women = Map.copyOf(women);
        orders = List.copyOf(orders);
    }

    public RankingDecisions excluding(Map<UnitId, ExclusionGround> units) {
        return new RankingDecisions(units, ballots, women, orders);
    }

    public RankingDecisions voted(Ballot ballot) {
        List<Ballot> all = new ArrayList<>(ballots);
        all.add(0, ballot);
        return new RankingDecisions(excluded, all, women, orders);
    }

    /** The last ballot on a tie. */
    Optional<Ballot> ballot(Set<UnitId> tied) {
        return ballots.stream().filter(ballot -> ballot.isAbout(tied)).findFirst();
    }

    public RankingDecisions counted(Map<UnitId, WomenShare> shares) {
        return new RankingDecisions(excluded, ballots, shares, orders);
    }

    public RankingDecisions ordered(List<List<UnitId>> decided) {
        return new RankingDecisions(excluded, ballots, women, decided);
    }
}
