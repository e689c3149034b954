package vn.bangvang.shared.domain.registration;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;

/**
 * What a registered title came to (kết quả danh hiệu đăng ký).
 *
 * @param line which title of the registration, from 1
 * @param achieved how many of the kind were achieved; for a person 0 or 1
 * @param reached whether that is as many as were registered
 */
public record TitleCheck(
        int line, int achieved, boolean reached, @Nullable CaseText note) {}
