package vn.bangvang.shared.domain.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.Ranks.Tie;
import vn.bangvang.shared.domain.scoretable.TieBreak;

/**
 * When units of the same rate are put in order by people: by a ballot of the members, or by decision of the leader (quyết
 * định của cụm trưởng). The steps are taken in the order that the table declares, and none is skipped.
 */
public final class TiePolicy {

    /** Units that people are to put in order, and the step at which they do. */
    public record OpenTie(TieBreak step, Set<UnitId> units) {}

    private TiePolicy() {}

    /** What people are to do next about units that are equal: of steps that follow each other the first alone. */
    public static List<OpenTie> open(RankingInput input) {
        List<OpenTie> open = new ArrayList<>();
        for (Tie tie : RankingPolicy.ties(input)) {
            boolean waits = open.stream().anyMatch(before -> !Collections.disjoint(before.units(), tie.units()));
            boolean taken =
                    tie.step() == TieBreak.LEADERS_DECISION ? isDecided(tie, input) : isTaken(tie, input.decisions());
            if (!waits && !taken) {
                open.add(new OpenTie(tie.step(), tie.units()));
            }
        }
        return List.copyOf(open);
    }

    private static boolean isDecided(Tie tie, RankingInput input) {
        List<Integer> ranks = RankingPolicy.rank(input).rows().stream()
                .filter(row -> tie.units().contains(row.unitId()))
                .map(RankingRow::rank)
                .toList();
        return Set.copyOf(ranks).size() == ranks.size();
    }

    /**
     * Who puts units in order: the leader, for whom the deputy stands in; nobody decides between their own unit and another.
     *
     * @return null where both are among the units: then it is the organiser
     */
    public static @Nullable UnitId speaker(Roster roster, Collection<UnitId> tied) {
        if (!tied.contains(roster.leader())) {
            return roster.leader();
        }
        return tied.contains(roster.deputy()) ? null : roster.deputy();
    }

    /** A decision is taken only where it decides: were the order turned round, the ranks would be too. */
    public static void check(RankingInput input, List<UnitId> order) {
        Distinct.check(order);
        List<UnitId> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        if (order.size() < 2 || !decides(input, order) || !decides(input, reversed)) {
            throw noTie(order);
        }
        refuseSkipped(input, TieBreak.LEADERS_DECISION, Set.copyOf(order));
    }

    /**
     * A ballot is held between all units that are equal when it is its turn, and no others; each member has one vote.
     *
     * @param members how many have a vote
     * @param present how many of them voted; null where that was not counted
     */
    public static void checkBallot(RankingInput input, List<UnitVotes> votes, int members, @Nullable Integer present) {
        List<UnitId> units = votes.stream().map(UnitVotes::unitId).toList();
        Distinct.check(units);
        Set<UnitId> tied = Set.copyOf(units);
        if (!RankingPolicy.ties(input).contains(new Tie(TieBreak.MEMBERS_BALLOT, tied))) {
            throw noTie(units);
        }
        refuseSkipped(input, TieBreak.MEMBERS_BALLOT, tied);
        MemberVotes.check(
                members, present, votes.stream().mapToInt(UnitVotes::votes).sum());
    }

    public static void checkWomen(int women, int staff) {
        if (women > staff) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "women"));
        }
    }

    /** Ballots and shares of women are recorded by people; the other steps follow from the scores. */
    private static void refuseSkipped(RankingInput input, TieBreak step, Set<UnitId> tied) {
        for (Tie tie : RankingPolicy.ties(input)) {
            if (tie.step() == step && tie.units().containsAll(tied)) {
                return;
            }
            if (tie.units().containsAll(tied) && !isTaken(tie, input.decisions())) {
                Reason first = tie.step() == TieBreak.MEMBERS_BALLOT ? Reason.BALLOT_FIRST : Reason.WOMEN_SHARE_FIRST;
                throw new Refusal(first, Map.of("units", List.copyOf(tie.units())));
            }
        }
    }

    private static boolean isTaken(Tie tie, RankingDecisions decisions) {
        switch (tie.step()) {
            case MEMBERS_BALLOT:
                return decisions.ballot(tie.units()).isPresent();
            case WOMEN_SHARE:
                return decisions.women().keySet().containsAll(tie.units());
            default:
                return true;
        }
    }

    private static Refusal noTie(List<UnitId> units) {
        return new Refusal(Reason.NO_TIE, Map.of("units", units));
    }

    private static boolean decides(RankingInput input, List<UnitId> order) {
        Map<UnitId, Integer> ranks = new HashMap<>();
        RankingPolicy.rank(input.decided(input.decisions().ordered(order)))
                .rows()
                .forEach(row -> ranks.put(row.unitId(), row.rank()));
        for (int i = 0; i < order.size(); i++) {
            int rank = ranks.getOrDefault(order.get(i), 0);
            if (rank == 0 || i > 0 && rank <= ranks.get(order.get(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
