package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.testing.Refused.by;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatePolicyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Test
    void what_builds_on_something_is_done_on_the_same_day_at_the_earliest() {
        assertThatCode(() -> DatePolicy.checkOrder(DAY, DAY)).doesNotThrowAnyException();
        assertThatCode(() -> DatePolicy.checkOrder(DAY.plusDays(1), DAY)).doesNotThrowAnyException();
        Refusal tooEarly = by(() -> DatePolicy.checkOrder(DAY.minusDays(1), DAY));
        assertThat(tooEarly.reason()).isEqualTo(Reason.DATE_TOO_EARLY);
        assertThat(tooEarly.details()).containsEntry("date", DAY.minusDays(1)).containsEntry("earliest", DAY);
    }

    @Test
    void a_describing_date_is_today_at_the_latest_and_as_far_back_as_it_likes() {
        assertThatCode(() -> DatePolicy.checkNotFuture(DAY, DAY)).doesNotThrowAnyException();
        assertThatCode(() -> DatePolicy.checkNotFuture(LocalDate.of(1945, 9, 2), DAY))
                .doesNotThrowAnyException();
        Refusal future = by(() -> DatePolicy.checkNotFuture(DAY.plusDays(1), DAY));
        assertThat(future.reason()).isEqualTo(Reason.DATE_IN_FUTURE);
        assertThat(future.details()).containsEntry("date", DAY.plusDays(1)).containsEntry("today", DAY);
    }

    @Test
    void a_period_runs_forwards_over_one_day_at_least_or_stays_open() {
        assertThatCode(() -> DatePolicy.checkPeriod(DAY, null)).doesNotThrowAnyException();
        assertThatCode(() -> DatePolicy.checkPeriod(DAY, DAY)).doesNotThrowAnyException();
        assertThatCode(() -> DatePolicy.checkPeriod(DAY, DAY.plusDays(1))).doesNotThrowAnyException();
        Refusal backwards = by(() -> DatePolicy.checkPeriod(DAY, DAY.minusDays(1)));
        assertThat(backwards.reason()).isEqualTo(Reason.PERIOD_BACKWARDS);
        assertThat(backwards.details()).containsEntry("from", DAY).containsEntry("until", DAY.minusDays(1));
    }
}
