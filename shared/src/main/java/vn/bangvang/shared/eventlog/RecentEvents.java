package vn.bangvang.shared.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.DomainEvent;

/**
 * The newest events that this process made durable, so that its own followers need not read and decode them again. Without
 * gaps: after an event of another process, or where a commit or a connection is in doubt, what was here is forgotten and
 * the log is read.
 */
public final class RecentEvents {

    /**
     * An event as the log holds it. It was compared with what is read back before it was written.
     *
     * @param metadata as they would be read
     */
    record Recent(StoredEvent stored, DomainEvent event, Map<String, String> metadata) {}

    private static final int KEPT = 4_096;

    private final Deque<Recent> events = new ArrayDeque<>();
    private long last;
    private boolean wanted;

    /** Somebody in this process follows the log. Before that nothing is kept. */
    synchronized void follow() {
        wanted = true;
    }

    /** To be called once they are durable, in the order of the log. */
    synchronized void committed(List<Recent> group) {
        if (!wanted) {
            return;
        }
        for (Recent recent : group) {
            if (recent.stored().position() != last + 1) {
                events.clear();
            }
            events.addLast(recent);
            last = recent.stored().position();
            if (events.size() > KEPT) {
                events.removeFirst();
            }
        }
    }

    /** All directly after a position; none if the first of them is not here. */
    synchronized List<Recent> after(long position) {
        long first = last - events.size() + 1;
        if (position < first - 1 || position >= last) {
            return List.of();
        }
        return events.stream().skip(position - first + 1).toList();
    }

    /** From now on the log is read, until something is appended again. */
    synchronized void forget() {
        events.clear();
        last = 0;
    }
}
