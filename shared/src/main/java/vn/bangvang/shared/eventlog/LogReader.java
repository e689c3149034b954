package vn.bangvang.shared.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.axon.UnknownEvent;

/** The SELECTs of the store. */
final class LogReader {

    private static final String COLUMNS =
            "position, aggregate_id, seq, aggregate_type, name, revision, event_id, recorded_at, metadata, payload";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    LogReader(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Up to {@code limit} events after a position, in order. There are no gaps to look for. */
    List<TrackedDomainEventData<byte[]>> after(long position, int limit) {
        return jdbc.sql("select " + COLUMNS + " from log.event where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, n) -> new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(row.getLong("position")),
                        EventCatalogue.isNewer(row.getString("name"), row.getInt("revision"))
                                ? unknown(row)
                                : entry(row)))
                .list();
    }

    private static GenericDomainEventEntry<byte[]> unknown(ResultSet row) throws SQLException {
        UnknownEvent event = new UnknownEvent(row.getString("name"), row.getString("revision"));
        return entry(row, UnknownEvent.TYPE, null, JSON.writeValueAsBytes(event));
    }

    List<GenericDomainEventEntry<byte[]>> stream(UUID aggregate, long firstSequence, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from log.event where aggregate_id = ? and seq >= ? order by seq limit ?")
                .params(aggregate, firstSequence, limit)
                .query((row, n) -> entry(row))
                .list();
    }

    Optional<Long> lastSequence(UUID aggregate) {
        return jdbc.sql("select seq from log.event where aggregate_id = ? order by seq desc limit 1")
                .param(aggregate)
                .query(Long.class)
                .optional();
    }

    long head() {
        return jdbc.sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
    }

    /** The last position recorded before an instant: a binary search, since neither positions nor times ever fall. */
    long lastBefore(Instant instant) {
        long before = 0;
        long notBefore = head() + 1;
        while (notBefore - before > 1) {
            long middle = before + (notBefore - before) / 2;
            if (recordedAt(middle).isBefore(instant)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return before;
    }

    private Instant recordedAt(long position) {
        return jdbc.sql("select recorded_at from log.event where position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static GenericDomainEventEntry<byte[]> entry(ResultSet row) throws SQLException {
        return entry(row, row.getString("name"), row.getString("revision"), row.getBytes("payload"));
    }

    private static GenericDomainEventEntry<byte[]> entry(
            ResultSet row, String name, @Nullable String revision, byte[] payload) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("seq"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                name,
                revision,
                payload,
                row.getBytes("metadata"));
    }
}
