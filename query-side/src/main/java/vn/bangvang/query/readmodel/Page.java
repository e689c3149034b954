package vn.bangvang.query.readmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.web.Listed;

/**
 * A part of a list.
 *
 * @param after behind which row the next part begins, if there is one
 * @param next the address of the next part
 * @param position how far in the log the list has come
 * @param parked whether an event that could not be handled is missing from it
 */
public record Page<T>(
        List<T> items, @Nullable String after, @Nullable String next, long position, boolean parked)
        implements Listed<T> {

    public static <T> Page<T> of(List<T> items, @Nullable String after, long position, boolean parked) {
        return new Page<>(items, after, after == null ? null : NextPart.address(after), position, parked);
    }
}
