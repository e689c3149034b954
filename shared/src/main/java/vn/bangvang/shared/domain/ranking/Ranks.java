package vn.bangvang.shared.domain.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingDecisions.Ballot;
import vn.bangvang.shared.domain.ranking.RankingDecisions.WomenShare;
import vn.bangvang.shared.domain.scoretable.TieBreak;

/**
 * Gives ranks by rate: equal rates are decided by the declared steps in turn; who remains equal shares a rank, and the
 * next one is skipped (1, 2, 2, 4). Excluded units come last, without a rank.
 */
public final class Ranks {

    /** In the order of their texts, so that rows of the same input always stand alike. */
    private static final Comparator<Standing> BY_UNIT = (one, other) -> {
        UUID left = one.unit().value();
        UUID right = other.unit().value();
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    };

    private static final Comparator<Standing> BY_RATE = Standing::compareRate;

    private final List<TieBreak> steps;
    private final RankingDecisions decisions;
    private final List<RankingRow> rows = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    private Ranks(List<TieBreak> steps, RankingDecisions decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    /** Units that are equal when a step is to be taken. */
    record Tie(TieBreak step, Set<UnitId> units) {}

    public static List<RankingRow> of(
            Collection<Standing> standings, List<TieBreak> steps, RankingDecisions decisions) {
        return List.copyOf(ranked(standings, steps, decisions).rows);
    }

    /** At which steps which units are equal, in the order in which they are tried. */
    static List<Tie> ties(Collection<Standing> standings, List<TieBreak> steps, RankingDecisions decisions) {
        return List.copyOf(ranked(standings, steps, decisions).ties);
    }

    private static Ranks ranked(Collection<Standing> standings, List<TieBreak> steps, RankingDecisions decisions) {
        Ranks ranks = new Ranks(steps, decisions);
        Map<UnitId, ExclusionGround> excluded = decisions.excluded();
        List<Standing> ranked = standings.stream()
                .filter(standing -> !excluded.containsKey(standing.unit()))
                .sorted(BY_RATE.reversed().thenComparing(BY_UNIT))
                .toList();
        groups(ranked, BY_RATE).forEach(group -> ranks.decide(group, 0, null));
        standings.stream()
                .filter(standing -> excluded.containsKey(standing.unit()))
                .sorted(BY_UNIT)
                .forEach(standing -> ranks.add(0, standing, null, excluded.get(standing.unit())));
        return ranks;
    }

    /** The step that sets two units of the same rate apart; null where their rates do, or nothing does. */
    static @Nullable TieBreak between(
            RankingRow one, RankingRow other, List<RankingRow> rows, List<TieBreak> steps, RankingDecisions decisions) {
        Ranks ranks = new Ranks(steps, decisions);
        Standing left = Standing.of(one);
        Standing right = Standing.of(other);
        if (left.compareRate(right) != 0) {
            return null;
        }
        List<Standing> equal = rows.stream()
                .filter(row -> row.excluded() == null)
                .map(Standing::of)
                .filter(standing -> left.compareRate(standing) == 0)
                .toList();
        for (TieBreak step : steps) {
            Comparator<Standing> better = ranks.better(step, equal);
            if (better.compare(left, right) != 0) {
                return step;
            }
            equal = equal.stream()
                    .filter(standing -> better.compare(left, standing) == 0)
                    .toList();
        }
        return null;
    }

    /** Units that are equal so far, from the step on that is to be tried next. */
    private void decide(List<Standing> equal, int next, @Nullable TieBreak decided) {
        if (equal.size() == 1 || next == steps.size()) {
            int rank = rows.size() + 1;
            equal.forEach(standing -> add(rank, standing, decided, null));
            return;
        }
        TieBreak step = steps.get(next);
        ties.add(new Tie(step, units(equal)));
        Comparator<Standing> better = better(step, equal);
        List<Standing> sorted =
                equal.stream().sorted(better.thenComparing(BY_UNIT)).toList();
        List<List<Standing>> groups = groups(sorted, better);
        groups.forEach(group -> decide(group, next + 1, groups.size() > 1 ? step : decided));
    }

    private void add(int rank, Standing standing, @Nullable TieBreak decided, @Nullable ExclusionGround excluded) {
        rows.add(new RankingRow(
                rank,
                standing.unit(),
                standing.total(),
                standing.maximum(),
                standing.firstSection(),
                standing.firstSectionMaximum(),
                standing.deductions(),
                decided,
                excluded,
                standing.memberIn(),
                standing.sheets()));
    }

    private Comparator<Standing> better(TieBreak step, List<Standing> equal) {
        switch (step) {
            case FIRST_SECTION:
                return (one, other) -> other.compareFirstSection(one);
            case FEWER_DEDUCTIONS:
                return Comparator.comparing(Standing::deductions);
            case MEMBERS_BALLOT:
                Optional<Ballot> ballot = decisions.ballot(units(equal));
                return Comparator.comparing(standing ->
                        -ballot.map(one -> one.votes(standing.unit())).orElse(0));
            case WOMEN_SHARE:
                return Comparator.comparing(
                        standing -> !Optional.ofNullable(decisions.women().get(standing.unit()))
                                .map(WomenShare::goesFirst)
                                .orElse(false));
            default:
                List<UnitId> order = order(equal);
                return Comparator.comparing(standing -> order.indexOf(standing.unit()));
        }
    }

    /** The last decision that names them all; without one, nothing is decided. */
    private List<UnitId> order(List<Standing> equal) {
        Set<UnitId> units = units(equal);
        return decisions.orders().stream()
                .filter(order ->
                        order.size() >= units.size() && Set.copyOf(order).containsAll(units))
                .findFirst()
                .orElse(List.of());
    }

    private static Set<UnitId> units(List<Standing> standings) {
        return standings.stream().map(Standing::unit).collect(Collectors.toSet());
    }

    private static List<List<Standing>> groups(List<Standing> sorted, Comparator<Standing> comparator) {
        List<List<Standing>> groups = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || comparator.compare(sorted.get(first), sorted.get(i)) != 0) {
                groups.add(sorted.subList(first, i));
                first = i;
            }
        }
        return groups;
    }
}
