package vn.bangvang.query.readmodel;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of one read model that wait because they, or an earlier one of their aggregate, could not be handled. Only
 * positions are kept: the event itself stands in the log. The node that owns the token knows the parked sequences in
 * memory; it reads them anew each time it claims the token.
 */
final class DeadLetters {

    private static final int ERROR_LENGTH = 2000;

    private final JdbcClient jdbc;
    private final String schema;
    private final String insert;
    private @Nullable Set<UUID> parked;

    DeadLetters(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.insert =
                "insert into " + schema + ".dead_letter (position, sequence_id, event_name, error) values (?, ?, ?, ?)";
    }

    boolean isParked(UUID sequence) {
        return known().contains(sequence);
    }

    /** At once, so that nothing needs to be asked later. */
    void look() {
        known();
    }

    private Set<UUID> known() {
        if (parked == null) {
            parked = all().stream().map(Asked::sequence).collect(Collectors.toCollection(HashSet::new));
        }
        return parked;
    }

    /** Another node may park and free sequences from now on. */
    void forget() {
        parked = null;
    }

    /** To be called after the commit. */
    void nowParked(UUID sequence) {
        known().add(sequence);
    }

    /** To be called after the commit. */
    void nowFree(UUID sequence) {
        known().remove(sequence);
    }

    /** A later event of a parked sequence goes to the end of its queue, in the batch it came with. */
    void queue(LogEntry event, RowBatch rows) {
        rows.one(
                insert,
                "dead-letter " + event.aggregateId(),
                event.position(),
                event.aggregateId(),
                event.storedName(),
                "waits for an earlier event of its aggregate");
    }

    void park(LogEntry event, Throwable error) {
        jdbc.sql(insert)
                .params(event.position(), event.aggregateId(), event.storedName(), text(error))
                .update();
    }

    /**
     * A sequence that is to be tried, from its first event up to the position.
     *
     * @param lastAskedAt the newest of the marks by which somebody asked for it; those that come later are not answered by it
     */
    record Asked(UUID sequence, long upTo, @Nullable OffsetDateTime lastAskedAt) {}

    /** All of them, the one that waits longest first. */
    List<Asked> all() {
        return asked(Long.MAX_VALUE + "", "");
    }

    /** Those of which somebody asked that they be tried at once, the one that waits longest first. */
    List<Asked> asked() {
        return asked("max(position)", " where retry_asked_at is not null");
    }

    private List<Asked> asked(String upTo, String which) {
        return jdbc.sql("select sequence_id, " + upTo + ", max(retry_asked_at) from " + schema + ".dead_letter" + which
                        + " group by sequence_id order by min(position)")
                .query((row, n) ->
                        new Asked(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, OffsetDateTime.class)))
                .list();
    }

    List<Long> positions(UUID sequence, long upTo) {
        return jdbc.sql("select position from " + schema
                        + ".dead_letter where sequence_id = ? and position <= ? order by position")
                .params(sequence, upTo)
                .query(Long.class)
                .list();
    }

    void remove(long position, RowBatch rows) {
        rows.one("delete from " + schema + ".dead_letter where position = ?", "dead-letter " + position, position);
    }

    /** Those behind it wait on; whoever asked for them is answered by that. */
    void failedAgain(Asked asked, long position, Throwable error) {
        jdbc.sql("update " + schema + ".dead_letter set attempts = attempts + 1, tried_at = now(), error = ?"
                        + " where position = ?")
                .params(text(error), position)
                .update();
        jdbc.sql("update " + schema + ".dead_letter set retry_asked_at = null"
                        + " where sequence_id = ? and retry_asked_at <= ?::timestamptz")
                .params(asked.sequence(), asked.lastAskedAt())
                .update();
    }

    /** The whole chain of causes; U+0000 cannot be stored. */
    private static String text(Throwable error) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = error; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " ← ").append(cause);
        }
        String clean = text.toString().replace("\u0000", "");
        return clean.length() <= ERROR_LENGTH ? clean : clean.substring(0, ERROR_LENGTH);
    }
}
