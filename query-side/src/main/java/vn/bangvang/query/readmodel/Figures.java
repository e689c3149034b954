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
     *     because it is parked; events that it does not read are none of its business
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

    private static final RecordMapper<Figure> FIGURE = RecordMapper.of(Figure.class);

    private final JdbcClient jdbc;
    private final String sql;

    public Figures(JdbcClient jdbc, Collection<? extends ReadModel> models) {
        this.jdbc = jdbc;
        this.sql =
                "with known as (select :known::text[] as names, (select coalesce(max(position), 0) from log.event) as head)"
                        + models.stream().map(Figures::of).collect(Collectors.joining(" union all "));
    }

    /** By the names of the models. */
    Map<String, Figure> all() {
        return jdbc.sql(sql).param("known", Stored.array(Projector.KNOWN)).query(FIGURE).list().stream()
                .collect(Collectors.toMap(Figure::model, Function.identity()));
    }

    private static String of(ReadModel model) {
        String letters = model.schema() + ".dead_letter";
        return " select '" + model.name() + "' as model, t.position, known.head, t.owner, t.claimed_at,"
                + " extract(epoch from now() - t.claimed_at)::float8 as token_age, b.behind_since,"
                + " greatest(0, coalesce(extract(epoch from now() - b.behind_since), 0))::float8 as lag_seconds,"
                + " d.parked_events, d.parked_cases from known, " + model.schema() + ".token t,"
                + " lateral (select least((select e.recorded_at from log.event e where e.position > t.position"
                + " and (e.name = any('" + Stored.array(names(model)) + "'::text[]) or e.name <> all(known.names))"
                + " order by e.position limit 1), (select e.recorded_at from log.event e where e.position ="
                + " (select min(position) from " + letters + "))) as behind_since) b,"
                + " lateral (select count(*) as parked_events, count(distinct sequence_id) as parked_cases from "
                + letters + ") d";
    }

    private static List<String> names(ReadModel model) {
        return model.handlers().names().stream().sorted().toList();
    }
}
