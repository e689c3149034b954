package vn.bangvang.shared.history.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.LogHashes;

/** The log from its beginning, row by row as it is stored, a few rows in memory at a time. */
public final class LogRows implements LogHashes {

    private static final int HASHES_AT_ONCE = 10_000;
    private static final int EVENTS_AT_ONCE = 500;

    private static final String EVENTS = "select position, aggregate_id, seq, aggregate_type, name, revision, event_id,"
            + " (extract(epoch from recorded_at) * 1000000)::bigint as recorded, metadata, payload, hash from log.event"
            + " where position > ? and position <= ? order by position limit ?";

    private final JdbcClient jdbc;

    public LogRows(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public long head() {
        return jdbc.sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
    }

    @Override
    public byte @Nullable [] hashAt(long position) {
        return jdbc.sql("select hash from log.event where position = ?")
                .param(position)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private record Hash(long position, byte[] hash) {}

    @Override
    public void hashes(long after, long upTo, Consumer<byte[]> each) {
        long last = after;
        List<Hash> rows;
        do {
            rows = jdbc.sql("select position, hash from log.event where position > ? and position <= ?"
                            + " order by position limit ?")
                    .params(last, upTo, HASHES_AT_ONCE)
                    .query((row, n) -> new Hash(row.getLong(1), row.getBytes(2)))
                    .list();
            for (Hash row : rows) {
                each.accept(row.hash());
                last = row.position();
            }
        } while (rows.size() == HASHES_AT_ONCE);
    }

    /** Hands on each event after a position, up to another one, in order. */
    public void events(long after, long upTo, Consumer<StoredEvent> each) {
        long last = after;
        List<StoredEvent> rows;
        do {
            rows = jdbc.sql(EVENTS)
                    .params(last, upTo, EVENTS_AT_ONCE)
                    .query((row, n) -> event(row))
                    .list();
            for (StoredEvent row : rows) {
                each.accept(row);
                last = row.position();
            }
        } while (rows.size() == EVENTS_AT_ONCE);
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
                row.getLong("recorded"),
                row.getBytes("metadata"),
                row.getBytes("payload"),
                row.getBytes("hash"));
    }
}
