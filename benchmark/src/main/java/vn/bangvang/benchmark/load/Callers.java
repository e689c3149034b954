package vn.bangvang.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Threads that put load on a contender, all at once. */
public final class Callers {

    /** What one caller does, from 0. */
    public interface Caller {
        void call(int caller) throws Exception;
    }

    private Callers() {}

    /** Returns when all have ended; a single failure fails the whole. */
    public static void run(int count, Caller each) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int caller = i;
                running.add(threads.submit(() -> {
                    each.call(caller);
                    return null;
                }));
            }
            for (Future<?> caller : running) {
                caller.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A step failed under load", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns at the moment, in the nanoseconds of the system, or at once if it is over. */
    public static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
