package vn.bangvang.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list that can be had as CSV too: one line for each item, one column for each component of its record. */
public interface Listed<T> {
    List<T> items();

    /** What comes behind it, asked for only when an export has written this part. */
    default @Nullable Listed<T> following() {
        return null;
    }
}
