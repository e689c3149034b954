package vn.bangvang.shared.domain.registration;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;

/** What a registered target came to (chỉ tiêu đạt được): the actual value, and whether the target was reached. */
public record TargetCheck(
        String code,
        Score actual,
        boolean reached,
        @Nullable String note) {}
