package vn.bangvang.query.readmodel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.platform.web.Listed;

/**
 * A part of a list.
 *
 * @param after behind which row the next part begins, if there is one
 * @param next the address of the next part
 * @param position how far in the log the list has come
 * @param parked whether an event that could not be handled is missing from it
 * @param rest looks up what comes behind it, for an export
 * @param settled whether no row of it ever changes or moves, so that an export may look it up part by part
 */
public record Page<T>(
        List<T> items,
        @Nullable String after,
        @Nullable String next,
        long position,
        boolean parked,
        @JsonIgnore @Schema(hidden = true) @Nullable Supplier<Page<T>> rest,
        @JsonIgnore @Schema(hidden = true) boolean settled)
        implements Listed<T> {

    public static <T> Page<T> of(
            List<T> items, @Nullable String after, long position, boolean parked, @Nullable Supplier<Page<T>> rest) {
        return new Page<>(items, after, after == null ? null : NextPart.address(after), position, parked, rest, false);
    }

    public Page<T> whichIsSettled() {
        return new Page<>(items, after, next, position, parked, rest, true);
    }

    @Override
    public @Nullable Listed<T> following() {
        return rest == null || after == null ? null : rest.get();
    }

    public <R> Page<R> map(Function<List<T>, List<R>> each) {
        Supplier<Page<T>> more = rest;
        return new Page<>(
                each.apply(items),
                after,
                next,
                position,
                parked,
                more == null ? null : () -> more.get().map(each),
                settled);
    }
}
