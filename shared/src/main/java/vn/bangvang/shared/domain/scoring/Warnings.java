package vn.bangvang.shared.domain.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;

/**
 * What is worth a second look in the cross-scores (chấm chéo) of one quarter. Nobody is accused, and nothing is changed by
 * it. Only points that are judged are looked at; results and counts are facts that can be checked.
 */
public final class Warnings {

    private static final int FEWEST_SCORERS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The cross-scores of one sheet, by scorer. */
    public record CrossScored(
            ScoreSheetId sheet,
            UnitId unit,
            List<Assignment> assignments,
            Map<UnitId, List<CriterionScore>> byScorer) {}

    /**
     * A scorer far from all others on one sheet.
     *
     * @param given its points
     * @param othersMean of the other scorers, rounded for reading
     * @param difference how much it gave above the mean, or below when negative; rounded for reading
     * @param maximum the most that could be given
     */
    public record Outlier(
            ScoreSheetId sheet,
            UnitId unit,
            UnitId scorer,
            Score given,
            Score othersMean,
            Score difference,
            Score maximum) {}

    /** Two units that each gave the other far more than anybody else did. */
    public record MutualFavour(UnitId one, UnitId other, Score toOther, Score toOne) {}

    public record Found(List<Outlier> outliers, List<MutualFavour> favours) {}

    private final ScoreTable table;

    private Warnings(ScoreTable table) {
        this.table = table;
    }

    /** Nothing is pointed out where the table's terms name no percentage, or fewer than three have scored. */
    public static Found of(ScoreTable table, Collection<CrossScored> sheets) {
        if (table.terms().outlierPercent() <= 0) {
            return new Found(List.of(), List.of());
        }
        List<Outlier> outliers = new ArrayList<>();
        sheets.forEach(sheet -> outliers.addAll(new Warnings(table).outliers(sheet)));
        outliers.sort(Comparator.comparing((Outlier found) -> found.unit().toString())
                .thenComparing(found -> found.scorer().toString()));
        return new Found(List.copyOf(outliers), favours(outliers));
    }

    private List<Outlier> outliers(CrossScored sheet) {
        Set<String> judged = judged(sheet.assignments()).map(Criterion::code).collect(Collectors.toSet());
        Score maximum =
                Score.sum(judged(sheet.assignments()).map(Criterion::maxScore).toList());
        if (sheet.byScorer().size() < FEWEST_SCORERS || maximum.isZero()) {
            return List.of();
        }
        Map<UnitId, Score> totals = new HashMap<>();
        sheet.byScorer().forEach((scorer, scores) -> totals.put(scorer, total(scores, judged)));
        Score all = Score.sum(totals.values());
        List<Outlier> found = new ArrayList<>();
        totals.forEach((scorer, given) -> {
            Ratio mean = Ratio.of(all.minus(given)).dividedBy(totals.size() - 1);
            Ratio difference = Ratio.of(given).minus(mean);
            if (isFar(difference, maximum)) {
                int scale = table.terms().scale();
                found.add(new Outlier(
                        sheet.sheet(),
                        sheet.unit(),
                        scorer,
                        given,
                        mean.rounded(scale),
                        difference.rounded(scale),
                        maximum));
            }
        });
        return found;
    }

    /** 100 × |difference| ≥ percent × maximum. */
    private boolean isFar(Ratio difference, Score maximum) {
        BigDecimal off = difference.numerator().abs().multiply(HUNDRED);
        BigDecimal percent = BigDecimal.valueOf(table.terms().outlierPercent());
        return off.compareTo(percent.multiply(maximum.value()).multiply(difference.denominator())) >= 0;
    }

    private Stream<Criterion> judged(List<Assignment> assignments) {
        return table.assignedLeaves(assignments).stream().filter(leaf -> leaf.kind() == CriterionKind.JUDGED);
    }

    private static Score total(List<CriterionScore> scores, Set<String> judged) {
        return Score.sum(scores.stream()
                .filter(score -> judged.contains(score.criterion()))
                .map(CriterionScore::value)
                .toList());
    }

    private static List<MutualFavour> favours(List<Outlier> outliers) {
        List<MutualFavour> favours = new ArrayList<>();
        for (Outlier one : outliers) {
            for (Outlier other : outliers) {
                boolean mutual = one.scorer().equals(other.unit())
                        && one.unit().equals(other.scorer())
                        && one.unit().toString().compareTo(other.unit().toString()) < 0;
                if (mutual
                        && !one.difference().isNegative()
                        && !other.difference().isNegative()) {
                    favours.add(new MutualFavour(one.unit(), other.unit(), other.difference(), one.difference()));
                }
            }
        }
        return List.copyOf(favours);
    }
}
