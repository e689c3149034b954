package vn.bangvang.shared.domain.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Criterion;

/** The formulas by which a criterion brings points. Each result is rounded once, half up. */
final class CriterionPoints {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private CriterionPoints() {}

    /**
     * @param score null while nothing is scored
     * @param target of a quantitative criterion; null where none is assigned
     * @param scale decimals of the result
     */
    static LeafPoints of(
            Criterion criterion,
            @Nullable CriterionScore score,
            @Nullable Score target,
            Reference reference,
            int scale) {
        if (score == null) {
            return LeafPoints.none(criterion.code(), Formula.NOT_SCORED, maximum(criterion));
        }
        switch (criterion.kind()) {
            case QUANTITATIVE:
                return quantitative(criterion, score.value(), target, reference, scale);
            case ACHIEVED:
                return achieved(criterion, score.value(), scale);
            case PER_OCCURRENCE:
                Score times = score.value().times(orZero(criterion.pointsEach()));
                return leaf(criterion, Formula.PER_OCCURRENCE, round(times.atMost(criterion.maxScore()), scale), score);
            case BONUS_PENALTY:
                return bonusPenalty(criterion, score, scale);
            default:
                return leaf(criterion, Formula.JUDGED, round(score.value(), scale), score);
        }
    }

    /** Bonus and penalty do not belong to what a unit can be expected to reach. */
    private static Score maximum(Criterion criterion) {
        switch (criterion.kind()) {
            case BONUS_PENALTY:
                return Score.ZERO;
            default:
                return criterion.maxScore();
        }
    }

    private static LeafPoints quantitative(
            Criterion c, Score value, @Nullable Score target, Reference reference, int scale) {
        if (target == null) {
            return withoutTarget(c, value, reference, scale);
        }
        BigDecimal max = c.maxScore().value();
        Score half = new Ratio(max, TWO).rounded(scale);
        if (target.isZero() || value.compareTo(target) == 0) {
            return leaf(c, Formula.ON_TARGET, half, value, target, null);
        }
        if (value.compareTo(target) < 0) {
            Ratio share = new Ratio(max.multiply(value.value()), TWO.multiply(target.value()));
            return leaf(c, Formula.BELOW_TARGET, share.rounded(scale), value, target, null);
        }
        return above(c, value, target, reference, scale);
    }

    private static LeafPoints above(Criterion c, Score value, Score target, Reference reference, int scale) {
        Ratio own = Ratio.of(value.minus(target), target);
        Ratio best = reference.bestExcess();
        if (best == null || own.compareTo(best) >= 0) {
            return leaf(c, Formula.LEADS, round(c.maxScore(), scale), value, target, Reference.shown(own));
        }
        BigDecimal max = c.maxScore().value();
        BigDecimal part = own.numerator().multiply(best.denominator());
        BigDecimal whole = own.denominator().multiply(best.numerator());
        Ratio points = new Ratio(max.multiply(whole.add(part)), TWO.multiply(whole));
        return leaf(c, Formula.ABOVE_TARGET, points.rounded(scale), value, target, reference.shownExcess());
    }

    private static LeafPoints withoutTarget(Criterion c, Score value, Reference reference, int scale) {
        if (value.isZero()) {
            return LeafPoints.none(c.code(), Formula.NOT_ASSIGNED, Score.ZERO);
        }
        Score best = reference.bestResult() == null || value.compareTo(reference.bestResult()) > 0
                ? value
                : reference.bestResult();
        Ratio points = new Ratio(c.maxScore().value().multiply(value.value()), best.value());
        return leaf(c, Formula.RESULT_WITHOUT_TARGET, points.rounded(scale), value, null, best);
    }

    private static LeafPoints achieved(Criterion c, Score value, int scale) {
        return value.isZero()
                ? leaf(c, Formula.NOT_ACHIEVED, Score.ZERO, value, null, null)
                : leaf(c, Formula.ACHIEVED, round(c.maxScore(), scale), value, null, null);
    }

    private static LeafPoints bonusPenalty(Criterion c, CriterionScore score, int scale) {
        Score taken = orZero(score.penalties()).times(orZero(c.penaltyEach()));
        Score points = score.value()
                .times(orZero(c.pointsEach()))
                .minus(taken)
                .atMost(c.maxScore())
                .atLeast(orZero(c.minScore()));
        return new LeafPoints(
                c.code(),
                Formula.BONUS_PENALTY,
                round(points, scale),
                Score.ZERO,
                round(taken, scale),
                score.value(),
                null,
                null);
    }

    private static LeafPoints leaf(Criterion c, Formula formula, Score points, CriterionScore score) {
        return leaf(c, formula, points, score.value(), null, null);
    }

    private static LeafPoints leaf(
            Criterion c,
            Formula formula,
            Score points,
            Score value,
            @Nullable Score target,
            @Nullable Score reference) {
        return new LeafPoints(c.code(), formula, points, maximum(c), Score.ZERO, value, target, reference);
    }

    private static Score round(Score score, int scale) {
        return score.value().scale() <= scale ? score : Ratio.of(score).rounded(scale);
    }

    private static Score orZero(@Nullable Score score) {
        return score == null ? Score.ZERO : score;
    }
}
