package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DueGroupTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @Test
    void a_last_day_is_still_in_time_and_the_day_after_is_not() {
        assertThat(DueGroup.of(FRIDAY, FRIDAY)).isEqualTo(DueGroup.TODAY);
        assertThat(DueGroup.of(FRIDAY, FRIDAY.plusDays(1))).isEqualTo(DueGroup.OVERDUE);
    }

    @Test
    void a_week_ends_on_sunday() {
        assertThat(DueGroup.of(SUNDAY, FRIDAY)).isEqualTo(DueGroup.THIS_WEEK);
        assertThat(DueGroup.of(SUNDAY.plusDays(1), FRIDAY)).isEqualTo(DueGroup.LATER);
        assertThat(DueGroup.of(SUNDAY, SUNDAY)).isEqualTo(DueGroup.TODAY);
        assertThat(DueGroup.of(SUNDAY.plusDays(1), SUNDAY)).isEqualTo(DueGroup.LATER);
    }

    @Test
    void what_has_no_last_day_is_never_overdue() {
        assertThat(DueGroup.of(null, FRIDAY)).isEqualTo(DueGroup.LATER);
    }
}
