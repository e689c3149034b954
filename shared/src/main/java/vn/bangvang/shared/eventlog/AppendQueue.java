package vn.bangvang.shared.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.bangvang.shared.domain.kernel.Reason;

/** Units of work on their way to the writer. Each is taken by the writer or refused, whenever the queue is closed. */
final class AppendQueue {

    private static final int MAX_UNITS = 512;
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_WAITING = 10_000;
    private static final String CLOSED = "The writer is closed";

    private final BlockingQueue<AppendUnit> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private volatile boolean closed;
    private volatile boolean ended;

    void put(AppendUnit unit) {
        if (closed || !waiting.offer(unit)) {
            refuse(unit, closed ? CLOSED : "Too many units of work are waiting");
        } else if (ended && waiting.remove(unit)) {
            refuse(unit, CLOSED);
        }
    }

    private static void refuse(AppendUnit unit, String why) {
        unit.done.completeExceptionally(SqlFailures.refusal(Reason.STORE_UNAVAILABLE, new IllegalStateException(why)));
    }

    int size() {
        return waiting.size();
    }

    /** All that waits, within the bounds of a group; nothing when nothing came for so long. */
    List<AppendUnit> next(Duration patience) throws InterruptedException {
        List<AppendUnit> group = new ArrayList<>();
        AppendUnit next = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        int bytes = 0;
        while (next != null) {
            if (next.begin()) {
                group.add(next);
                bytes += next.size();
            }
            next = group.size() < MAX_UNITS && bytes < MAX_BYTES ? waiting.poll() : null;
        }
        return group;
    }

    /** Nothing more is let in. */
    void close() {
        closed = true;
    }

    /** Whether the writer has nothing to do any more. */
    boolean isOver() {
        return closed && waiting.isEmpty();
    }

    /** The writer takes nothing more; what came in while it looked for the last time is refused. */
    void end() {
        ended = true;
        for (AppendUnit unit = waiting.poll(); unit != null; unit = waiting.poll()) {
            refuse(unit, CLOSED);
        }
    }
}
