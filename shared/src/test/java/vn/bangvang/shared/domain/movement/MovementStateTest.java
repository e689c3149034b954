package vn.bangvang.shared.domain.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.bangvang.shared.domain.movement.MovementStream.DAY;
import static vn.bangvang.shared.domain.movement.MovementStream.FROM;
import static vn.bangvang.shared.domain.movement.MovementStream.ID;
import static vn.bangvang.shared.domain.movement.MovementStream.MANDATE;
import static vn.bangvang.shared.domain.movement.MovementStream.ORIGINAL;
import static vn.bangvang.shared.domain.movement.MovementStream.RESULTS;
import static vn.bangvang.shared.domain.movement.MovementStream.TO;
import static vn.bangvang.shared.domain.movement.MovementStream.UNIT;
import static vn.bangvang.shared.domain.movement.MovementStream.after;
import static vn.bangvang.shared.domain.movement.MovementStream.closed;
import static vn.bangvang.shared.domain.movement.MovementStream.corrected;
import static vn.bangvang.shared.domain.movement.MovementStream.due;
import static vn.bangvang.shared.domain.movement.MovementStream.extended;
import static vn.bangvang.shared.domain.movement.MovementStream.launched;
import static vn.bangvang.shared.domain.movement.MovementStream.plan;
import static vn.bangvang.shared.domain.movement.MovementStream.received;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceiptCorrected;

/** What each event of a movement means. */
class MovementStateTest {

    private static final MovementPlan PLAN = plan(List.of(), due("A", FROM), due("B", TO));

    @Test
    void a_launched_movement_runs_by_its_plan() {
        MovementState state = after(PLAN);
        assertThat(state.plan()).isEqualTo(PLAN);
        assertThat(state.clonedFrom()).isEqualTo(ORIGINAL);
        assertThat(state.launchedOn()).isEqualTo(DAY);
        assertThat(state.correctedOn()).isNull();
        assertThat(state.receipts()).isEmpty();
        assertThat(state.due(due("B", TO))).isEqualTo(TO);
        assertThat(state.isClosed()).isFalse();
    }

    @Test
    void a_corrected_plan_takes_the_place_of_the_one_before() {
        MovementPlan right = plan(List.of(UNIT), due("A", FROM.plusDays(1)));
        MovementState state = after(PLAN, corrected(right));
        assertThat(state.plan()).isEqualTo(right);
        assertThat(state.correctedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(state.launchedOn()).isEqualTo(DAY);
    }

    @Test
    void each_unit_receives_it_and_the_receipt_is_what_was_said_last() {
        MovementState state = after(
                PLAN,
                received("Kế hoạch 1"),
                new MovementReceiptCorrected(ID, UNIT, "Kế hoạch 2", "Nhầm", DAY.plusDays(3)));
        assertThat(state.receipts()).hasSize(1).containsEntry(UNIT, "Kế hoạch 2");
    }

    @Test
    void a_deadline_that_was_put_off_is_due_on_the_last_day_named() {
        MovementState state = after(PLAN, extended("A", FROM, FROM.plusDays(1)), extended("A", FROM, FROM.plusDays(9)));
        assertThat(state.due(due("A", FROM))).isEqualTo(FROM.plusDays(9));
        assertThat(state.due(due("B", TO))).isEqualTo(TO);
        assertThat(state.extensions()).containsOnlyKeys("A");
    }

    @Test
    void a_closed_movement_has_its_results_and_the_mandate_under_which_it_was_closed() {
        MovementState state = after(PLAN, closed(TO));
        assertThat(state.isClosed()).isTrue();
        assertThat(state.results()).isEqualTo(RESULTS);
        assertThat(state.closedOn()).isEqualTo(TO);
        assertThat(state.closedUnder()).isEqualTo(MANDATE);
        assertThat(state.closingCorrectedOn()).isNull();
    }

    @Test
    void corrected_results_and_their_day_leave_the_mandate_as_it_was() {
        var right = new MovementResults("Khá", List.of());
        MovementEvent correction = new MovementClosingCorrected(ID, right, TO.minusDays(1), "Nhầm", TO.plusDays(5));
        MovementState state = after(PLAN, closed(TO)).after(EventEnvelope.withoutActor(correction, 2));
        assertThat(state.results()).isEqualTo(right);
        assertThat(state.closedOn()).isEqualTo(TO.minusDays(1));
        assertThat(state.closedUnder()).isEqualTo(MANDATE);
        assertThat(state.closingCorrectedOn()).isEqualTo(TO.plusDays(5));
        assertThat(state.sequence()).isEqualTo(2);
    }

    @Test
    void reference_data_has_the_plan_and_who_has_received_it_but_no_word_of_the_receipts() {
        MovementIndex index = new MovementIndex();
        index.on(launched(PLAN), 0);
        index.on(received("Kế hoạch"), 1);
        index.on(closed(TO), 2);
        assertThat(index.find(ID)).hasValueSatisfying(kept -> {
            assertThat(kept.plan()).isEqualTo(PLAN);
            assertThat(kept.isClosed()).isTrue();
            assertThat(kept.receipts()).containsExactly(Map.entry(UNIT, ""));
            assertThat(kept.results()).isNull();
            assertThat(kept.sequence()).isEqualTo(2);
        });
    }

    @Test
    void a_movement_is_launched_first_and_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MovementState.FOLD.after(null, EventEnvelope.withoutActor(closed(TO), 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> after(PLAN, launched(PLAN)));
    }
}
