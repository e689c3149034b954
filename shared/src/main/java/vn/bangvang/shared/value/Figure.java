package vn.bangvang.shared.value;

import org.jspecify.annotations.Nullable;

/** One figure of a result (số liệu): what was counted, in which measure, how much. */
public record Figure(String name, @Nullable String measure, Score value) {}
