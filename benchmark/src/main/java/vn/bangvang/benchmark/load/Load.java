package vn.bangvang.benchmark.load;

import java.util.concurrent.atomic.LongAdder;

/** A closed loop: each caller takes its next step as soon as the last one is acknowledged. */
public final class Load {

    private final Contender contender;
    private final long from;
    private final long until;
    private final LongAdder steps = new LongAdder();

    private Load(Contender contender, Slice slice) {
        this.contender = contender;
        this.from = System.nanoTime() + slice.warmUp().toNanos();
        this.until = from + slice.window().toNanos();
    }

    /** Puts the slice on the contender and counts what was acknowledged within its window. */
    public static Throughput run(Contender contender, Slice slice) throws InterruptedException {
        Load load = new Load(contender, slice);
        Callers.run(slice.concurrency(), load::callUntil);
        return new Throughput(load.steps.sum(), load.until - load.from);
    }

    private void callUntil(int caller) throws Exception {
        while (System.nanoTime() < until) {
            Nomination nomination = contender.open(caller);
            for (int step = 0; step < Nomination.STEPS && System.nanoTime() < until; step++) {
                nomination.advance(step);
                count();
            }
        }
    }

    private void count() {
        long acknowledged = System.nanoTime();
        if (acknowledged >= from && acknowledged < until) {
            steps.increment();
        }
    }
}
