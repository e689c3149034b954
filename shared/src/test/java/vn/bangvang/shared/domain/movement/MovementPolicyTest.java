package vn.bangvang.shared.domain.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.bangvang.shared.domain.movement.MovementStream.FROM;
import static vn.bangvang.shared.domain.movement.MovementStream.TO;
import static vn.bangvang.shared.domain.movement.MovementStream.UNIT;
import static vn.bangvang.shared.domain.movement.MovementStream.after;
import static vn.bangvang.shared.domain.movement.MovementStream.closed;
import static vn.bangvang.shared.domain.movement.MovementStream.corrected;
import static vn.bangvang.shared.domain.movement.MovementStream.due;
import static vn.bangvang.shared.domain.movement.MovementStream.extended;
import static vn.bangvang.shared.domain.movement.MovementStream.plan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.testing.Refused;

class MovementPolicyTest {

    @ParameterizedTest
    @CsvSource({"2024-01-15", "2024-06-20", "2025-06-30"})
    void something_is_due_from_the_first_day_on_and_also_after_the_last(LocalDate day) {
        assertThatCode(() -> MovementPolicy.checkPlan(plan(List.of(UNIT), due("A", day))))
                .doesNotThrowAnyException();
    }

    @Test
    void nothing_is_due_before_it_begins_and_nothing_is_named_twice() {
        assertThat(Refused.by(() -> MovementPolicy.checkPlan(plan(List.of(), due("A", FROM.minusDays(1)))))
                        .reason())
                .isEqualTo(Reason.DATE_TOO_EARLY);
        assertThat(Refused.by(() -> MovementPolicy.checkPlan(plan(List.of(), due("A", TO), due("A", FROM))))
                        .reason())
                .isEqualTo(Reason.LISTED_TWICE);
        assertThat(Refused.by(() -> MovementPolicy.checkPlan(plan(List.of(UNIT, UNIT))))
                        .reason())
                .isEqualTo(Reason.LISTED_TWICE);
    }

    @ParameterizedTest
    @CsvSource({"1, 2025-01-15, 2025-12-31, 2025-02-28", "4, 2028-01-15, 2028-12-31, 2028-02-29"})
    void a_plan_is_shifted_by_whole_years(int years, LocalDate from, LocalDate to, LocalDate due) {
        MovementPlan shifted = MovementPolicy.shifted(plan(List.of(UNIT), due("A", LocalDate.of(2024, 2, 29))), years);
        assertThat(shifted.from()).isEqualTo(from);
        assertThat(shifted.to()).isEqualTo(to);
        assertThat(shifted.deadlines()).containsExactly(due("A", due));
        assertThat(shifted.scope()).containsExactly(UNIT);
        assertThat(shifted.theme()).isEqualTo("Đoàn kết");
    }

    @Test
    void a_deadline_put_off_is_neither_corrected_nor_dropped_and_every_other_one_may_be() {
        MovementState state = after(plan(List.of(), due("A", FROM), due("B", TO)), extended("B", TO, TO.plusDays(30)));
        assertThatCode(() -> MovementPolicy.checkCorrection(state, plan(List.of(), due("B", TO))))
                .doesNotThrowAnyException();
        for (MovementPlan after : List.of(plan(List.of(), due("A", FROM)), plan(List.of(), due("B", TO.plusDays(1))))) {
            assertThat(Refused.by(() -> MovementPolicy.checkCorrection(state, after))
                            .details()
                            .get("deadline"))
                    .isEqualTo("B");
        }
    }

    @Test
    void the_code_of_a_deadline_that_was_dropped_means_no_other_one() {
        MovementState dropped =
                after(plan(List.of(), due("A", FROM), due("B", TO)), corrected(plan(List.of(), due("A", FROM))));
        MovementDeadline other = new MovementDeadline("B", "Sơ kết", "UNIT", TO);
        assertThat(Refused.by(() -> MovementPolicy.checkCorrection(dropped, plan(List.of(), due("A", FROM), other)))
                        .reason())
                .isEqualTo(Reason.CODE_USED_BEFORE);
        MovementPlan again = plan(List.of(), due("A", FROM), due("B", TO.plusDays(1)));
        assertThatCode(() -> MovementPolicy.checkCorrection(dropped, again)).doesNotThrowAnyException();
        assertThat(dropped.after(EventEnvelope.withoutActor(corrected(again), 2))
                        .dropped())
                .isEmpty();
    }

    @Test
    void a_deadline_moves_at_least_a_day_from_where_it_was_put_off_to() {
        MovementState state = after(plan(List.of(), due("A", FROM)), extended("A", FROM, FROM.plusDays(7)));
        assertThat(MovementPolicy.checkExtension(state, "A", FROM.plusDays(8))).isEqualTo(FROM.plusDays(7));
        assertThat(Refused.by(() -> MovementPolicy.checkExtension(state, "A", FROM.plusDays(7)))
                        .reason())
                .isEqualTo(Reason.DEADLINE_NOT_LATER);
        assertThat(Refused.by(() -> MovementPolicy.checkExtension(state, "B", TO))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_DEADLINE);
    }

    @Test
    void nothing_is_done_before_it_was_launched_or_once_it_is_closed() {
        MovementState running = after(plan(List.of()));
        assertThatCode(() -> MovementPolicy.checkRunning(running, MovementStream.DAY))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> MovementPolicy.checkRunning(running, MovementStream.DAY.minusDays(1)))
                        .reason())
                .isEqualTo(Reason.DATE_TOO_EARLY);
        assertThat(Refused.by(() -> MovementPolicy.checkRunning(after(plan(List.of()), closed(TO)), TO))
                        .reason())
                .isEqualTo(Reason.MOVEMENT_CLOSED);
    }

    @Test
    void each_figure_of_the_results_has_a_name_of_its_own() {
        var figure = new Figure("Số hộ thoát nghèo", "hộ", Score.of("1200"));
        assertThatCode(() -> MovementPolicy.checkResults(new MovementResults("Tốt", List.of(figure))))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> MovementPolicy.checkResults(new MovementResults("Tốt", List.of(figure, figure))))
                        .reason())
                .isEqualTo(Reason.LISTED_TWICE);
    }
}
