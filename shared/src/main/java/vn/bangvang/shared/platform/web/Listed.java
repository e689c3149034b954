package vn.bangvang.shared.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list that can be had as a table too: one line for each item, one column for each component of its record. */
public interface Listed<T> {
    List<T> items();

    /** Whose components are the columns; null for an empty list, which goes by what was declared. */
    @JsonIgnore
    default @Nullable Class<?> itemType() {
        return items().isEmpty() ? null : items().get(0).getClass();
    }

    /** What comes behind it, asked for only when an export has written this part. */
    default @Nullable Listed<T> following() {
        return null;
    }
}
