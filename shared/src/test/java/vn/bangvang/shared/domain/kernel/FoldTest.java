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

    private record Corrected(String right, LocalDate correctedOn) implements DomainEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof Noted;
        }
    }

    private static final Fold<String, DomainEvent> CORRECTED = new Fold<>(
            first -> ((Noted) first.event()).word(),
            (before, next) -> next.event() instanceof Corrected correction
                    ? before.substring(0, before.length() - 1) + correction.right()
                    : before + ((Noted) next.event()).word());

    /** A in March was put right in May, and B came in between. */
    private static final List<EventEnvelope<DomainEvent>> PUT_RIGHT = List.of(
            EventEnvelope.withoutActor(new Noted("a", DAY), 0),
            EventEnvelope.withoutActor(new Corrected("x", DAY.plusDays(60)), 1),
            EventEnvelope.withoutActor(new Corrected("y", DAY.plusDays(61)), 2),
            EventEnvelope.withoutActor(new Noted("b", DAY.plusDays(62)), 3),
            EventEnvelope.withoutActor(new Corrected("z", DAY.plusDays(63)), 4));

    @Test
    void what_was_put_right_later_is_true_of_the_day_and_was_not_known_on_it() {
        assertThat(CORRECTED.asOf(PUT_RIGHT, DAY)).contains("a");
        assertThat(CORRECTED.validOn(PUT_RIGHT, DAY)).contains("y");
        assertThat(CORRECTED.validOn(PUT_RIGHT.subList(0, 1), DAY)).contains("a");
        assertThat(CORRECTED.validOn(PUT_RIGHT.subList(0, 2), DAY)).contains("x");
    }

    @Test
    void a_correction_of_something_later_says_nothing_of_the_day() {
        assertThat(CORRECTED.validOn(PUT_RIGHT, DAY.plusDays(61))).contains("y");
        assertThat(CORRECTED.validOn(PUT_RIGHT, DAY.plusDays(62))).contains("yz");
    }

    @Test
    void at_the_end_of_time_what_is_true_is_what_is_known() {
        assertThat(CORRECTED.validOn(PUT_RIGHT, LocalDate.MAX)).contains(CORRECTED.all(PUT_RIGHT));
        assertThat(CORRECTED.validOn(PUT_RIGHT, DAY.minusDays(1))).isEmpty();
        for (int day = 0; day < 10; day++) {
            assertThat(FOLD.validOn(CASE, DAY.plusDays(day))).isEqualTo(FOLD.asOf(CASE, DAY.plusDays(day)));
        }
    }

    private static EventEnvelope<Noted> noted(String word, int after, long sequence) {
        return EventEnvelope.withoutActor(new Noted(word, DAY.plusDays(after)), sequence);
    }
}
