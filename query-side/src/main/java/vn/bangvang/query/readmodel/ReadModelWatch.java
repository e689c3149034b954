package vn.bangvang.query.readmodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.query.readmodel.Comparison.Difference;
import vn.bangvang.shared.platform.database.RecordMapper;

/**
 * Looks for events that a read model passed over, a little each turn: the cases in which something happened since the
 * last turn, then the next hundred of all cases, round and round. Nothing of it is needed by those who read.
 */
final class ReadModelWatch {

    private static final RecordMapper<Place> PLACE = RecordMapper.of(Place.class);

    private static final int NEWEST_EVENTS = 2000;
    private static final int CASES = 100;
    private static final int KEPT = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private record Place(long position, UUID aggregateId) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final List<ReadModel> models;
    private final Comparison comparison;
    private final Map<ReadModel, Map<UUID, Difference>> differences = new HashMap<>();
    private long watched = -1;
    private UUID round = FIRST;

    ReadModelWatch(JdbcClient jdbc, TransactionTemplate snapshot, List<ReadModel> models, Ground ground) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.models = models;
        this.comparison = new Comparison(jdbc, models, ground);
    }

    /** What was found so far and is still so. */
    synchronized List<Difference> differences(ReadModel model) {
        return List.copyOf(differences.getOrDefault(model, Map.of()).values());
    }

    /** One turn, of bounded work. */
    void look() {
        snapshot.executeWithoutResult(turn -> {
            Set<UUID> cases = new HashSet<>(newest());
            cases.addAll(next());
            cases.addAll(suspected());
            if (!cases.isEmpty()) {
                note(cases, comparison.of(cases));
            }
        });
    }

    /** Only as far as all have come; what one that lags has not seen yet comes up in the round. */
    private List<UUID> newest() {
        long all = models.stream().mapToLong(this::position).min().orElse(0);
        if (watched < 0 || watched > all) {
            watched = all;
        }
        List<Place> places = jdbc.sql(
                        "select position, aggregate_id from log.event where position > ? and position <= ?"
                                + " order by position limit ?")
                .params(watched, all, NEWEST_EVENTS)
                .query(PLACE)
                .list();
        if (!places.isEmpty()) {
            watched = places.get(places.size() - 1).position();
        }
        return places.stream().map(Place::aggregateId).toList();
    }

    private long position(ReadModel model) {
        return jdbc.sql("select position from " + model.schema() + ".token")
                .query(Long.class)
                .single();
    }

    private List<UUID> next() {
        List<UUID> cases = jdbc.sql("select aggregate_id from log.event where seq = 0 and aggregate_id > ?"
                        + " order by aggregate_id limit ?")
                .params(round, CASES)
                .query(UUID.class)
                .list();
        round = cases.size() < CASES ? FIRST : cases.get(cases.size() - 1);
        return cases;
    }

    private synchronized List<UUID> suspected() {
        return differences.values().stream()
                .flatMap(found -> found.keySet().stream())
                .toList();
    }

    private synchronized void note(Set<UUID> compared, Map<ReadModel, List<Difference>> found) {
        for (ReadModel model : models) {
            Map<UUID, Difference> known = differences.computeIfAbsent(model, none -> new LinkedHashMap<>());
            known.keySet().removeAll(compared);
            List<Difference> now = new ArrayList<>(found.getOrDefault(model, List.of()));
            now.stream()
                    .limit(Math.max(0, KEPT - known.size()))
                    .forEach(difference -> known.put(difference.aggregate(), difference));
        }
    }
}
