package vn.bangvang.shared.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest(name = "{1} working days from {0} end on {2}: {3}")
    @CsvSource({
        "2024-12-03, 10, 2024-12-17, the day of the event does not count",
        "2026-11-27,  1, 2026-11-30, no weekend counts",
        "2026-02-13,  1, 2026-02-23, no day of the Lunar New Year counts",
        "2026-08-28,  1, 2026-09-03, a Monday that was swapped is off",
        "2026-08-21,  1, 2026-08-22, the Saturday that is worked for it counts",
        "2023-04-28,  1, 2023-05-04, days off for holidays on a weekend are off",
        "2031-04-29,  1, 2031-05-02, holidays on fixed days are known for every year",
    })
    void a_limit_in_working_days_passes_over_what_is_not_worked(LocalDate from, int many, LocalDate last, String why) {
        assertThat(WorkingDays.after(from, many)).as(why).isEqualTo(last);
    }

    @Test
    void every_listed_year_has_its_eleven_holidays_off() {
        for (int year = 2022; year <= 2026; year++) {
            int current = year;
            long off = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .filter(day -> !WorkingDays.isWorked(day))
                    .count();
            long worked = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> day.getDayOfWeek().getValue() > 5)
                    .filter(WorkingDays::isWorked)
                    .count();
            // Each Saturday that is worked stands for a weekday off.
            assertThat(off - worked).as("%d", current).isEqualTo(11);
        }
    }
}
