package vn.bangvang.shared.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells its listeners when the log may have grown. A notification is only a hint, so the listeners are also called
 * once a second, and after each reconnection.
 */
public final class LogListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogListener.class);

    private static final int SAFETY_POLL_MILLIS = 1000;
    private static final int ANSWER_MILLIS = 5000;
    /** Under load, one call to the listeners stands for all the commits of this time. */
    private static final long GATHER_NANOS = 10_000_000;

    private final ConnectionOpener opener;
    private final String channel;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> reconnections = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    private LogListener(ConnectionOpener opener, String channel) {
        this.opener = opener;
        this.channel = channel;
        this.thread = new Thread(this::run, "listen-" + channel);
        this.thread.setDaemon(true);
    }

    public static LogListener ofLog(ConnectionOpener opener) {
        LogListener signal = new LogListener(opener, AppendTransaction.CHANNEL);
        signal.thread.start();
        return signal;
    }

    /** @param listener called on the signal's thread; it must be quick and may be called for nothing */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener called each time the signal is connected, before the other listeners */
    public void whenConnected(Runnable listener) {
        reconnections.add(listener);
    }

    private void run() {
        while (!closed) {
            try (Connection connection = opener.open()) {
                follow(connection);
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("Not listening to the store, will try again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
            tell(reconnections);
            while (!closed) {
                long toldAt = System.nanoTime();
                tell(listeners);
                if (notifications.getNotifications(SAFETY_POLL_MILLIS).length == 0) {
                    statement.execute("select 1"); // A silent connection may be a dead one.
                }
                LockSupport.parkNanos(toldAt + GATHER_NANOS - System.nanoTime());
            }
        }
    }

    private static void tell(List<Runnable> told) {
        for (Runnable listener : told) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A follower of the log failed and will be called again", e);
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(SAFETY_POLL_MILLIS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
