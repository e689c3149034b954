package vn.bangvang.shared.domain.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one case come to: the state after the first, and the state after each next one. It is pure, so that
 * whoever folds the same events has the same state.
 *
 * @param <S> the immutable state of a case
 * @param <E> the family of its events
 */
public record Fold<S, E extends DomainEvent>(
        Function<EventEnvelope<E>, S> first, BiFunction<S, EventEnvelope<E>, S> next) {

    /** @param before null before the first event */
    public S after(@Nullable S before, EventEnvelope<E> event) {
        return before == null ? first.apply(event) : next.apply(before, event);
    }

    /** The state after each of the events of one case, in their order. */
    public List<S> states(Iterable<EventEnvelope<E>> events) {
        List<S> states = new ArrayList<>();
        S state = null;
        for (EventEnvelope<E> event : events) {
            state = after(state, event);
            states.add(state);
        }
        return states;
    }

    /** @throws IllegalArgumentException without any event */
    public S all(Iterable<EventEnvelope<E>> events) {
        return last(states(events))
                .orElseThrow(() -> new IllegalArgumentException("A case begins with its first event"));
    }

    /**
     * The state at the end of a day. An event counts from its business day on, but not before an event that was recorded
     * earlier: it was decided on the state after that one. So each state as of a day is one that the case has been in.
     *
     * @return empty if the case had not begun
     */
    public Optional<S> asOf(List<EventEnvelope<E>> events, LocalDate day) {
        return last(states(by(events, day)));
    }

    /**
     * What was true at the end of a day, as these events know it: the state as of the day, and after it what was put right of it
     * later. A correction counts from the day of what it corrects, so this may be a state that the case was never in.
     *
     * @return empty if the case had not begun
     */
    public Optional<S> validOn(List<EventEnvelope<E>> events, LocalDate day) {
        int stood = by(events, day).size();
        return last(states(IntStream.range(0, events.size())
                .filter(place -> place < stood || corrected(events, place) < stood)
                .mapToObj(events::get)
                .toList()));
    }

    /** Where the event stands that this one puts right; behind all if it puts nothing right. */
    private static <E extends DomainEvent> int corrected(List<EventEnvelope<E>> events, int place) {
        return events.get(place).event() instanceof Correction correction
                ? IntStream.range(0, place)
                        .filter(earlier ->
                                correction.corrects(events.get(earlier).event()))
                        .reduce(events.size(), (before, last) -> last)
                : events.size();
    }

    /** The events of one case that count by the end of a day: the longest beginning that holds nothing of a later day. */
    private static <E extends DomainEvent> List<EventEnvelope<E>> by(List<EventEnvelope<E>> events, LocalDate day) {
        return events.stream()
                .takeWhile(event -> !BusinessDay.of(event.event()).isAfter(day))
                .toList();
    }

    private static <S> Optional<S> last(List<S> states) {
        return states.isEmpty() ? Optional.empty() : Optional.of(states.get(states.size() - 1));
    }
}
