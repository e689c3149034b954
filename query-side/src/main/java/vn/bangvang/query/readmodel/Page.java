package vn.bangvang.query.readmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.web.Listed;

/**
 * A part of a list.
 *
 * @param next where the next part begins, if there is one: its {@code offset}, or {@code after} in the audit trail
 * @param position how far in the log the list has come
 * @param parked whether an event that could not be handled is missing from it
 */
public record Page<T>(List<T> items, @Nullable Long next, long position, boolean parked) implements Listed<T> {}
