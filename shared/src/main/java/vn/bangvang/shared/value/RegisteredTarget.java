package vn.bangvang.shared.value;

import org.jspecify.annotations.Nullable;

/** A measurable target (chỉ tiêu đăng ký) of a unit's own: what, in which measure, how much, and which way it counts. */
public record RegisteredTarget(
        String code, String text, @Nullable String measure, TargetAim aim, Score value) {}
