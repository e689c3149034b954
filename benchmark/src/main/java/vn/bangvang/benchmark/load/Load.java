package vn.bangvang.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** A closed loop: each caller takes its next step as soon as the last one is acknowledged. */
public final class Load {

    private Load() {}

    /** Puts the slice on the contender; a single failed step fails the slice. */
    public static Throughput run(Contender contender, Slice slice) throws Exception {
        LongAdder steps = new LongAdder();
        long from = System.nanoTime() + slice.warmUp().toNanos();
        long until = from + slice.window().toNanos();
        Callable<Void> caller = () -> callUntil(contender, from, until, steps);
        ExecutorService callers = Executors.newFixedThreadPool(slice.concurrency());
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < slice.concurrency(); i++) {
                running.add(callers.submit(caller));
            }
            awaitAll(running);
        } finally {
            callers.shutdownNow();
        }
        return new Throughput(steps.sum(), until - from);
    }

    private static Void callUntil(Contender contender, long from, long until, LongAdder steps) throws Exception {
        while (System.nanoTime() < until) {
            Nomination nomination = contender.open();
            for (int step = 0; step < Nomination.STEPS && System.nanoTime() < until; step++) {
                nomination.advance(step);
                long acknowledged = System.nanoTime();
                if (acknowledged >= from && acknowledged < until) {
                    steps.increment();
                }
            }
        }
        return null;
    }

    private static void awaitAll(List<Future<Void>> running) throws Exception {
        try {
            for (Future<Void> caller : running) {
                caller.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A step failed under load", failed.getCause());
        }
    }
}
