package vn.bangvang.benchmark.load;

import java.time.Duration;

/** One stretch of load: how many callers, how long unmeasured first, and how long measured. */
public record Slice(int concurrency, Duration warmUp, Duration window) {

    public Slice {
        if (concurrency < 1) {
            throw new IllegalArgumentException("A slice needs at least one caller");
        }
    }
}
