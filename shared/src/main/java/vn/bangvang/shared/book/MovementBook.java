package vn.bangvang.shared.book;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.MovementEvent;
import vn.bangvang.shared.event.MovementEvent.MovementCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementLaunched;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.MovementPlan;
import vn.bangvang.shared.value.UnitId;

/** The plans of all movements, from which next year's are made. */
public final class MovementBook {

    /** {@code sequence}: the last event of the movement's stream, for a guard. */
    public record Movement(
            MovementId id, UnitId organiser, @Nullable ClusterId cluster, MovementPlan plan, long sequence) {}

    private final Map<MovementId, Movement> movements = new ConcurrentHashMap<>();

    public void on(MovementEvent event, long sequence) {
        if (event instanceof MovementLaunched e) {
            movements.put(
                    e.movementId(), new Movement(e.movementId(), e.organiserId(), e.clusterId(), e.plan(), sequence));
        } else {
            movements.computeIfPresent(event.movementId(), (id, known) -> {
                MovementPlan plan = event instanceof MovementCorrected e ? e.plan() : known.plan();
                return new Movement(id, known.organiser(), known.cluster(), plan, sequence);
            });
        }
    }

    public Optional<Movement> find(MovementId id) {
        return Optional.ofNullable(movements.get(id));
    }
}
