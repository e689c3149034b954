package vn.bangvang.benchmark.load;

/** Steps acknowledged within the measured window of a slice. */
public record Throughput(long steps, long nanos) {

    public double perSecond() {
        return steps * 1e9 / nanos;
    }
}
