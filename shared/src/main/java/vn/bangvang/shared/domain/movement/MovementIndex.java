package vn.bangvang.shared.domain.movement;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;

/** Movements as they stand, from whose plans next year's are made. */
public final class MovementIndex {

    private final Map<MovementId, MovementState> movements = new ConcurrentHashMap<>();

    public void on(MovementEvent event, long sequence) {
        var envelope = EventEnvelope.withoutActor(event, sequence);
        movements.compute(event.movementId(), (id, before) -> MovementState.WITHOUT_COURSE.after(before, envelope));
    }

    public void put(MovementState movement) {
        movements.put(movement.id(), movement);
    }

    public Stream<MovementState> ofCluster(ClusterId cluster) {
        return all().filter(movement -> cluster.equals(movement.cluster()));
    }

    public Stream<MovementState> all() {
        return movements.values().stream();
    }

    public Optional<MovementState> find(MovementId id) {
        return Optional.ofNullable(movements.get(id));
    }
}
