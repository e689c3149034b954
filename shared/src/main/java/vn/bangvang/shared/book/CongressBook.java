package vn.bangvang.shared.book;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.shared.event.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.event.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.event.CongressEvent;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.CongressPeriod;
import vn.bangvang.shared.value.UnitId;

/** Which congresses were convened, for those of the units below. What it says of one never changes but by its end. */
public final class CongressBook {

    /** {@code sequence}: the last event of the congress's stream, for a guard. */
    public record Congress(CongressId id, UnitId unit, CongressPeriod period, boolean cancelled, long sequence) {}

    private final Map<CongressId, Congress> congresses = new ConcurrentHashMap<>();

    /** Every event moves the stream, whatever it says, so all of them are heard. */
    public void on(CongressEvent event, long sequence) {
        if (event instanceof CongressConvened e) {
            congresses.put(e.congressId(), new Congress(e.congressId(), e.unitId(), e.period(), false, sequence));
        } else {
            boolean ends = event instanceof CongressCancelled;
            congresses.computeIfPresent(
                    event.congressId(),
                    (id, c) -> new Congress(id, c.unit(), c.period(), c.cancelled() || ends, sequence));
        }
    }

    public Optional<Congress> find(CongressId id) {
        return Optional.ofNullable(congresses.get(id));
    }
}
