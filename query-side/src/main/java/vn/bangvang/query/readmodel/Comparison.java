package vn.bangvang.query.readmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.platform.database.RecordMapper;

/** Compares what read models have seen of some aggregates with the log. To be used within one snapshot. */
final class Comparison {

    private static final RecordMapper<Event> EVENT = RecordMapper.of(Event.class);
    private static final RecordMapper<Handled> HANDLED = RecordMapper.of(Handled.class);

    /**
     * A case of which a read model has passed over an event, or handled one twice.
     *
     * @param events how many events of the aggregate the read model has handled or parked
     * @param logEvents how many of those it listens to are in the log, up to its position
     */
    public record Difference(UUID aggregate, long events, long logEvents, long lastSequence, long logLastSequence) {}

    private record Event(UUID aggregateId, String name, long seq, long position) {}

    private record Handled(UUID aggregate, long position, long events, long lastSequence, long parked) {}

    private final JdbcClient jdbc;
    private final Ground ground;
    private final Map<ReadModel, Set<String>> names;

    Comparison(JdbcClient jdbc, Collection<ReadModel> models, Ground ground) {
        this.jdbc = jdbc;
        this.ground = ground;
        this.names = models.stream()
                .collect(Collectors.toMap(
                        model -> model, model -> model.handlers().names()));
    }

    /** The differences of each read model that is not being built anew. */
    Map<ReadModel, List<Difference>> of(Collection<UUID> aggregates) {
        Map<UUID, List<Event>> log = jdbc
                .sql("select aggregate_id, name, seq, position from log.event"
                        + " where aggregate_id = any(?::uuid[]) order by aggregate_id, seq")
                .param(Stored.array(aggregates))
                .query(EVENT)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Event::aggregateId));
        Map<ReadModel, List<Difference>> found = new HashMap<>();
        names.forEach((model, heard) -> {
            List<Difference> differences = new ArrayList<>();
            for (Handled handled : handled(model, aggregates)) {
                compare(handled, log.getOrDefault(handled.aggregate(), List.of()), heard, differences);
            }
            found.put(model, differences);
        });
        return found;
    }

    private List<Handled> handled(ReadModel model, Collection<UUID> aggregates) {
        String schema = model.schema();
        return jdbc.sql("select a.id as aggregate, t.position, coalesce(s.events, 0) as events,"
                        + " coalesce(s.last_seq, -1) as last_sequence,"
                        + " (select count(*) from " + schema + ".dead_letter d where d.sequence_id = a.id) as parked"
                        + " from unnest(?::uuid[]) a (id) cross join " + schema + ".token t"
                        + " left join " + schema + ".seen s on s.aggregate_id = a.id where not (" + ground.marked()
                        + ") order by a.id")
                .param(Stored.array(aggregates))
                .query(HANDLED)
                .list();
    }

    private static void compare(Handled handled, List<Event> log, Set<String> heard, List<Difference> differences) {
        if (log.stream().anyMatch(event -> EventCatalogue.named(event.name()).isEmpty())) {
            return; // A newer version wrote it, and only that one knows who listens to it.
        }
        List<Event> expected = log.stream()
                .filter(event -> event.position() <= handled.position() && heard.contains(event.name()))
                .toList();
        long last = expected.isEmpty() ? -1 : expected.get(expected.size() - 1).seq();
        long events = handled.events() + handled.parked();
        if (events != expected.size() || handled.parked() == 0 && handled.lastSequence() != last) {
            differences.add(new Difference(handled.aggregate(), events, expected.size(), handled.lastSequence(), last));
        }
    }
}
