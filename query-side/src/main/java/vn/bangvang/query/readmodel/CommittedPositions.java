package vn.bangvang.query.readmodel;

import java.util.HashMap;
import java.util.Map;

/** How far the processors of this node have come, for those who wait for them. */
class CommittedPositions {

    private final Map<String, Long> positions = new HashMap<>();

    /**
     * A processor has committed everything up to here; less than before, when its claim found that a crash of the database
     * had taken something back.
     */
    synchronized void committed(ReadModel model, long position) {
        positions.put(model.name(), position);
        notifyAll();
    }

    /** A node that gave up a claim no longer knows; the token does. */
    synchronized void forget(ReadModel model) {
        positions.remove(model.name());
    }

    synchronized boolean includes(ReadModel model, long position) {
        return positions.getOrDefault(model.name(), 0L) >= position;
    }

    /** Until some processor has committed, at most so long. */
    synchronized void pause(long millis) {
        sleep(millis);
    }

    /**
     * As {@link #pause(long)}, and not at all for a position that has just been committed.
     *
     * @return whether the thread may go on waiting
     */
    synchronized boolean pause(ReadModel model, long position, long millis) {
        return includes(model, position) || sleep(millis);
    }

    private boolean sleep(long millis) {
        try {
            await(millis);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Within the lock, which is free meanwhile. */
    void await(long millis) throws InterruptedException {
        wait(millis);
    }
}
