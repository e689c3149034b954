package vn.bangvang.standalone.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Progress;
import vn.bangvang.standalone.say.StartRefused;

/**
 * Brings the server back when it is gone without this process having stopped it: killed for its memory, or ended by a
 * PANIC. It comes back on the same port, so that the application only sees connections that fail for a while. The pause
 * after each failure is twice as long, half a minute at most; it is never given up, since what keeps the server away,
 * such as a full disk, may end at any time.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final long LOOK_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final int FAILURES_WORTH_SAYING = 4;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(60);

    private final PostgresDataDirectory cluster;
    private final Room room;
    private final int port;
    private final Progress progress;
    private final Thread thread;
    private boolean closed;
    private int failures;

    Watch(PostgresDataDirectory cluster, Room room, int port, Progress progress) {
        this.room = room;
        this.cluster = cluster;
        this.port = port;
        this.progress = progress;
        this.thread = new Thread(this::run, "postgres-watch");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (pause(failures == 0 ? LOOK_MILLIS : Math.min(LOOK_MILLIS << failures, LONGEST_PAUSE_MILLIS))) {
            try {
                look();
            } catch (IOException | RuntimeException e) {
                failed(e);
            }
        }
    }

    private void look() throws IOException {
        room.look();
        if (cluster.isRunning()) {
            return;
        }
        if (failures == 0) {
            LOG.error(
                    "PostgreSQL ended unexpectedly: {}",
                    Complaints.last(cluster.logs()).orElse("nothing in its log"));
            progress.say(
                    "PostgreSQL dừng ngoài dự kiến: đang khởi động lại",
                    "PostgreSQL ended unexpectedly: starting it again");
        }
        long begun = System.nanoTime();
        cluster.startAgain(port);
        failures = 0;
        LOG.warn("PostgreSQL is back after {} ms", (System.nanoTime() - begun) / 1_000_000);
        progress.say("PostgreSQL đã hoạt động trở lại", "PostgreSQL is back");
    }

    private void failed(Exception failure) {
        failures = Math.min(failures + 1, 20);
        Bilingual reason = reason(failure);
        LOG.error("PostgreSQL could not be started again: {}", reason, failure);
        if (failures == FAILURES_WORTH_SAYING) {
            progress.say(
                    "Chưa khởi động lại được PostgreSQL, vẫn tiếp tục thử: " + reason.vietnamese(),
                    "PostgreSQL could not be started again, still trying: " + reason.english());
        }
    }

    private static Bilingual reason(Exception failure) {
        return Optional.of(failure)
                .filter(StartRefused.class::isInstance)
                .map(refused -> ((StartRefused) refused).reason())
                .orElse(Bilingual.of(failure.toString(), failure.toString()));
    }

    /** Whether to go on. */
    private synchronized boolean pause(long millis) {
        try {
            if (!closed) {
                wait(millis);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return !closed;
    }

    /** A start under way is waited for, so that no server comes up after it was stopped. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(PATIENCE_AT_THE_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
