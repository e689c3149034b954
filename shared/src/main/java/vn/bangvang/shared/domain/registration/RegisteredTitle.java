package vn.bangvang.shared.domain.registration;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * A title aimed at (danh hiệu đăng ký): for one person by name, or how many of the kind.
 *
 * @param award the code of the title in the rule set of the registration
 * @param person the one individual who aims at it; then {@code count} is 1
 * @param unitId the unit of the person where it is one below the unit that registers
 */
public record RegisteredTitle(
        String award,
        NomineeKind kind,
        @Nullable PersonalText person,
        int count,
        @Nullable UnitId unitId) {

    public RegisteredTitle(String award, NomineeKind kind, @Nullable PersonalText person, int count) {
        this(award, kind, person, count, null);
    }
}
