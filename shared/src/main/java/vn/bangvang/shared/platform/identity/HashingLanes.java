package vn.bangvang.shared.platform.identity;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Slow hashes take half of the processors at most, and a few requests may wait for their turn. Devices that are known
 * have a lane of their own, so that a crowd of strangers does not keep them waiting.
 */
final class HashingLanes {

    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int MOST_WAITING = 20 * AT_ONCE;
    private static final int MOST_SECONDS = 5;

    private final Semaphore strangers = new Semaphore(AT_ONCE, true);
    private final Semaphore known = new Semaphore(AT_ONCE, true);

    <T> T forAnybody(Supplier<T> hashing) {
        return within(strangers, hashing);
    }

    <T> T forSomebodyKnown(Supplier<T> hashing) {
        return within(known, hashing);
    }

    private static <T> T within(Semaphore lane, Supplier<T> hashing) {
        if (!enter(lane)) {
            throw new Refusal(Reason.LOGINS_BUSY, Map.of("seconds", MOST_SECONDS));
        }
        try {
            return hashing.get();
        } finally {
            lane.release();
        }
    }

    private static boolean enter(Semaphore lane) {
        try {
            return lane.getQueueLength() < MOST_WAITING && lane.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
