package vn.bangvang.shared.eventlog;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.shared.platform.database.StoreRoom;

/** Takes a snapshot of the reference data now and then, when the log has grown by enough that a start would notice. */
public final class ReferenceKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceKeeper.class);

    /** So many events are read within a tenth of a second. */
    private static final long WORTH_KEEPING = 2_000;

    private static final long FIRST_SECONDS = 20;
    private static final long AGAIN_SECONDS = 600;

    private final LogFollower follower;
    private final Optional<ReferenceSnapshots> snapshots;
    private final StoreRoom room;
    private volatile long kept;
    private @Nullable ScheduledExecutorService clock;

    /** @param snapshots empty where none are kept */
    ReferenceKeeper(LogFollower follower, Optional<ReferenceSnapshots> snapshots, StoreRoom room) {
        this.follower = follower;
        this.snapshots = snapshots;
        this.room = room;
    }

    /** Begins where the last snapshot stands, if the log holds it, and reads the rest. */
    void begin() {
        snapshots.ifPresent(this::begin);
        follower.catchUp();
        if (snapshots.isPresent()) {
            keepFromTimeToTime();
        }
    }

    /** One that cannot be used would stand in the way of the next. */
    private void begin(ReferenceSnapshots from) {
        kept = from.find()
                .filter(follower::begin)
                .map(LogFollower.Come::position)
                .orElse(0L);
        if (kept == 0) {
            from.forget();
        } else {
            LOG.info("The reference data begins from a snapshot, at position {} of the log", kept);
        }
    }

    LogFollower follower() {
        return follower;
    }

    private void keepFromTimeToTime() {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "reference-snapshots");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::keepQuietly, FIRST_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    private void keepQuietly() {
        try {
            if (follower.position() - kept >= WORTH_KEEPING) {
                keep();
            }
        } catch (RuntimeException failed) {
            LOG.warn("No snapshot of the reference data was taken; it is tried again later: {}", failed.toString());
        }
    }

    /** While the disk is nearly full, or the log does not hold what was read of it, nothing is kept. */
    void keep() {
        if (snapshots.isPresent() && room.takesEvents() && follower.inLog()) {
            LogFollower.Come come = follower.come();
            if (snapshots.get().keep(come)) {
                kept = come.position();
            }
        }
    }

    @Override
    public void close() {
        if (clock != null) {
            clock.shutdownNow();
        }
    }
}
