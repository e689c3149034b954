package vn.bangvang.shared.eventlog;

import java.util.concurrent.locks.LockSupport;

/**
 * Lets events gather at the end of the log. A follower that asked again at once would, under load, spend a transaction
 * of every read model on each handful of events; waiting a few milliseconds shares it among all that came meanwhile.
 */
final class TailBatching {

    private static final long GATHER_NANOS = 10_000_000;

    private volatile long endReachedAt = System.nanoTime() - GATHER_NANOS;
    private volatile long end = -1;

    /** Before asking for what follows a position. */
    void gather(long position) {
        if (position == end) {
            long left = endReachedAt + GATHER_NANOS - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(left);
            }
        }
    }

    /** The log was read to its end, which is this position. */
    void reachedEnd(long position) {
        end = position;
        endReachedAt = System.nanoTime();
    }
}
