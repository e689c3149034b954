package vn.bangvang.shared.eventlog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.eventlog.AppendUnit.Draft;

/** The keys that aggregates hold, read and changed within the append that claims or releases them. */
final class Reservations {

    private final Connection connection;

    Reservations(Connection connection) {
        this.connection = connection;
    }

    /** Who holds which of these keys, as the log stands. */
    Map<Claim, UUID> holders(Set<Claim> claims) throws SQLException {
        Map<Claim, UUID> holders = new HashMap<>();
        if (claims.isEmpty()) {
            return holders;
        }
        String sql = "select r.kind, r.key, r.aggregate_id from log.reservation r"
                + " join unnest(?::text[], ?::text[]) c(kind, key) on r.kind = c.kind and r.key = c.key";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, array(claims.stream().map(Claim::stored)));
            select.setArray(2, array(claims.stream().map(Claim::key)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    holders.put(Claim.held(rows.getString(1), rows.getString(2)), rows.getObject(3, UUID.class));
                }
            }
        }
        return holders;
    }

    /** Releases and claims in the order of the events; one aggregate's renewed claim is not an error. */
    void change(Map<AppendUnit, Long> firstPositions) throws SQLException {
        Map<Claim, Holding> pending = new LinkedHashMap<>();
        for (var admitted : firstPositions.entrySet()) {
            long position = admitted.getValue();
            for (Draft draft : admitted.getKey().drafts) {
                if (!draft.releases().isEmpty()) {
                    insert(pending);
                    pending.clear();
                    release(draft);
                }
                for (Claim claim : draft.claims()) {
                    pending.put(claim, new Holding(draft.aggregateId(), position));
                }
                position++;
            }
        }
        insert(pending);
    }

    private record Holding(UUID aggregateId, long position) {}

    private void insert(Map<Claim, Holding> claims) throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        String sql = "insert into log.reservation (kind, key, aggregate_id, position) values (?, ?, ?, ?)"
                + " on conflict (kind, key) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (var claim : claims.entrySet()) {
                insert.setString(1, claim.getKey().stored());
                insert.setString(2, claim.getKey().key());
                insert.setObject(3, claim.getValue().aggregateId());
                insert.setLong(4, claim.getValue().position());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void release(Draft draft) throws SQLException {
        String sql = "delete from log.reservation where aggregate_id = ? and kind = any(?)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, draft.aggregateId());
            delete.setArray(2, array(draft.releases().stream()));
            delete.executeUpdate();
        }
    }

    private Array array(Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
