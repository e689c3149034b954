package vn.bangvang.shared.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the log by position as a read model would, and never may see n+1 before n. */
final class CrashReader implements AutoCloseable {

    private final JdbcClient jdbc;
    private final Thread thread = new Thread(this::follow, "crash-reader");
    private volatile long position;
    private volatile boolean closed;
    private volatile @Nullable String violation;

    CrashReader(TestLog log) {
        this.jdbc = JdbcClient.create(log.database.query());
        thread.start();
    }

    private void follow() {
        while (!closed) {
            try {
                List<Long> read = jdbc.sql(
                                "select position from log.event where position > ? order by position limit 500")
                        .param(position)
                        .query(Long.class)
                        .list();
                read.forEach(this::see);
            } catch (DataAccessException e) {
                LockSupport.parkNanos(20_000_000); // The store is away: that is what this test is about.
            }
        }
    }

    private void see(long next) {
        if (next != position + 1 && violation == null) {
            violation = "saw " + next + " after " + position;
        }
        position = next;
    }

    long position() {
        return position;
    }

    Optional<String> violation() {
        return Optional.ofNullable(violation);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
