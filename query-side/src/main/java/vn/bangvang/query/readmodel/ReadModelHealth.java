package vn.bangvang.query.readmodel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.readmodel.Comparison.Difference;
import vn.bangvang.query.readmodel.Figures.Figure;

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
     * @param behindSince when the oldest event was recorded that it does not show yet, be it that it has not come to it or
     *     that it is parked; nothing if it shows all that it reads
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

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Figures figures;
    private final ReadModelGuard guard;
    private final List<ReadModel> models;

    public ReadModelHealth(JdbcClient jdbc, Figures figures, ReadModelGuard guard, List<ReadModel> models) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.guard = guard;
        this.models = List.copyOf(models);
    }

    /** Positions are for everybody who acts for a unit; what went wrong may quote data, so it is for overseers. */
    public List<State> states(Viewer viewer) {
        viewer.mustHoldAMandate();
        boolean errors = viewer.overseesEverything();
        return states().stream()
                .map(state -> errors ? state : state.withoutErrors())
                .sorted(Comparator.comparing(State::name))
                .toList();
    }

    List<State> states() {
        Map<String, Figure> found = figures.all();
        return models.stream()
                .map(model -> state(model, Objects.requireNonNull(found.get(model.name()))))
                .toList();
    }

    private State state(ReadModel model, Figure figure) {
        Condition condition = guard.condition(model);
        return new State(
                model.name(),
                model.schema(),
                condition,
                figure.position(),
                figure.head(),
                condition == Condition.NOT_IN_LOG ? null : Math.max(0, figure.head() - figure.position()),
                figure.behindSince() == null ? null : figure.behindSince().toInstant(),
                figure.owner(),
                figure.claimedAt().toInstant(),
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
