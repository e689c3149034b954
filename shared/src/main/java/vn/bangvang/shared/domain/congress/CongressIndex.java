package vn.bangvang.shared.domain.congress;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.EventEnvelope;

/** How far congresses have come, for those of the units below; without their delegates, plans and programmes. */
public final class CongressIndex {

    private final Map<CongressId, CongressCourse> congresses = new ConcurrentHashMap<>();

    /** Every event moves the stream, whatever it says, so all of them are heard. */
    public void on(CongressEvent event, long sequence) {
        congresses.compute(
                event.congressId(),
                (id, before) -> CongressCourse.FOLD.after(before, EventEnvelope.withoutActor(event, sequence)));
    }

    public void put(CongressCourse congress) {
        congresses.put(congress.id(), congress);
    }

    public Stream<CongressCourse> all() {
        return congresses.values().stream();
    }

    public Optional<CongressCourse> find(CongressId id) {
        return Optional.ofNullable(congresses.get(id));
    }
}
