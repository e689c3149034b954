package vn.bangvang.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which events a batch has turned into rows: counted for each aggregate, and committed with the rows. */
final class Seen {

    private record Count(long lastSequence, long events) {}

    private final String sql;
    private final Map<UUID, Count> counts = new HashMap<>();

    Seen(String schema) {
        this.sql = "insert into " + schema + ".seen as s (aggregate_id, last_seq, events)"
                + " select * from unnest(?::uuid[], ?::bigint[], ?::bigint[])"
                + " on conflict (aggregate_id) do update set last_seq = excluded.last_seq,"
                + " events = s.events + excluded.events";
    }

    void note(LogEntry event) {
        counts.merge(
                event.aggregateId(),
                new Count(event.sequence(), 1),
                (before, now) -> new Count(now.lastSequence(), before.events() + 1));
    }

    void flush(Connection connection) throws SQLException {
        if (counts.isEmpty()) {
            return;
        }
        List<UUID> aggregates = List.copyOf(counts.keySet());
        List<Count> values = aggregates.stream().map(counts::get).toList();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Stored.array(aggregates));
            statement.setString(
                    2, Stored.array(values.stream().map(Count::lastSequence).toList()));
            statement.setString(
                    3, Stored.array(values.stream().map(Count::events).toList()));
            statement.executeUpdate();
        }
    }
}
