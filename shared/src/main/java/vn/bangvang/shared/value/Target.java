package vn.bangvang.shared.value;

import org.jspecify.annotations.Nullable;

/** A measurable target (chỉ tiêu) of a pledge: what, in which measure, how much. */
public record Target(
        String text, @Nullable String measure, @Nullable Score value) {}
