package vn.bangvang.shared.domain.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;

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

    /** Codes are few and scores are many: each code is kept in memory once. */
    public CriterionScore {
        criterion = criterion.intern();
    }

    public static CriterionScore of(String criterion, Score value) {
        return new CriterionScore(criterion, value, null, List.of(), null);
    }
}
