package vn.bangvang.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import vn.bangvang.benchmark.load.Visibility.Acknowledged;

class VisibilityTest {

    private static final long MILLI = 1_000_000;

    private final Visibility visibility = new Visibility();

    @Test
    void a_step_is_visible_when_a_position_at_or_after_its_own_is_first_seen() {
        visibility.seen(10, 5 * MILLI);
        visibility.seen(20, 9 * MILLI);

        assertThat(visibility.lag(new Acknowledged(0, 10, 2 * MILLI))).isEqualTo(3.0);
        assertThat(visibility.lag(new Acknowledged(1, 11, 2 * MILLI))).isEqualTo(7.0);
    }

    @Test
    void a_position_seen_again_later_was_visible_from_the_first_time() {
        visibility.seen(10, 5 * MILLI);
        visibility.seen(10, 50 * MILLI);

        assertThat(visibility.lag(new Acknowledged(0, 10, 4 * MILLI))).isEqualTo(1.0);
    }

    @Test
    void what_was_visible_before_its_acknowledgement_has_no_lag() {
        visibility.seen(10, 5 * MILLI);

        assertThat(visibility.lag(new Acknowledged(0, 10, 8 * MILLI))).isZero();
    }

    @Test
    void a_step_that_never_became_visible_is_not_left_out() {
        visibility.seen(10, 5 * MILLI);

        assertThat(visibility.reached(11)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> visibility.lag(new Acknowledged(0, 11, 5 * MILLI)));
    }
}
