package vn.bangvang.query.parked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.readmodel.ReadModel;

/** The parked events of read models, with what the log says of each. */
@Component
final class ParkedEvents {

    /**
     * @param kind what kind of case it is of, in words as far as they are known
     * @param behind the position of the first parked event of its case; its own if it waits for no other
     * @param error why it could not be handled, or that it waits
     * @param parkedAt since when it waits
     * @param attempts how often it was tried
     * @param retryAskedAt since when it is asked for to be tried at once; nothing if nobody asks
     */
    record ParkedEvent(
            String model,
            long position,
            UUID aggregate,
            Label kind,
            String event,
            Label label,
            long behind,
            @Nullable String error,
            Instant parkedAt,
            Instant triedAt,
            int attempts,
            @Nullable Instant retryAskedAt) {

        ParkedEvent withoutError() {
            return new ParkedEvent(
                    model,
                    position,
                    aggregate,
                    kind,
                    event,
                    label,
                    behind,
                    null,
                    parkedAt,
                    triedAt,
                    attempts,
                    retryAskedAt);
        }
    }

    /** How an event stands in the log, to the letter: personal data in it are sealed. */
    record Stored(long sequence, int revision, Instant recordedAt, String metadata, String payload) {}

    private final JdbcClient jdbc;

    ParkedEvents(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these models, in the order of their names and positions. */
    List<ParkedEvent> of(Collection<ReadModel> models, int limit) {
        if (models.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(models.stream()
                                .map(model -> select(model, "order by position limit :limit"))
                                .collect(Collectors.joining(" union all "))
                        + " order by model, position limit :limit")
                .param("limit", limit)
                .query((row, n) -> parked(row))
                .list();
    }

    Optional<ParkedEvent> find(ReadModel model, long position) {
        return jdbc.sql(select(model, "where position = :position"))
                .param("position", position)
                .query((row, n) -> parked(row))
                .optional();
    }

    Optional<Stored> stored(long position) {
        return jdbc.sql("select seq, revision, recorded_at, convert_from(metadata, 'UTF8') as metadata,"
                        + " convert_from(payload, 'UTF8') as payload from log.event where position = :position")
                .param("position", position)
                .query((row, n) -> new Stored(
                        row.getLong("seq"),
                        row.getInt("revision"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("metadata"),
                        row.getString("payload")))
                .optional();
    }

    private static String select(ReadModel model, String which) {
        String letters = model.schema() + ".dead_letter";
        return "select '" + model.name() + "' as model, d.*, e.aggregate_type, (select min(f.position) from " + letters
                + " f where f.sequence_id = d.sequence_id) as behind from (select * from " + letters + " " + which
                + ") d left join log.event e using (position)";
    }

    private static ParkedEvent parked(ResultSet row) throws SQLException {
        OffsetDateTime asked = row.getObject("retry_asked_at", OffsetDateTime.class);
        return new ParkedEvent(
                row.getString("model"),
                row.getLong("position"),
                row.getObject("sequence_id", UUID.class),
                EventLabels.ofCase(String.valueOf(row.getString("aggregate_type"))),
                row.getString("event_name"),
                EventLabels.of(row.getString("event_name")),
                row.getLong("behind"),
                row.getString("error"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                asked == null ? null : asked.toInstant());
    }
}
