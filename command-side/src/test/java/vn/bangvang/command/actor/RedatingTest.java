package vn.bangvang.command.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** The day of an earlier act is corrected by somebody who may do so: whoever acted then could have acted on the new day. */
class RedatingTest {

    private static final LocalDate APPOINTED = TODAY.minusDays(10);

    private final World world = new World();
    private final MandateId earlier = world.grantFrom(APPOINTED, "decider", Role.COMPETENT_PERSON, GREEN);

    @Test
    void the_new_day_is_one_on_which_the_mandate_of_the_act_was_held_and_that_is_guarded() {
        world.actor("clerk").mayRedate(earlier, APPOINTED, GREEN);
        assertThat(world.carried().guards()).containsExactly(new Guard(earlier.value(), 0));
        refused(Reason.NO_MANDATE_ON_DAY, earlier, APPOINTED.minusDays(1), GREEN);
    }

    @Test
    void an_act_that_does_not_tell_its_mandate_is_moved_to_any_day_that_may_be_told() {
        world.actor("clerk").mayRedate(null, APPOINTED.minusDays(1), GREEN);
        refused(Reason.DATE_IN_FUTURE, null, TOMORROW, GREEN);
        refused(Reason.NO_MANDATE, null, LONG_AGO, GREEN);
        world.grant("clerk", Role.BACK_ENTRY, PROVINCE).actor("clerk").mayRedate(null, LONG_AGO, GREEN);
    }

    @Test
    void no_act_is_moved_to_a_day_before_its_unit() {
        var young = new UnitId(World.id("young"));
        world.happened(new UnitRegistered(young, "TRE", "Đơn vị trẻ", PROVINCE, APPOINTED), 0);
        world.actor("clerk").mayRedate(null, APPOINTED, young);
        refused(Reason.UNIT_NOT_YET_THERE, null, APPOINTED.minusDays(1), young);
    }

    private void refused(Reason reason, @Nullable MandateId mandate, LocalDate day, UnitId unit) {
        assertThatThrownBy(() -> world.actor("clerk").mayRedate(mandate, day, unit))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
