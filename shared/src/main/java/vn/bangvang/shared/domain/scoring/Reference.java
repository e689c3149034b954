package vn.bangvang.shared.domain.scoring;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Score;

/**
 * What the results of one quantitative criterion are compared with.
 *
 * @param bestExcess the highest excess over a target, as a share of it; null when nobody exceeds
 * @param shownExcess the same, rounded for reading
 * @param bestResult the highest result of a unit without a target; null when there is none
 */
public record Reference(
        @Nullable Ratio bestExcess,
        @Nullable Score shownExcess,
        @Nullable Score bestResult) {

    public static final Reference NONE = new Reference(null, null, null);

    /** The reference when one more result is known; without a target a result is compared apart. */
    Reference including(Score value, @Nullable Score target) {
        if (target == null) {
            return value.isZero() || bestResult != null && value.compareTo(bestResult) <= 0
                    ? this
                    : new Reference(bestExcess, shownExcess, value);
        }
        Ratio own = excess(value, target);
        return own == null || bestExcess != null && own.compareTo(bestExcess) <= 0
                ? this
                : new Reference(own, shown(own), bestResult);
    }

    /** A target of zero can be met, but not exceeded by a share of it. */
    static @Nullable Ratio excess(Score value, Score target) {
        return target.isZero() || value.compareTo(target) <= 0 ? null : Ratio.of(value.minus(target), target);
    }

    static Score shown(Ratio excess) {
        return excess.rounded(6);
    }

    /** The same bar, however its ratio is written. */
    public boolean isSameAs(Reference other) {
        boolean sameExcess = bestExcess == null
                ? other.bestExcess == null
                : other.bestExcess != null && bestExcess.compareTo(other.bestExcess) == 0;
        return sameExcess && (bestResult == null ? other.bestResult == null : bestResult.equals(other.bestResult));
    }

    /** Whether this, of one unit alone, is what makes the bar as high as it is. */
    public boolean setsBarOf(Reference all) {
        return bestExcess != null && all.bestExcess != null && bestExcess.compareTo(all.bestExcess) == 0
                || bestResult != null && bestResult.equals(all.bestResult);
    }
}
