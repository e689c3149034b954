package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {

    private record Noted(String word, LocalDate notedOn) implements DomainEvent {}

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static final Fold<String, Noted> FOLD = new Fold<>(
            first -> first.event().word(),
            (before, next) -> before + next.event().word());

    /** B corrects on day 5; C was done on day 2 and recorded after B. */
    private static final List<EventEnvelope<Noted>> CASE =
            List.of(noted("a", 0, 0), noted("b", 5, 1), noted("c", 2, 2));

    @Test
    void a_state_as_of_a_day_holds_nothing_of_a_later_day() {
        assertThat(FOLD.asOf(CASE, DAY)).contains("a");
        assertThat(FOLD.asOf(CASE, DAY.plusDays(4))).contains("a");
        assertThat(FOLD.asOf(CASE, DAY.plusDays(5))).contains("abc");
    }

    @Test
    void a_late_entry_does_not_count_before_what_was_recorded_earlier() {
        assertThat(FOLD.asOf(CASE, DAY.plusDays(2))).contains("a");
    }

    @Test
    void each_state_as_of_a_day_is_one_that_the_case_has_been_in() {
        for (int day = 0; day < 10; day++) {
            assertThat(FOLD.states(CASE))
                    .contains(FOLD.asOf(CASE, DAY.plusDays(day)).orElseThrow());
        }
    }

    @Test
    void before_its_first_event_a_case_had_no_state() {
        assertThat(FOLD.asOf(CASE, DAY.minusDays(1))).isEmpty();
    }

    private static EventEnvelope<Noted> noted(String word, int after, long sequence) {
        return EventEnvelope.withoutActor(new Noted(word, DAY.plusDays(after)), sequence);
    }
}
