package vn.bangvang.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events a batch has turned into rows: counted for each aggregate, and committed with the rows. */
final class Seen {

    private record Count(long firstSequence, long lastSequence, long events) {}

    private final String schema;
    private final boolean bulk;
    private final String sql;
    private final Map<UUID, Count> counts = new HashMap<>();

    Seen(String schema) {
        this(schema, false);
    }

    private Seen(String schema, boolean bulk) {
        this.schema = schema;
        this.bulk = bulk;
        this.sql = "insert into " + schema + ".seen as s (aggregate_id, last_seq, events)"
                + " select * from unnest(?::uuid[], ?::bigint[], ?::bigint[])"
                + " on conflict (aggregate_id) do update set last_seq = excluded.last_seq,"
                + " events = s.events + excluded.events";
    }

    /** For thousands of aggregates at a time: those that began in the batch come by a COPY. */
    static Seen bulk(String schema) {
        return new Seen(schema, true);
    }

    void note(LogEntry event) {
        counts.merge(
                event.aggregateId(),
                new Count(event.sequence(), event.sequence(), 1),
                (before, now) -> new Count(before.firstSequence(), now.lastSequence(), before.events() + 1));
    }

    void flush(Connection connection) throws SQLException {
        List<UUID> known = new ArrayList<>();
        List<@Nullable Object[]> begun = new ArrayList<>();
        counts.forEach((aggregate, count) -> {
            if (bulk && count.firstSequence() == 0) {
                begun.add(new Object[] {aggregate, count.lastSequence(), count.events()});
            } else {
                known.add(aggregate);
            }
        });
        if (!begun.isEmpty()) {
            new BulkRows(connection, SchemaNames.of(List.of()))
                    .copy(schema + ".seen (aggregate_id, last_seq, events)", begun);
        }
        if (!known.isEmpty()) {
            merge(known, connection);
        }
    }

    private void merge(List<UUID> aggregates, Connection connection) throws SQLException {
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
