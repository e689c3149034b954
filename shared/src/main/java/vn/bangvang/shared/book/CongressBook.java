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

    public record Congress(CongressId id, UnitId unit, CongressPeriod period, boolean cancelled) {}

    private final Map<CongressId, Congress> congresses = new ConcurrentHashMap<>();

    public void on(CongressEvent event) {
        if (event instanceof CongressConvened e) {
            congresses.put(e.congressId(), new Congress(e.congressId(), e.unitId(), e.period(), false));
        } else if (event instanceof CongressCancelled e) {
            congresses.computeIfPresent(e.congressId(), (id, c) -> new Congress(id, c.unit(), c.period(), true));
        }
    }

    public static boolean follows(Class<?> type) {
        return type == CongressConvened.class || type == CongressCancelled.class;
    }

    public Optional<Congress> find(CongressId id) {
        return Optional.ofNullable(congresses.get(id));
    }
}
