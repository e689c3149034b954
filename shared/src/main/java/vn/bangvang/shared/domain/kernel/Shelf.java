package vn.bangvang.shared.domain.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which cases an owner has in which period: their ids alone, sixteen bytes each, since those of all years are kept. One
 * thread adds, many read.
 *
 * @param <O> whose cases they are
 */
public final class Shelf<O extends Id> {

    /** The ids of one place, as the two halves of each. */
    public record Place<O>(O owner, Period period, long[] ids) {}

    private final Map<O, Map<Period, long[]>> places = new ConcurrentHashMap<>();

    /** An id that is there already is passed over. */
    public void add(O owner, Period period, Id id) {
        places.computeIfAbsent(owner, first -> new ConcurrentHashMap<>())
                .merge(period, halves(id.value()), Shelf::joined);
    }

    private static long[] halves(UUID id) {
        return new long[] {id.getMostSignificantBits(), id.getLeastSignificantBits()};
    }

    private static long[] joined(long[] before, long[] added) {
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] == added[0] && before[i + 1] == added[1]) {
                return before;
            }
        }
        long[] all = Arrays.copyOf(before, before.length + 2);
        System.arraycopy(added, 0, all, before.length, 2);
        return all;
    }

    /** What the owner has in the periods that are asked for, in no order. */
    public List<UUID> of(O owner, Predicate<Period> wanted) {
        List<UUID> found = new ArrayList<>();
        places.getOrDefault(owner, Map.of()).forEach((period, ids) -> {
            if (wanted.test(period)) {
                for (int i = 0; i < ids.length; i += 2) {
                    found.add(new UUID(ids[i], ids[i + 1]));
                }
            }
        });
        return found;
    }

    public List<UUID> of(O owner, Period period) {
        return of(owner, period::equals);
    }

    public Stream<Place<O>> places() {
        return places.entrySet().stream()
                .flatMap(owner -> owner.getValue().entrySet().stream()
                        .map(place -> new Place<>(owner.getKey(), place.getKey(), place.getValue())));
    }

    public void put(Place<O> place) {
        places.computeIfAbsent(place.owner(), first -> new ConcurrentHashMap<>())
                .put(place.period(), place.ids());
    }
}
