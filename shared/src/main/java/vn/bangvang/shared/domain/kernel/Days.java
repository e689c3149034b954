package vn.bangvang.shared.domain.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on end (khoảng ngày), both ends included.
 *
 * @param first null without a beginning
 * @param last null without an end
 */
public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    public static final Days ALWAYS = new Days(null, null);

    public boolean include(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** What both have in common, which may be no day at all. */
    public Days and(Days other) {
        return new Days(later(first, other.first), earlier(last, other.last));
    }

    public boolean isEmpty() {
        return first != null && last != null && last.isBefore(first);
    }

    /** The later of two days; null only if both are. */
    public static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
