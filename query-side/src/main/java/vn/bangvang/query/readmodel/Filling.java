package vn.bangvang.query.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills one copy of a read model: makes the rows of one batch while those of the batch before are sent. Rows, token and parked
 * events go into the transaction of the caller. What an event means is said by the handlers of the model alone, and what fails
 * is parked with the later events of its case, as by a node.
 */
final class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private final ModelCopy copy;
    private final Connection connection;
    private final JdbcClient jdbc;
    private final Handlers handlers;
    private final SchemaNames schemas;
    private final CaseStates states;
    private final DeadLetters letters;
    private long position;
    private long limit = Long.MAX_VALUE;
    /** Up to where rows are made; those behind its position are not sent yet. */
    private long ahead;

    private @Nullable Made made;
    private @Nullable Made sending;
    private boolean sent = true;

    /** @param batch null if they must go one by one */
    private record Made(
            List<LogRecord> events, long last, @Nullable Batch batch) {}

    /** @param connection outside of a transaction, and without commits of its own */
    Filling(ModelCopy copy, Connection connection, CaseStates states) {
        this.copy = copy;
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.handlers = copy.handlers();
        this.schemas = SchemaNames.of(List.of(copy));
        this.states = states;
        this.letters = new DeadLetters(jdbc, copy.schema());
        this.position = jdbc.sql("select position from " + copy.schema() + ".token")
                .query(Long.class)
                .single();
    }

    ModelCopy copy() {
        return copy;
    }

    Handlers handlers() {
        return handlers;
    }

    long position() {
        return position;
    }

    /** It goes no further than to this position. */
    void stopAt(long position) {
        limit = position;
    }

    /** Makes rows of what follows its position; to be called while nothing is sent. */
    void begin() {
        letters.look();
        ahead = position;
        made = null;
    }

    /**
     * The rows of those events that follow what was made before; sends nothing.
     *
     * @param concerned the events of a window that concern it
     */
    void make(List<LogRecord> concerned, long lastOfWindow) throws SQLException {
        long last = Math.min(lastOfWindow, limit);
        if (last > ahead) {
            long after = ahead;
            List<LogRecord> events = concerned.stream()
                    .filter(event ->
                            event.entry().position() > after && event.entry().position() <= last)
                    .toList();
            made = new Made(events, last, rows(events));
            ahead = last;
        }
    }

    /** What was made is what is sent now, and something else can be made meanwhile. */
    void next() {
        sending = made;
        made = null;
        sent = sending == null;
    }

    /** With the token, into the transaction of the caller. */
    void send() throws SQLException {
        if (sending != null) {
            move(sending.last());
            sent = together(sending);
            position = sending.last();
        }
    }

    /** Whether all rows have gone together. */
    boolean isSent() {
        return sent;
    }

    /** What did not go together, with what fails parked; to be called while nothing else is made. */
    void oneByOne() throws SQLException {
        if (!sent && sending != null) {
            letters.forget();
            for (LogRecord event : sending.events()) {
                alone(event);
            }
            sent = true;
        }
    }

    /** Before any row: nobody else can have written the same meanwhile. */
    private void move(long last) {
        int moved = jdbc.sql(
                        "update " + copy.schema() + ".token set position = ?, writes = writes + 1, claimed_at = now(),"
                                + " hash = (select hash from log.event where position = ?) where position = ?")
                .params(last, last, position)
                .update();
        if (moved != 1) {
            throw new RebuildRefused(
                    "Một lệnh dựng lại khác đã ghi vào bản mới của " + copy.name() + "; hãy chạy lại lệnh này.",
                    "Another rebuild has written to the new " + copy.name() + "; run this again.");
        }
    }

    /** Null if one of the events cannot be written. */
    private @Nullable Batch rows(List<LogRecord> events) throws SQLException {
        try {
            Batch batch = new Batch(RowBatch.bulk(schemas), Seen.bulk(copy.schema()));
            BitSet covered = handlers.covered(events);
            for (int i = 0; i < events.size(); i++) {
                apply(events.get(i), batch, covered.get(i));
            }
            return batch;
        } catch (Exception | Error failed) {
            throwOutage(failed);
            return null;
        }
    }

    private boolean together(Made rows) throws SQLException {
        if (rows.events().isEmpty() || rows.batch() == null) {
            return rows.events().isEmpty();
        }
        Savepoint before = connection.setSavepoint();
        try {
            rows.batch().flush(connection);
            connection.releaseSavepoint(before);
            return true;
        } catch (Exception | Error failed) {
            throwOutage(failed);
            connection.rollback(before);
            return false;
        }
    }

    private void alone(LogRecord event) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Batch batch = new Batch(new RowBatch(schemas), new Seen(copy.schema()));
            apply(event, batch, false);
            batch.flush(connection);
            connection.releaseSavepoint(before);
        } catch (Exception | Error failed) {
            throwOutage(failed);
            connection.rollback(before);
            letters.park(event.entry(), failed);
            letters.nowParked(event.entry().aggregateId());
            LOG.error(
                    "{}: {} at position {} cannot be handled; {} is parked: {}",
                    copy.name(),
                    event.entry().storedName(),
                    event.entry().position(),
                    event.entry().aggregateId(),
                    failed.toString());
        }
    }

    private void apply(LogRecord event, Batch batch, boolean covered) {
        LogEntry entry = event.entry();
        if (letters.isParked(entry.aggregateId())) {
            letters.queue(entry, batch.rows());
        } else {
            if (covered) {
                handlers.pass(event.readable(), entry, states);
            } else {
                handlers.handle(event.readable(), entry, batch.rows(), states);
            }
            batch.seen().note(entry);
        }
    }

    private static void throwOutage(Throwable failed) throws SQLException {
        if (Outage.isOne(failed)) {
            if (failed instanceof Error error) {
                throw error;
            }
            throw failed instanceof SQLException sql ? sql : new SQLException(failed);
        }
    }
}
