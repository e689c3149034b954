package vn.bangvang.shared.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.platform.database.StoreRoom;

/**
 * The one writer thread of a process. While one group is being made durable the next gathers, so that under load many
 * units of work share one commit, and alone a unit waits for nobody.
 */
public final class GroupAppender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupAppender.class);

    private static final int MAX_UNITS = 512;
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_WAITING = 10_000;

    private final BlockingQueue<AppendUnit> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
    private final StoreRoom room;
    private final GroupWrite write;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean stopped;

    public GroupAppender(ConnectionOpener opener) {
        this(opener, StoreRoom.UNKNOWN);
    }

    public GroupAppender(ConnectionOpener opener, StoreRoom room) {
        this.room = room;
        this.write = new GroupWrite(new WriterConnection(opener));
        this.thread = new Thread(this::run, "log-writer");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Asked before a unit of work is prepared: text about somebody new would be sealed under a key that is stored first. */
    void demandRoom() {
        room.demand();
    }

    void submit(AppendUnit unit) {
        if (closed || !waiting.offer(unit)) {
            refuse(unit, closed ? "The writer is closed" : "Too many units of work are waiting");
        } else if (stopped && waiting.remove(unit)) {
            refuse(unit, "The writer is closed");
        }
    }

    private static void refuse(AppendUnit unit, String why) {
        unit.done.completeExceptionally(SqlFailures.refusal(Reason.STORE_UNAVAILABLE, new IllegalStateException(why)));
    }

    /** How many units of work wait for the group under way to be written. */
    public int waiting() {
        return waiting.size();
    }

    private void run() {
        List<AppendUnit> group = List.of();
        while (!closed || !waiting.isEmpty()) {
            try {
                group = nextGroup();
                if (!group.isEmpty()) {
                    write.append(group);
                }
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException | Error e) {
                LOG.error("The writer failed on a group of {}", group.size(), e);
                write.abandon(group, e);
            }
        }
        stopped = true;
        write.close();
    }

    private List<AppendUnit> nextGroup() throws InterruptedException {
        List<AppendUnit> group = new ArrayList<>();
        AppendUnit next = waiting.poll(200, TimeUnit.MILLISECONDS);
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

    /** Finishes what waits, then stops. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
