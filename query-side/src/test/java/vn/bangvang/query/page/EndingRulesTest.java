package vn.bangvang.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.web.Language;

class EndingRulesTest {

    @Test
    void ninety_days_before_rules_end_without_others_everybody_is_told() {
        assertThat(EndingRules.on(LocalDate.of(2026, 11, 29), Language.VIETNAMESE))
                .isEmpty();
        assertThat(EndingRules.on(LocalDate.of(2026, 11, 30), Language.VIETNAMESE))
                .map(EndingRules::until)
                .hasValue(LocalDate.of(2027, 2, 28));
    }
}
