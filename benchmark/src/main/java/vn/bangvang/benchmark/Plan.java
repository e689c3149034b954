package vn.bangvang.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.bangvang.benchmark.load.Slice;

/**
 * How long everyone works until its compiler has mostly settled, how long a run looks for each one's best concurrency, and how often it then measures.
 *
 * @param probes how often everyone is probed; the last time counts, because at first the early ones are still compiled
 */
record Plan(Duration settling, int probes, Duration warmUp, Duration probe, Duration window, int rounds) {

    static final List<Integer> CALLERS = List.of(8, 32, 64, 128);

    /** Each client logs in three times, which is slow on purpose. */
    static final List<Integer> CLIENTS = List.of(16, 32, 64);

    /** The store alone is asked what it can do at all, so it gets more appenders than the commands have callers. */
    static final List<Integer> APPENDERS = List.of(128, 256, 512);

    /** Some 25 minutes: what figures are published from. */
    static Plan full() {
        return new Plan(
                Duration.ofSeconds(40), 2, Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(6), 5);
    }

    /** Four minutes: shows that everything runs, and no more. */
    static Plan quick() {
        return new Plan(
                Duration.ofSeconds(1), 1, Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(1), 2);
    }

    Slice settleAt(int concurrency) {
        return new Slice(concurrency, Duration.ZERO, settling);
    }

    Slice probeAt(int concurrency) {
        return new Slice(concurrency, warmUp, probe);
    }

    Slice measureAt(int concurrency) {
        return new Slice(concurrency, warmUp, window);
    }

    /** Long enough that one in a hundred is many. */
    Slice lagAt(int concurrency) {
        return new Slice(concurrency, warmUp, window.multipliedBy(3));
    }

    /** The order of a round: everyone once, another one first each time. */
    static <T> List<T> order(List<T> contenders, int round) {
        List<T> rotated = new ArrayList<>(contenders);
        Collections.rotate(rotated, -round);
        return rotated;
    }
}
