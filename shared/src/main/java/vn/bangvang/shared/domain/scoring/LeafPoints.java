package vn.bangvang.shared.domain.scoring;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;

/**
 * What one criterion brought to one sheet, and why.
 *
 * @param points rounded once, half up, to the table's scale
 * @param maximum what it adds to the unit's maximum: nothing when it is not assigned, or when it is bonus and penalty
 * @param value what was scored; null where nothing was
 * @param reference what it was compared with: the best excess as a share of its target, or the best result; rounded for
 *     reading alone
 */
public record LeafPoints(
        String criterion,
        Formula formula,
        Score points,
        Score maximum,
        Score deduction,
        @Nullable Score value,
        @Nullable Score target,
        @Nullable Score reference) {

    static LeafPoints none(String criterion, Formula formula, Score maximum) {
        return new LeafPoints(criterion, formula, Score.ZERO, maximum, Score.ZERO, null, null, null);
    }

    /** Whether it depends on what other units have reached. */
    public boolean isCompared() {
        return formula == Formula.ABOVE_TARGET || formula == Formula.LEADS || formula == Formula.RESULT_WITHOUT_TARGET;
    }
}
