package vn.bangvang.benchmark.growth;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import vn.bangvang.benchmark.growth.PastVault.Wrapped;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.EventRows;
import vn.bangvang.shared.eventlog.StoredEvent;

/**
 * Writes an empty log as its writer would have done on the days themselves: chained, without gaps, with the keys that
 * aggregates hold and those of persons. A key that two aggregates would hold fails the whole.
 */
final class PastLog {

    private static final long PERSON_KEYS_AT_ONCE = 1000;

    private final Connection connection;
    private final PastVault vault;
    private byte[] hash = EventHash.genesis();
    private long position;

    /** @param connection as the command side logs in */
    PastLog(Connection connection, PastVault vault) throws SQLException {
        this.connection = connection;
        this.vault = vault;
        connection.setAutoCommit(false);
    }

    long position() {
        return position;
    }

    void write(List<PastEvent> events) {
        try {
            writePersonKeys();
            List<StoredEvent> rows = new ArrayList<>(events.size());
            for (PastEvent event : events) {
                StoredEvent row = event.at(++position, hash);
                hash = row.hash();
                rows.add(row);
            }
            byte[] bytes = EventRows.encode(rows);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(EventRows.COPY);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
            reserve(rows, events);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The past could not be written", e);
        }
    }

    private void writePersonKeys() throws SQLException {
        String sql = "insert into log.person_key (person_id, wrapped) values (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Wrapped key = vault.fresh().poll();
                    key != null;
                    key = vault.fresh().poll()) {
                insert.setObject(1, key.person());
                insert.setBytes(2, key.key());
                insert.addBatch();
                if (++waiting % PERSON_KEYS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private record Holding(UUID aggregate, long position) {}

    private void reserve(List<StoredEvent> rows, List<PastEvent> events) throws SQLException {
        Map<Claim, Holding> claims = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            StoredEvent row = rows.get(i);
            DomainEvent event = events.get(i).event();
            if (!event.releases().isEmpty()) {
                release(claims, row.aggregateId(), Set.copyOf(event.releases()));
            }
            event.claims().forEach(claim -> hold(claims, claim, row));
        }
        insert(claims);
    }

    private static void hold(Map<Claim, Holding> claims, Claim claim, StoredEvent row) {
        Holding before = claims.putIfAbsent(claim, new Holding(row.aggregateId(), row.position()));
        if (before != null && !before.aggregate().equals(row.aggregateId())) {
            throw new IllegalStateException(claim + " is held by two");
        }
    }

    private void release(Map<Claim, Holding> claims, UUID aggregate, Set<String> kinds) throws SQLException {
        claims.entrySet()
                .removeIf(held -> held.getValue().aggregate().equals(aggregate)
                        && kinds.contains(held.getKey().stored()));
        String sql = "delete from log.reservation where aggregate_id = ? and kind = any(?)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, aggregate);
            delete.setArray(2, connection.createArrayOf("text", kinds.toArray()));
            delete.executeUpdate();
        }
    }

    private void insert(Map<Claim, Holding> claims) throws SQLException {
        String sql = "with given as (select * from unnest(?, ?, ?, ?) g(kind, key, aggregate_id, position)),"
                + " new as (insert into log.reservation (kind, key, aggregate_id, position) select * from given"
                + " on conflict (kind, key) do nothing)"
                + " select r.key from given join log.reservation r on r.kind = given.kind and r.key = given.key"
                + " where r.aggregate_id <> given.aggregate_id limit 1";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(
                    1, array("text", claims.keySet().stream().map(Claim::stored).toArray()));
            insert.setArray(
                    2, array("text", claims.keySet().stream().map(Claim::key).toArray()));
            insert.setArray(
                    3,
                    array(
                            "uuid",
                            claims.values().stream().map(Holding::aggregate).toArray()));
            insert.setArray(
                    4,
                    array(
                            "bigint",
                            claims.values().stream().map(Holding::position).toArray()));
            try (ResultSet taken = insert.executeQuery()) {
                if (taken.next()) {
                    throw new IllegalStateException(taken.getString(1) + " is held by two");
                }
            }
        }
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
