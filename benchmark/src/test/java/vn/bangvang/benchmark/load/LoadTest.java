package vn.bangvang.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.bangvang.benchmark.load.Visibility.Acknowledged;
import vn.bangvang.benchmark.server.Database;

class LoadTest {

    private static final Slice SLICE = new Slice(2, Duration.ofMillis(20), Duration.ofMillis(200));

    @Test
    void every_step_within_the_window_counts_and_none_before_it() throws Exception {
        Counting contender = new Counting();

        Throughput counted = Load.run(contender, SLICE);

        assertThat(counted.steps()).isPositive().isLessThan(contender.steps.get());
        assertThat(counted.nanos()).isEqualTo(SLICE.window().toNanos());
    }

    @Test
    void one_failed_step_fails_the_slice() {
        Counting contender = new Counting();
        contender.failsAt = 3;

        assertThatThrownBy(() -> Load.run(contender, SLICE)).hasRootCauseMessage("step 3");
    }

    @Test
    void a_steady_load_never_exceeds_its_rate() throws Exception {
        List<Acknowledged> steps = PacedLoad.run(new Counting(), SLICE, 100);

        assertThat(steps).isNotEmpty().hasSizeLessThanOrEqualTo(22);
    }

    private static final class Counting implements Contender, Nomination {

        private final AtomicInteger steps = new AtomicInteger();
        private int failsAt = -1;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void prepare(Database database) {}

        @Override
        public Nomination open(int caller) {
            return this;
        }

        @Override
        public void submit() {
            if (steps.incrementAndGet() == failsAt) {
                throw new IllegalArgumentException("step " + failsAt);
            }
        }

        @Override
        public void endorse() {
            submit();
        }

        @Override
        public void decide() {
            submit();
        }

        @Override
        public long position() {
            return steps.get();
        }

        @Override
        public void close() {}
    }
}
