package vn.bangvang.query.readmodel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.Since;

/**
 * A ranking was published on scores that have changed since.
 *
 * @param words the same for reading
 * @param units whose final scores were corrected after the publication, or who are members in other quarters than then
 * @param decisions how many decisions on exclusions and ties came after it
 */
public record ChangedSince(String words, List<Named> units, int decisions) {

    private static final String WORDS =
            "Công bố trên điểm, quyết định hoặc thành viên đã thay đổi từ đó; cần công bố lại"
                    + " · Published on scores, decisions or members that have changed since; to be published again";

    public static @Nullable ChangedSince of(Since since, Function<UnitId, Named> names) {
        return since.isChanged()
                ? new ChangedSince(WORDS, since.units().stream().map(names).toList(), since.decisions())
                : null;
    }
}
