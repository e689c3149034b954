package vn.bangvang.shared.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scorer states on one criterion.
 *
 * @param value by the kind of the criterion: the points judged, the result reached, 1 or 0 for achieved or not, how many
 *     times, or how many bonuses
 * @param penalties how many penalties; null but for bonus and penalty
 * @param evidence what it rests on (minh chứng); a bonus must have some
 */
public record CriterionScore(
        String criterion,
        Score value,
        @Nullable Score penalties,
        List<String> evidence,
        @Nullable String remark) {

    public static CriterionScore of(String criterion, Score value) {
        return new CriterionScore(criterion, value, null, List.of(), null);
    }
}
