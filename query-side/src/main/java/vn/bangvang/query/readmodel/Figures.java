package vn.bangvang.query.readmodel;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.platform.database.RecordMapper;

/** How far all read models have come, in one question whatever their number. */
public final class Figures {

    /**
     * Ages are by the database's clock.
     *
     * @param head the last position of the log
     * @param owner the node that moves it on; nobody while it is stopped
     * @param claimedAt when that node last said that it keeps it
     * @param tokenAge how many seconds ago that was
     * @param behindSince when the oldest event was recorded that it does not show yet, because it has not come to it or
     *     because it is parked; events that it does not read are none of its business, unless more than 10,000 come first
     * @param lagSeconds how many seconds ago that was; 0 if it shows all
     * @param parkedEvents how many events wait because one could not be handled, and of how many cases
     */
    public record Figure(
            String model,
            long position,
            long head,
            @Nullable String owner,
            OffsetDateTime claimedAt,
            double tokenAge,
            @Nullable OffsetDateTime behindSince,
            double lagSeconds,
            long parkedEvents,
            long parkedCases) {}

    /** How many positions are looked at for an event that a model does not show: one that stands still owes millions. */
    static final int LOOKED_AT = 10_000;

    private static final RecordMapper<Figure> FIGURE = RecordMapper.of(Figure.class);

    private final JdbcClient jdbc;
    private final String sql;

    public Figures(JdbcClient jdbc, Collection<? extends ReadModel> models) {
        this.jdbc = jdbc;
        this.sql = "with log as (select coalesce(max(position), 0) as head from log.event)"
                + models.stream().map(Figures::of).collect(Collectors.joining(" union all "));
    }

    /** By the names of the models. */
    Map<String, Figure> all() {
        return jdbc.sql(sql).query(FIGURE).list().stream()
                .collect(Collectors.toMap(Figure::model, Function.identity()));
    }

    private static String of(ReadModel model) {
        String letters = model.schema() + ".dead_letter";
        return " select '" + model.name() + "' as model, t.position, log.head, t.owner, t.claimed_at,"
                + " extract(epoch from now() - t.claimed_at)::float8 as token_age, b.behind_since,"
                + " greatest(0, coalesce(extract(epoch from now() - b.behind_since), 0))::float8 as lag_seconds,"
                + " d.parked_events, d.parked_cases from log, " + model.schema() + ".token t,"
                + " lateral (select least(coalesce((select e.recorded_at from log.event e where e.position > t.position"
                + " and e.position <= t.position + " + LOOKED_AT + " and e.name <> all('"
                + Stored.array(passedOver(model)) + "'::text[]) order by e.position limit 1),"
                + " (select e.recorded_at from log.event e where e.position > t.position + " + LOOKED_AT
                + " order by e.position limit 1)), (select e.recorded_at from log.event e where e.position ="
                + " (select min(position) from " + letters + "))) as behind_since) b,"
                + " lateral (select count(*) as parked_events, count(distinct sequence_id) as parked_cases from "
                + letters + ") d";
    }

    /** The events that this version knows and the model does not read. */
    private static List<String> passedOver(ReadModel model) {
        return Projector.KNOWN.stream()
                .filter(name -> !model.handlers().names().contains(name))
                .sorted()
                .toList();
    }
}
