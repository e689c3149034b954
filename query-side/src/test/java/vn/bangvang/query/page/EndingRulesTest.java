package vn.bangvang.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.query.page.Shell.Duty;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.platform.web.Language;

class EndingRulesTest {

    private static final LocalDate SOON = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR")
    void ninety_days_before_rules_end_without_others_those_are_told_who_can_see_to_it(Role role) {
        assertThat(EndingRules.on(SOON.minusDays(1), Language.VIETNAMESE, as(role)))
                .isEmpty();
        assertThat(EndingRules.on(SOON, Language.VIETNAMESE, as(role)))
                .hasValue(new EndingRules(
                        "Luật 06/2026/QH15 sửa đổi, bổ sung Luật Thi đua, khen thưởng", LocalDate.of(2027, 2, 28)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void nobody_else_is_told(Role role) {
        assertThat(EndingRules.on(SOON, Language.VIETNAMESE, as(role))).isEmpty();
    }

    @Test
    void whoever_has_no_duty_or_has_not_logged_in_is_not_told() {
        assertThat(EndingRules.on(SOON, Language.VIETNAMESE, List.of())).isEmpty();
    }

    private static List<Duty> as(Role role) {
        return List.of(new Duty(role, new Named(UUID.randomUUID(), "Phường mẫu")));
    }
}
