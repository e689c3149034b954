package vn.bangvang.query.readmodel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.readmodel.Comparison.Difference;
import vn.bangvang.shared.platform.database.RecordMapper;

/** How each read model is doing: how far it has come, and what waits because it failed. */
public final class ReadModelHealth {

    /** @param events how many events wait; the error is that of the first */
    public record Parked(
            UUID aggregate,
            long position,
            String event,
            int events,
            @Nullable String error,
            Instant parkedAt,
            Instant triedAt,
            int attempts) {}

    /**
     * @param lag how many events it is behind; unknown when the log does not hold what it has come to
     * @param behindSince when the oldest event was recorded that it does not show yet; nothing if it shows all
     * @param keptBy the node that moves it on; nobody while it is stopped
     * @param keptAt when that node last said that it keeps it
     * @param differences the cases found so far of which it passed over an event or handled one twice
     */
    public record State(
            String name,
            String schema,
            Condition condition,
            long position,
            long head,
            @Nullable Long lag,
            @Nullable Instant behindSince,
            @Nullable String keptBy,
            Instant keptAt,
            List<Parked> parked,
            List<Difference> differences) {

        State withoutErrors() {
            List<Parked> silent = parked.stream()
                    .map(p -> new Parked(
                            p.aggregate(),
                            p.position(),
                            p.event(),
                            p.events(),
                            null,
                            p.parkedAt(),
                            p.triedAt(),
                            p.attempts()))
                    .toList();
            return new State(
                    name, schema, condition, position, head, lag, behindSince, keptBy, keptAt, silent, differences);
        }
    }

    private record Token(
            @Nullable String owner,
            OffsetDateTime claimedAt,
            @Nullable OffsetDateTime behindSince) {}

    private static final RecordMapper<Token> TOKEN = RecordMapper.of(Token.class);

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Positions positions;
    private final ReadModelGuard guard;
    private final List<ReadModel> models;

    public ReadModelHealth(JdbcClient jdbc, Positions positions, ReadModelGuard guard, List<ReadModel> models) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.guard = guard;
        this.models = List.copyOf(models);
    }

    List<State> states() {
        long head = jdbc.sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
        return models.stream().map(model -> state(model, head)).toList();
    }

    private State state(ReadModel model, long head) {
        long position = positions.reached(model).position();
        Token token = jdbc.sql("select owner, claimed_at, (select recorded_at from log.event e"
                        + " where e.position > t.position order by e.position limit 1) as behind_since from "
                        + model.schema() + ".token t")
                .query(TOKEN)
                .single();
        Condition condition = guard.condition(model);
        return new State(
                model.name(),
                model.schema(),
                condition,
                position,
                head,
                condition == Condition.NOT_IN_LOG ? null : Math.max(0, head - position),
                token.behindSince() == null ? null : token.behindSince().toInstant(),
                token.owner(),
                token.claimedAt().toInstant(),
                parked(model),
                guard.differences(model));
    }

    private List<Parked> parked(ReadModel model) {
        return jdbc.sql("select distinct on (sequence_id) *, count(*) over (partition by sequence_id) events from "
                        + model.schema() + ".dead_letter order by sequence_id, position limit ?")
                .param(SHOWN)
                .query((row, n) -> new Parked(
                        row.getObject("sequence_id", UUID.class),
                        row.getLong("position"),
                        row.getString("event_name"),
                        row.getInt("events"),
                        row.getString("error"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts")))
                .list();
    }
}
