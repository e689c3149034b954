package vn.bangvang.shared.domain.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.shared.domain.kernel.UnitId;

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

        static Ballot of(List<UnitVotes> votes, boolean ofOneTie) {
            return new Ballot(votes.stream().collect(Collectors.toMap(UnitVotes::unitId, UnitVotes::votes)), ofOneTie);
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

    RankingDecisions excluding(Map<UnitId, ExclusionGround> units) {
        return new RankingDecisions(units, ballots, women, orders);
    }

    RankingDecisions excluding(UnitId unit, ExclusionGround ground) {
        Map<UnitId, ExclusionGround> units = new HashMap<>(excluded);
        units.put(unit, ground);
        return excluding(units);
    }

    RankingDecisions admitting(UnitId unit) {
        Map<UnitId, ExclusionGround> units = new HashMap<>(excluded);
        units.remove(unit);
        return excluding(units);
    }

    RankingDecisions voted(Ballot ballot) {
        List<Ballot> all = new ArrayList<>(ballots);
        all.add(0, ballot);
        return new RankingDecisions(excluded, all, women, orders);
    }

    RankingDecisions counted(UnitId unit, WomenShare share) {
        Map<UnitId, WomenShare> shares = new HashMap<>(women);
        shares.put(unit, share);
        return new RankingDecisions(excluded, ballots, shares, orders);
    }

    RankingDecisions ordered(List<UnitId> order) {
        List<List<UnitId>> all = new ArrayList<>(orders);
        all.add(0, order);
        return new RankingDecisions(excluded, ballots, women, all);
    }

    public boolean isExcluded(UnitId unit) {
        return excluded.containsKey(unit);
    }

    /** The last ballot on a tie. */
    Optional<Ballot> ballot(Set<UnitId> tied) {
        return ballots.stream().filter(ballot -> ballot.isAbout(tied)).findFirst();
    }
}
