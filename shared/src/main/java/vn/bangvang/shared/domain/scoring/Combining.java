package vn.bangvang.shared.domain.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;

/**
 * Makes one score of several cross-scores. Points that were judged are averaged by the table's rule and rounded once;
 * facts are not: a result, a count, a yes or no is what more than half of the scorers found, and where no such half is,
 * somebody has to settle it.
 */
public final class Combining {

    private static final int MOST_EVIDENCE = 20;

    /** @param unsettled criteria on which the scorers found different facts, or nobody scored */
    public record Combined(List<CriterionScore> scores, List<String> unsettled) {}

    private Combining() {}

    /**
     * @param crossScores complete lists, by scorer
     * @param shifts by scorer and criterion, what normalisation adds; empty without it
     */
    public static Combined combine(
            ScoreTable table,
            List<Assignment> assignments,
            Map<UnitId, List<CriterionScore>> crossScores,
            Map<UnitId, Map<String, Ratio>> shifts) {
        List<CriterionScore> combined = new ArrayList<>();
        List<String> unsettled = new ArrayList<>();
        Map<String, Map<UnitId, CriterionScore>> byCode = byCode(crossScores);
        for (Criterion leaf : table.assignedLeaves(assignments)) {
            Map<UnitId, CriterionScore> given = byCode.getOrDefault(leaf.code(), Map.of());
            CriterionScore one = leaf.kind() == CriterionKind.JUDGED
                    ? judged(table, leaf, given, shifts)
                    : fact(leaf.code(), given.values());
            if (one == null) {
                unsettled.add(leaf.code());
            } else {
                combined.add(one);
            }
        }
        return new Combined(List.copyOf(combined), List.copyOf(unsettled));
    }

    /** What was given on each criterion, the scorers in the order of their texts. */
    private static Map<String, Map<UnitId, CriterionScore>> byCode(Map<UnitId, List<CriterionScore>> crossScores) {
        Map<String, Map<UnitId, CriterionScore>> byCode = new HashMap<>();
        crossScores.forEach((scorer, scores) -> scores.forEach(score -> byCode.computeIfAbsent(
                        score.criterion(), code -> new TreeMap<>(Comparator.comparing(UnitId::toString)))
                .put(scorer, score)));
        return byCode;
    }

    private static @Nullable CriterionScore judged(
            ScoreTable table,
            Criterion leaf,
            Map<UnitId, CriterionScore> given,
            Map<UnitId, Map<String, Ratio>> shifts) {
        if (given.isEmpty()) {
            return null;
        }
        Ratio most = Ratio.of(leaf.maxScore());
        List<Ratio> points = new ArrayList<>();
        given.forEach((scorer, score) -> {
            Ratio shift = shifts.getOrDefault(scorer, Map.of()).getOrDefault(leaf.code(), Ratio.ZERO);
            points.add(within(Ratio.of(score.value()).plus(shift), most));
        });
        Score value = mean(trimmed(points, table.terms().combination()))
                .rounded(table.terms().scale());
        return new CriterionScore(leaf.code(), value, null, evidence(given.values()), null);
    }

    /** A shift never takes points below nothing or above the most. */
    private static Ratio within(Ratio points, Ratio most) {
        Ratio floor = points.compareTo(Ratio.ZERO) < 0 ? Ratio.ZERO : points;
        return floor.compareTo(most) > 0 ? most : floor;
    }

    private static List<Ratio> trimmed(List<Ratio> points, Combination combination) {
        if (combination == Combination.MEAN || points.size() < 3) {
            return points;
        }
        return points.stream().sorted().toList().subList(1, points.size() - 1);
    }

    static Ratio mean(List<Ratio> points) {
        return points.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(points.size());
    }

    private static @Nullable CriterionScore fact(String code, Collection<CriterionScore> given) {
        for (CriterionScore candidate : given) {
            List<CriterionScore> same = given.stream()
                    .filter(other -> ScoringPolicy.sameValue(candidate, other))
                    .toList();
            if (2 * same.size() > given.size()) {
                return new CriterionScore(code, candidate.value(), candidate.penalties(), evidence(same), null);
            }
        }
        return null;
    }

    private static List<String> evidence(Collection<CriterionScore> scores) {
        Set<String> all = new LinkedHashSet<>();
        scores.forEach(score -> all.addAll(score.evidence()));
        return all.stream().limit(MOST_EVIDENCE).toList();
    }

    /**
     * How far each scorer's mean on each judged criterion lies from the mean of all scorers, over all sheets: harsh
     * scorers are shifted up, lenient ones down. Spread is left as it is.
     *
     * @param sheets the cross-scores of each sheet of the quarter, by scorer
     */
    public static Map<UnitId, Map<String, Ratio>> shifts(
            ScoreTable table, Collection<Map<UnitId, List<CriterionScore>>> sheets) {
        Map<UnitId, Map<String, List<Ratio>>> byScorer = new HashMap<>();
        Map<String, List<Ratio>> overall = new HashMap<>();
        sheets.forEach(sheet -> sheet.forEach((scorer, scores) -> scores.stream()
                .filter(score -> isJudged(table, score.criterion()))
                .forEach(score -> {
                    Ratio points = Ratio.of(score.value());
                    overall.computeIfAbsent(score.criterion(), code -> new ArrayList<>())
                            .add(points);
                    byScorer.computeIfAbsent(scorer, unit -> new HashMap<>())
                            .computeIfAbsent(score.criterion(), code -> new ArrayList<>())
                            .add(points);
                })));
        Map<UnitId, Map<String, Ratio>> shifts = new HashMap<>();
        byScorer.forEach((scorer, means) ->
                means.forEach((code, points) -> shifts.computeIfAbsent(scorer, unit -> new HashMap<>())
                        .put(code, mean(overall.get(code)).minus(mean(points)))));
        return shifts;
    }

    private static boolean isJudged(ScoreTable table, String code) {
        Criterion criterion = table.find(code);
        return criterion != null && criterion.kind() == CriterionKind.JUDGED;
    }
}
