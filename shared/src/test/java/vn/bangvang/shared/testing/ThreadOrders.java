package vn.bangvang.shared.testing;

import org.jetbrains.lincheck.Lincheck;

/**
 * Runs pieces of code side by side in many orders of their steps. Which orders is the same in each run, so that what was found
 * once is found again; how many is said by {@code bangvang.schedules}.
 */
public final class ThreadOrders {

    private static final int COUNT = Integer.getInteger("bangvang.schedules", 200);

    private ThreadOrders() {}

    /** @param course what starts threads, waits for them and says what must hold then, with JUnit's own assertions */
    public static void explore(Runnable course) {
        Lincheck.runConcurrentTest(COUNT, course);
    }

    /** Each in a thread of its own; returns when all have ended. */
    public static void together(Runnable... parts) {
        Thread[] threads = new Thread[parts.length];
        for (int i = 0; i < parts.length; i++) {
            threads[i] = new Thread(parts[i]);
            threads[i].start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
