package vn.bangvang.shared.history.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.eventlog.EventReader;
import vn.bangvang.shared.eventlog.StoredEvent;

/** Where events lie in the export, so that what a result rests on is read again then instead of being kept. */
final class Place {

    /** @param position of the event in the log */
    record Told<E extends DomainEvent>(long position, EventEnvelope<E> envelope) {}

    /** The places of the events of one case, in their order. */
    record Trail(UUID id, long[] places) {

        private static final Trail NONE = new Trail(new UUID(0, 0), new long[0]);

        long last() {
            return places.length == 0 ? -1 : places[places.length - 1];
        }

        /** Its events, as they are read again. */
        <E extends DomainEvent> List<Told<E>> read(Class<E> family, Results.Again again) {
            List<Told<E>> told = new ArrayList<>(places.length);
            for (long place : places) {
                StoredEvent stored = again.at(place);
                E event = family.cast(EventReader.read(stored.name(), stored.revision(), stored.payload())
                        .orElseThrow());
                told.add(new Told<>(stored.position(), EventEnvelope.withoutActor(event, stored.seq())));
            }
            return told;
        }
    }

    /** The trails of all cases. One that was handed out does not grow any more. */
    static final class Trails {

        private final Map<UUID, long[]> places = new HashMap<>();

        void add(UUID id, long place) {
            places.merge(id, new long[] {place}, Trails::joined);
        }

        private static long[] joined(long[] before, long[] next) {
            long[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = next[0];
            return all;
        }

        Trail of(UUID id) {
            long[] known = places.get(id);
            return known == null ? Trail.NONE : new Trail(id, known);
        }
    }

    private Place() {}
}
