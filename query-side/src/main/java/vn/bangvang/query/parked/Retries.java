package vn.bangvang.query.parked;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.readmodel.ReadModel;

/**
 * Asks for parked events to be tried at once, as the owner of the database: whoever keeps the read model sees the mark within
 * two seconds. An event waits behind the earlier ones of its case, so asking for one asks for those before it too.
 */
final class Retries {

    /** Which of the events of a model: one, those of one case, or all if neither is said. */
    record Wanted(@Nullable Long position, @Nullable UUID aggregate) {}

    /** What became of one. */
    enum Outcome {
        HANDLED,
        FAILED,
        WAITS_BEHIND,
        NOT_TRIED_YET
    }

    /** @param behind the first event of its case that still waits */
    record Result(
            String model,
            long position,
            Outcome outcome,
            long behind,
            @Nullable String error) {}

    /** @param kept whether a node keeps the model, and will try them at once */
    record Asked(ReadModel model, List<Long> positions, boolean kept) {}

    private static final long LOOK_MILLIS = 200;

    private final JdbcClient jdbc;

    Retries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks them; those of which nothing waits are left out. */
    List<Asked> ask(Collection<ReadModel> models, Wanted wanted) {
        List<Asked> asked = new ArrayList<>();
        for (ReadModel model : models) {
            List<Long> positions = jdbc.sql("update " + model.schema() + ".dead_letter d set retry_asked_at = now()"
                            + " where exists (select from " + model.schema() + ".dead_letter w"
                            + " where w.sequence_id = d.sequence_id and w.position >= d.position"
                            + " and w.position = coalesce(:position::bigint, w.position)"
                            + " and w.sequence_id = coalesce(:aggregate::uuid, w.sequence_id)) returning position")
                    .param("position", wanted.position())
                    .param("aggregate", wanted.aggregate())
                    .query(Long.class)
                    .list();
            if (!positions.isEmpty()) {
                asked.add(new Asked(model, positions.stream().sorted().toList(), isKept(model)));
            }
        }
        return asked;
    }

    /** A node that was not heard of for ten seconds has lost its claim. */
    private boolean isKept(ReadModel model) {
        return jdbc.sql("select owner is not null and claimed_at > now() - interval '10 seconds' from " + model.schema()
                        + ".token")
                .query(Boolean.class)
                .single();
    }

    /** What came of each, as far as it is known when the patience ends; nothing is awaited that no node would try. */
    List<Result> await(List<Asked> asked, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            List<Result> results =
                    asked.stream().flatMap(one -> results(one).stream()).toList();
            boolean open = asked.stream()
                    .filter(Asked::kept)
                    .anyMatch(one -> results.stream()
                            .anyMatch(
                                    result -> result.model().equals(one.model().name())
                                            && result.outcome() == Outcome.NOT_TRIED_YET));
            if (!open || System.nanoTime() > deadline) {
                return results;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private List<Result> results(Asked asked) {
        String model = asked.model().name();
        Map<Long, Result> waiting = jdbc
                .sql("select position, retry_asked_at is not null as open, error,"
                        + " min(position) over (partition by sequence_id) as behind from "
                        + asked.model().schema() + ".dead_letter")
                .query((row, n) -> new Result(
                        model,
                        row.getLong("position"),
                        outcome(row.getBoolean("open"), row.getLong("position") == row.getLong("behind")),
                        row.getLong("behind"),
                        row.getString("error")))
                .list()
                .stream()
                .collect(Collectors.toMap(Result::position, Function.identity()));
        return asked.positions().stream()
                .map(position ->
                        waiting.getOrDefault(position, new Result(model, position, Outcome.HANDLED, position, null)))
                .toList();
    }

    private static Outcome outcome(boolean open, boolean first) {
        if (open) {
            return Outcome.NOT_TRIED_YET;
        }
        return first ? Outcome.FAILED : Outcome.WAITS_BEHIND;
    }
}
