package vn.bangvang.shared.rule.scoring;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.Ratio;
import vn.bangvang.shared.value.Score;

/**
 * What the results of one quantitative criterion are compared with.
 *
 * @param bestExcess the highest excess over a target, as a share of it; null when nobody exceeds
 * @param bestResult the highest result of a unit without a target; null when there is none
 */
public record Reference(
        @Nullable Ratio bestExcess, @Nullable Score bestResult) {

    public static final Reference NONE = new Reference(null, null);

    /** One unit's result; without a target it is compared apart. */
    public record Result(Score value, @Nullable Score target) {

        /** A target of zero can be met, but not exceeded by a share of it. */
        @Nullable
        Ratio excess() {
            return target == null || target.isZero() || value.compareTo(target) <= 0
                    ? null
                    : Ratio.of(value.minus(target), target);
        }
    }

    public static Reference of(Stream<Result> results) {
        Ratio excess = null;
        Score best = null;
        for (Result result : (Iterable<Result>) results::iterator) {
            Ratio own = result.excess();
            if (own != null && (excess == null || own.compareTo(excess) > 0)) {
                excess = own;
            }
            if (result.target() == null
                    && !result.value().isZero()
                    && (best == null || result.value().compareTo(best) > 0)) {
                best = result.value();
            }
        }
        return new Reference(excess, best);
    }
}
