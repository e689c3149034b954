package vn.bangvang.query.readmodel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.book.ScoreBook;
import vn.bangvang.shared.value.UnitId;

/**
 * A ranking was published on scores that have changed since.
 *
 * @param words the same for reading
 * @param units whose final scores were corrected after the publication
 * @param decisions how many decisions on exclusions and ties came after it
 */
public record ChangedSince(String words, List<Named> units, int decisions) {

    private static final String WORDS = "Công bố trên điểm hoặc quyết định đã thay đổi từ đó; cần công bố lại"
            + " · Published on scores or decisions that have changed since; to be published again";

    public static @Nullable ChangedSince of(RankingState ranking, ScoreBook scores, Function<UnitId, Named> names) {
        return ranking.changes(scores) == 0
                ? null
                : new ChangedSince(
                        WORDS, ranking.corrected(scores).stream().map(names).toList(), ranking.decidedSince());
    }
}
