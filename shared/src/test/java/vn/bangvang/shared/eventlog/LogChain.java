package vn.bangvang.shared.eventlog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recomputes the chain from its beginning, out of what the rows say. */
public final class LogChain {

    private static final int BATCH = 5000;

    private byte[] previous = EventHash.genesis();
    private long expected = 1;

    private LogChain() {}

    /** The first position at which the log is not what was appended, if there is one. */
    static OptionalLong brokenAt(TestLog log) {
        return brokenAt(log.sql());
    }

    /** The same, for a log that other processes have written. */
    public static OptionalLong brokenAt(JdbcClient log) {
        LogChain chain = new LogChain();
        List<StoredEvent> rows = rows(log, Long.MIN_VALUE);
        while (!rows.isEmpty()) {
            for (StoredEvent row : rows) {
                if (!chain.follows(row)) {
                    return OptionalLong.of(chain.expected);
                }
            }
            rows = rows(log, rows.get(rows.size() - 1).position());
        }
        return OptionalLong.empty();
    }

    private boolean follows(StoredEvent event) {
        if (event.position() != expected || !Arrays.equals(event.hash(), EventHash.of(previous, event))) {
            return false;
        }
        previous = event.hash();
        expected++;
        return true;
    }

    private static List<StoredEvent> rows(JdbcClient log, long after) {
        return log.sql("select * from log.event where position > ? order by position limit ?")
                .params(after, BATCH)
                .query((row, n) -> new StoredEvent(
                        row.getLong("position"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getLong("seq"),
                        row.getString("aggregate_type"),
                        row.getString("name"),
                        row.getInt("revision"),
                        row.getObject("event_id", UUID.class),
                        ChronoUnit.MICROS.between(
                                Instant.EPOCH,
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getBytes("metadata"),
                        row.getBytes("payload"),
                        row.getBytes("hash")))
                .list();
    }
}
