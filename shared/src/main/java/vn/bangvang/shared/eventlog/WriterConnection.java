package vn.bangvang.shared.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The writer's own connection: opened when needed, thrown away at the first sign of trouble. */
final class WriterConnection implements AutoCloseable {

    private static final long RECONNECT_NANOS = Duration.ofSeconds(5).toNanos();

    private final ConnectionOpener opener;
    private @Nullable Connection current;
    private @Nullable Long giveUpAt;

    WriterConnection(ConnectionOpener opener) {
        this.opener = opener;
    }

    /**
     * The open connection, or a new one. While a server restarts, opening is tried for a few seconds; when it has been
     * away for longer, once, so that callers are told soon.
     */
    Connection get() throws SQLException {
        if (current != null && !current.isClosed()) {
            return current;
        }
        if (giveUpAt == null) {
            giveUpAt = System.nanoTime() + RECONNECT_NANOS;
        }
        while (true) {
            try {
                Connection opened = opener.open();
                opened.setAutoCommit(false);
                current = opened;
                giveUpAt = null;
                return opened;
            } catch (SQLException e) {
                if (System.nanoTime() - giveUpAt > 0) {
                    throw new SQLException("The store does not answer", "08001", e);
                }
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while connecting", "08001", e);
        }
    }

    /** Rolls back what is under way; a connection that cannot even do that is given up. */
    void rollBack() {
        try {
            if (current != null) {
                current.rollback();
            }
        } catch (SQLException e) {
            close();
        }
    }

    @Override
    public void close() {
        try {
            if (current != null) {
                current.close();
            }
        } catch (SQLException e) {
            // The server drops what a closed socket leaves behind; there is nothing left to save here.
        } finally {
            current = null;
        }
    }
}
