package vn.bangvang.shared.domain.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.testing.Refused;

class DelegatePolicyTest {

    private static final UnitId ONE = new UnitId(new UUID(1, 1));
    private static final UnitId TWO = new UnitId(new UUID(1, 2));
    private static final UnitId THREE = new UnitId(new UUID(1, 3));
    private static final List<DelegateQuota> QUOTAS = List.of(new DelegateQuota(ONE, 5), new DelegateQuota(TWO, 3));

    @Test
    void the_total_is_the_sum_and_no_unit_is_listed_twice() {
        assertThat(DelegatePolicy.total(QUOTAS)).isEqualTo(8);
        assertThat(Refused.by(() -> DelegatePolicy.total(List.of(QUOTAS.get(0), new DelegateQuota(ONE, 1))))
                        .reason())
                .isEqualTo(Reason.LISTED_TWICE);
    }

    @Test
    void the_last_place_is_given_and_no_further_one() {
        assertThatCode(() -> DelegatePolicy.checkPlace(QUOTAS, TWO, 2)).doesNotThrowAnyException();
        assertThat(Refused.by(() -> DelegatePolicy.checkPlace(QUOTAS, TWO, 3)).reason())
                .isEqualTo(Reason.PLACES_TAKEN);
        assertThat(Refused.by(() -> DelegatePolicy.checkPlace(QUOTAS, THREE, 0)).reason())
                .isEqualTo(Reason.UNIT_NOT_ALLOCATED);
    }

    @Test
    void a_new_allocation_takes_no_place_from_a_delegate_already_elected() {
        assertThatCode(() -> DelegatePolicy.checkReallocation(QUOTAS, Map.of(ONE, 5, TWO, 3)))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> DelegatePolicy.checkReallocation(QUOTAS, Map.of(ONE, 5, TWO, 4)))
                        .details())
                .containsEntry("allocated", 3)
                .containsEntry("elected", 4);
        assertThat(Refused.by(() -> DelegatePolicy.checkReallocation(QUOTAS, Map.of(THREE, 1)))
                        .reason())
                .isEqualTo(Reason.ALLOCATED_FEWER_THAN_ELECTED);
    }

    @Test
    void those_by_office_come_on_top_of_the_elected_and_nobody_elected_is_left_out() {
        assertThatCode(() -> DelegatePolicy.checkSummoned(8, 8)).doesNotThrowAnyException();
        assertThat(Refused.by(() -> DelegatePolicy.checkSummoned(7, 8)).reason())
                .isEqualTo(Reason.SUMMONED_FEWER_THAN_ELECTED);
    }

    @Test
    void no_more_delegates_are_listed_than_were_counted_present() {
        assertThatCode(() -> DelegatePolicy.checkAttendance(8, 8)).doesNotThrowAnyException();
        assertThat(Refused.by(() -> DelegatePolicy.checkAttendance(9, 8)).reason())
                .isEqualTo(Reason.DELEGATES_MISCOUNTED);
    }
}
