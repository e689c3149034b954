package vn.bangvang.shared.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks the end of the log against what is known of it: the head that was seen last must still be there, and the hashes
 * of the newest events must follow from what the rows say. The chain from its beginning is not checked here.
 */
public final class LogTail {

    /** What 100 events a second write between two checks of one minute. */
    private static final int NEWEST = 6000;

    private final JdbcClient jdbc;
    private @Nullable StoredEvent head;

    public LogTail(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The first position, if there is one, that does not hold what was appended there. */
    public synchronized OptionalLong brokenAt() {
        if (head != null && !Arrays.equals(head.hash(), hashAt(head.position()))) {
            return OptionalLong.of(head.position());
        }
        List<StoredEvent> newest = newest();
        StoredEvent before = null;
        for (StoredEvent event : newest) {
            if (!follows(before, event)) {
                return OptionalLong.of(before == null ? event.position() : before.position() + 1);
            }
            before = event;
        }
        head = before;
        return OptionalLong.empty();
    }

    /** The oldest of the newest follows one that was not read. */
    private static boolean follows(@Nullable StoredEvent before, StoredEvent event) {
        if (before == null) {
            return event.position() > 1 || EventHash.holds(null, event);
        }
        return event.position() == before.position() + 1 && EventHash.holds(before.hash(), event);
    }

    private byte @Nullable [] hashAt(long position) {
        return jdbc.sql("select hash from log.event where position = ?")
                .param(position)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private List<StoredEvent> newest() {
        return jdbc.sql("select * from (select * from log.event order by position desc limit ?) e order by position")
                .param(NEWEST)
                .query((row, n) -> event(row))
                .list();
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("seq"),
                row.getString("aggregate_type"),
                row.getString("name"),
                row.getInt("revision"),
                row.getObject("event_id", UUID.class),
                ChronoUnit.MICROS.between(
                        Instant.EPOCH,
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                row.getBytes("metadata"),
                row.getBytes("payload"),
                row.getBytes("hash"));
    }
}
