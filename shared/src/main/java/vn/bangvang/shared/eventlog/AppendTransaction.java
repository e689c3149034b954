package vn.bangvang.shared.eventlog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.eventlog.Admission.UsedKey;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** The SQL of one group append. The caller begins with {@link #lock()} and ends with commit or rollback. */
final class AppendTransaction {

    /** Any number will do, as long as every writer of the log uses the same. */
    static final long APPEND_LOCK = 0x42414e4756414e47L;

    static final String CHANNEL = "bangvang_log";

    private final Connection connection;
    private final Reservations reservations;

    AppendTransaction(Connection connection) {
        this.connection = connection;
        this.reservations = new Reservations(connection);
    }

    /** The last event of the log, and the database's time now. */
    record Head(long position, byte[] hash, long recordedMicros, long nowMicros) {}

    /**
     * Waits until no other writer appends. A statement of its own: under READ COMMITTED the snapshot of a statement is
     * taken before it waits, so one that both locked and read would see the log as it was before the wait.
     */
    void lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, APPEND_LOCK);
            lock.execute();
        }
    }

    Head head() throws SQLException {
        String sql = "select e.position, e.hash, (extract(epoch from e.recorded_at) * 1000000)::bigint,"
                + " (extract(epoch from clock_timestamp()) * 1000000)::bigint"
                + " from (select 1) one left join"
                + " (select * from log.event order by position desc limit 1) e on true";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            byte[] hash = row.getBytes(2);
            return new Head(row.getLong(1), hash == null ? EventHash.genesis() : hash, row.getLong(3), row.getLong(4));
        }
    }

    /** Reads what the group's units claim to be so, in as few statements as there are kinds of facts. */
    Admission admission(List<AppendUnit> units) throws SQLException {
        Set<UUID> guarded = new HashSet<>();
        Set<UsedKey> keys = new HashSet<>();
        Set<Claim> claims = new HashSet<>();
        for (AppendUnit unit : units) {
            unit.guards.stream().map(Guard::aggregateId).forEach(guarded::add);
            unit.drafts.forEach(draft -> claims.addAll(draft.claims()));
            if (unit.key != null) {
                keys.add(new UsedKey(unit.key.account(), unit.key.key()));
            }
        }
        return new Admission(heads(guarded), reservations.holders(claims), used(keys));
    }

    /** The last sequence of each stream, -1 for one that does not exist. */
    private Map<UUID, Long> heads(Set<UUID> aggregates) throws SQLException {
        Map<UUID, Long> heads = new HashMap<>();
        if (aggregates.isEmpty()) {
            return heads;
        }
        String sql = "select a.id, coalesce((select e.seq from log.event e where e.aggregate_id = a.id"
                + " order by e.seq desc limit 1), -1) from unnest(?::uuid[]) a(id)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, array("uuid", aggregates));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    heads.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        return heads;
    }

    private Set<UsedKey> used(Set<UsedKey> keys) throws SQLException {
        Set<UsedKey> used = new HashSet<>();
        if (keys.isEmpty()) {
            return used;
        }
        List<UsedKey> asked = List.copyOf(keys);
        String sql = "select i.account, i.key from log.idempotency i"
                + " join unnest(?::uuid[], ?::text[]) k(account, key) on i.account = k.account and i.key = k.key";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1, array("uuid", asked.stream().map(UsedKey::account).toList()));
            select.setArray(2, array("text", asked.stream().map(UsedKey::key).toList()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    used.add(new UsedKey(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
        }
        return used;
    }

    void insert(List<StoredEvent> events) throws SQLException {
        byte[] rows = EventRows.encode(events);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(EventRows.COPY);
        try {
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Writes the keys of the admitted units, each with where its unit ended. */
    void insertKeys(Map<AppendUnit, Long> firstPositions, long recordedMicros) throws SQLException {
        List<AppendUnit> keyed = firstPositions.keySet().stream()
                .filter(unit -> unit.key != null)
                .toList();
        if (keyed.isEmpty()) {
            return;
        }
        String sql =
                "insert into log.idempotency (account, key, request_hash, aggregate_id, seq, position, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, to_timestamp(? / 1000000.0))";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (AppendUnit unit : keyed) {
                var receipt = unit.receipt(firstPositions.get(unit));
                insert.setObject(1, unit.key.account());
                insert.setString(2, unit.key.key());
                insert.setBytes(3, unit.key.requestHash());
                insert.setObject(4, receipt.aggregateId());
                insert.setLong(5, receipt.sequence());
                insert.setLong(6, receipt.position());
                insert.setLong(7, recordedMicros);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void changeReservations(Map<AppendUnit, Long> firstPositions) throws SQLException {
        reservations.change(firstPositions);
    }

    /** One notification a commit, whatever the number of events; it is a hint, the log is the truth. */
    void announce(long head) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            notify.setString(1, Long.toString(head));
            notify.execute();
        }
    }

    /** The identifier of the event that stands at a place of a stream, if one does. */
    @Nullable
    UUID eventAt(UUID aggregateId, long seq) throws SQLException {
        String sql = "select event_id from log.event where aggregate_id = ? and seq = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, aggregateId);
            select.setLong(2, seq);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private Array array(String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, new ArrayList<>(values).toArray());
    }
}
