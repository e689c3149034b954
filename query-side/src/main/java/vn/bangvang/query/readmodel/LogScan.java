package vn.bangvang.query.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.serialization.SerializationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.platform.axon.UnknownEvent;

/**
 * Reads the log once, in order, in great pieces: while one piece is worked on, the next ones are read and decoded by other
 * threads. No more than a few pieces are in memory.
 */
final class LogScan implements AutoCloseable {

    /** Events that are read in one query, at most. */
    static final int PIECE = 2_000;

    private static final int AHEAD = 6;
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final JdbcClient jdbc;
    private final EventLog log;
    private final Set<String> wanted;
    private final long upTo;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "log-scan");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Future<List<LogRecord>>> ahead = new ArrayDeque<>();
    private final int piece;
    private long asked;

    /**
     * @param log decodes
     * @param wanted the names of the events that are decoded; of others nobody wants to hear
     * @param after the position behind which it begins
     * @param upTo the last position
     * @param piece how many events are read in one query
     */
    LogScan(DataSource database, EventLog log, Set<String> wanted, long after, long upTo, int piece) {
        this.jdbc = JdbcClient.create(database);
        this.log = log;
        this.wanted = wanted;
        this.asked = after;
        this.upTo = upTo;
        this.piece = piece;
        ask();
    }

    private void ask() {
        while (ahead.size() < AHEAD && asked < upTo) {
            long from = asked;
            long to = Math.min(upTo, from + piece);
            ahead.add(threads.submit(() -> read(from, to)));
            asked = to;
        }
    }

    /** The next piece, from one position to the next without a gap; empty at the end. */
    List<LogRecord> next() throws InterruptedException {
        Future<List<LogRecord>> first = ahead.poll();
        if (first == null) {
            return List.of();
        }
        ask();
        try {
            return first.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    private List<LogRecord> read(long from, long to) {
        List<LogRecord> events = jdbc.sql(
                        "select position, aggregate_id, seq, name, revision, recorded_at, metadata, payload"
                                + " from log.event where position > ? and position <= ? order by position")
                .params(from, to)
                .query(this::record)
                .list();
        if (events.size() != to - from) {
            throw new IllegalStateException("The log has a gap between " + from + " and " + to);
        }
        return events;
    }

    private LogRecord record(ResultSet row, int number) throws SQLException {
        String name = row.getString(4);
        int revision = row.getInt(5);
        if (EventCatalogue.isNewer(name, revision)) {
            UnknownEvent unknown = new UnknownEvent(name, Integer.toString(revision));
            return new LogRecord(
                    entry(row, name, Map.of()), null, null, unknown, new SerializationException(unknown.words()));
        }
        Class<? extends DomainEvent> type =
                EventCatalogue.named(name).orElseThrow().type();
        if (!wanted.contains(name)) {
            return new LogRecord(entry(row, name, Map.of()), type, null, null, null);
        }
        Map<String, ?> metadata = Map.of();
        DomainEvent event = null;
        RuntimeException failure = null;
        try {
            metadata = Stored.map(row.getBytes(7));
            event = log.decode(name, Integer.toString(revision), row.getBytes(8));
        } catch (RuntimeException unreadable) {
            failure = unreadable;
        }
        return new LogRecord(entry(row, name, metadata), type, event, null, failure);
    }

    /** Times are in milliseconds, as Axon tells that of an event it has read. */
    private static LogEntry entry(ResultSet row, String name, Map<String, ?> metadata) throws SQLException {
        return new LogEntry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getObject(6, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS),
                name,
                metadata);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
