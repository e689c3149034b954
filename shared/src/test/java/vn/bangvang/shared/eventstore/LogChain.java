package vn.bangvang.shared.eventstore;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Recomputes the chain from its beginning, out of what the rows say. */
final class LogChain {

    private LogChain() {}

    /** The first position at which the log is not what was appended, if there is one. */
    static OptionalLong brokenAt(TestLog log) {
        return brokenAt(rows(log));
    }

    static OptionalLong brokenAt(List<StoredEvent> events) {
        byte[] previous = EventHash.genesis();
        long expected = 1;
        for (StoredEvent event : events) {
            if (event.position() != expected || !Arrays.equals(event.hash(), EventHash.of(previous, event))) {
                return OptionalLong.of(expected);
            }
            previous = event.hash();
            expected++;
        }
        return OptionalLong.empty();
    }

    static List<StoredEvent> rows(TestLog log) {
        return log.sql()
                .sql("select * from log.event order by position")
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
