package vn.bangvang.shared.domain.registration;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;

/** A measurable target (chỉ tiêu đăng ký) of a unit's own: what, in which measure, how much, and which way it counts. */
public record RegisteredTarget(
        String code, String text, @Nullable String measure, TargetAim aim, Score value) {}
