package vn.bangvang.query.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HomeNoticeTest {

    @Test
    void ninety_days_before_rules_end_without_a_successor_whoever_logs_in_reads_it_on_the_start_page() {
        assertThat(HomePage.notice(LocalDate.of(2026, 11, 29))).isEmpty();
        assertThat(HomePage.notice(LocalDate.of(2026, 11, 30))).contains("2027-02-28", "chưa có quy định kế tiếp");
    }
}
