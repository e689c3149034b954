package vn.bangvang.benchmark.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.bangvang.benchmark.load.Slice;

class OrderTest {

    private static final Slice SLICE = new Slice(64, Duration.ofMillis(500), Duration.ofSeconds(3));

    @Test
    void an_order_survives_its_way_to_the_worker() {
        Order count = new Order(SLICE, 0);
        Order lag = new Order(SLICE, 1234.5);

        assertThat(Order.decode(count.encode())).isEqualTo(count);
        assertThat(Order.decode(lag.encode())).isEqualTo(lag);
    }

    @Test
    void an_order_with_a_rate_is_about_lag() {
        assertThat(new Order(SLICE, 0).isLag()).isFalse();
        assertThat(new Order(SLICE, 10).isLag()).isTrue();
    }

    @Test
    void anything_else_is_not_an_order() {
        assertThatIllegalArgumentException().isThrownBy(() -> Order.decode("hello"));
    }
}
