package vn.bangvang.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.value.Figure;
import vn.bangvang.shared.value.MovementDeadline;
import vn.bangvang.shared.value.MovementKind;
import vn.bangvang.shared.value.MovementPlan;
import vn.bangvang.shared.value.MovementResults;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.UnitId;

class MovementPolicyTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 15);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);
    private static final UnitId UNIT = new UnitId(new UUID(1, 1));

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
        MovementPlan before = plan(List.of(), due("A", FROM), due("B", TO));
        assertThatCode(() -> MovementPolicy.checkCorrection(before, plan(List.of(), due("B", TO)), List.of("B")))
                .doesNotThrowAnyException();
        for (MovementPlan after : List.of(plan(List.of(), due("A", FROM)), plan(List.of(), due("B", TO.plusDays(1))))) {
            assertThat(Refused.by(() -> MovementPolicy.checkCorrection(before, after, List.of("B")))
                            .details()
                            .get("deadline"))
                    .isEqualTo("B");
        }
    }

    @Test
    void a_deadline_moves_at_least_a_day() {
        assertThatCode(() -> MovementPolicy.checkExtension("A", FROM, FROM.plusDays(1)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> MovementPolicy.checkExtension("A", FROM, FROM))
                        .reason())
                .isEqualTo(Reason.DEADLINE_NOT_LATER);
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

    private static MovementDeadline due(String code, LocalDate day) {
        return new MovementDeadline(code, "Báo cáo " + code, "UNIT", day);
    }

    private static MovementPlan plan(List<UnitId> scope, MovementDeadline... deadlines) {
        return new MovementPlan(
                MovementKind.ANNUAL,
                "PROVINCE",
                "Phong trào",
                "Đoàn kết",
                null,
                List.of("Một"),
                FROM,
                TO,
                scope,
                List.of(deadlines));
    }
}
