package vn.bangvang.command.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.YESTERDAY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;

/** Today is the 20th; what was due by some day is dated with and without the back-entry mandate. */
class DueDayTest {

    @Test
    void once_the_due_day_is_over_only_back_entry_says_that_something_was_done_in_time() {
        refuses(YESTERDAY, YESTERDAY, Reason.NO_MANDATE);
        refuses(YESTERDAY.minusDays(3), YESTERDAY, Reason.NO_MANDATE);
        World world = represented().grant("somebody", Role.BACK_ENTRY, GREEN);
        world.actor("somebody").on(YESTERDAY).dueBy(YESTERDAY).as(Role.REPRESENTATIVE, GREEN);
        assertThat(world.carried().metadata()).containsKey("backEntry");
    }

    @Test
    void what_is_late_or_was_not_due_yet_needs_no_back_entry() {
        World world = represented();
        world.actor("somebody").on(TODAY).dueBy(YESTERDAY).as(Role.REPRESENTATIVE, GREEN);
        world.actor("somebody").on(YESTERDAY).dueBy(YESTERDAY.minusDays(1)).as(Role.REPRESENTATIVE, GREEN);
        world.actor("somebody").on(YESTERDAY).dueBy(TODAY).as(Role.REPRESENTATIVE, GREEN);
        world.actor("somebody").on(YESTERDAY).dueBy(null).as(Role.REPRESENTATIVE, GREEN);
        assertThat(world.carried().metadata()).doesNotContainKey("backEntry");
    }

    @Test
    void it_is_a_business_date_like_any_other_too() {
        refuses(TOMORROW, TOMORROW, Reason.DATE_IN_FUTURE);
        refuses(TODAY.minusDays(31), null, Reason.NO_MANDATE);
    }

    private static World represented() {
        return new World().grant("somebody", Role.REPRESENTATIVE, GREEN);
    }

    private static void refuses(LocalDate day, @Nullable LocalDate dueOn, Reason reason) {
        assertThatThrownBy(() ->
                        represented().actor("somebody").on(day).dueBy(dueOn).as(Role.REPRESENTATIVE, GREEN))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
