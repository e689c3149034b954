package vn.bangvang.shared.eventlog;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.shared.platform.database.StoreRoom;

/**
 * The one writer thread of a process. While one group is being made durable the next gathers, so that under load many
 * units of work share one commit, and alone a unit waits for nobody.
 */
public final class GroupAppender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupAppender.class);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final AppendQueue queue = new AppendQueue();
    private final StoreRoom room;
    private final GroupWrite write;
    private final Thread thread;

    public GroupAppender(ConnectionOpener opener) {
        this(opener, StoreRoom.UNKNOWN, new RecentEvents());
    }

    /** @param recent is given what was made durable */
    public GroupAppender(ConnectionOpener opener, StoreRoom room, RecentEvents recent) {
        this.room = room;
        this.write = new GroupWrite(new WriterConnection(opener), recent);
        this.thread = new Thread(this::run, "log-writer");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Asked before a unit of work is prepared, since preparing it may already store the key of a new person. */
    void demandRoom() {
        room.demand();
    }

    void submit(AppendUnit unit) {
        queue.put(unit);
    }

    /** How many units of work wait for the group under way to be written. */
    public int waiting() {
        return queue.size();
    }

    private void run() {
        List<AppendUnit> group = List.of();
        while (!queue.isOver()) {
            try {
                group = queue.next(PAUSE);
                if (!group.isEmpty()) {
                    write.append(group);
                }
            } catch (InterruptedException e) {
                queue.close();
            } catch (RuntimeException | Error e) {
                LOG.error("The writer failed on a group of {}", group.size(), e);
                write.abandon(group, e);
            }
        }
        queue.end();
        write.close();
    }

    /** Finishes what waits, then stops. */
    @Override
    public void close() {
        queue.close();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
