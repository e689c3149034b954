package vn.bangvang.shared.platform.database;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The room on the disk of a database on this machine, looked up whenever it is asked for: one call of the system. */
public final class DiskRoom implements StoreRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);

    public static final long MEGABYTE = 1 << 20;
    /** Below this no event is appended. */
    public static final long FOR_EVENTS = 96 * MEGABYTE;
    /** Below this no read model goes on. */
    public static final long FOR_ROWS = 48 * MEGABYTE;

    private static final long FREED = 16 * MEGABYTE;

    private final FileStore disk;
    private volatile boolean refusing;

    public DiskRoom(Path folder) throws IOException {
        this.disk = Files.getFileStore(folder);
    }

    /** Once refused, only when there is clearly more room, so that the answers do not change with each write. */
    @Override
    public boolean takesEvents() {
        boolean full = free() < (refusing ? FOR_EVENTS + FREED : FOR_EVENTS);
        if (full != refusing) {
            refusing = full;
            LOG.warn(
                    full ? "The disk is nearly full, {} MB are left: no event is taken" : "Events are taken again",
                    free() / MEGABYTE);
        }
        return !full;
    }

    @Override
    public boolean takesRows() {
        return free() >= FOR_ROWS;
    }

    /** A disk that does not say how full it is counts as one with room: PostgreSQL will tell. */
    public long free() {
        try {
            return disk.getUsableSpace();
        } catch (IOException silent) {
            return Long.MAX_VALUE;
        }
    }
}
