package vn.bangvang.shared.domain.kernel;

import java.util.function.BiFunction;
import java.util.function.Function;
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

    /** @throws IllegalArgumentException without any event */
    public S all(Iterable<EventEnvelope<E>> events) {
        S state = null;
        for (EventEnvelope<E> event : events) {
            state = after(state, event);
        }
        if (state == null) {
            throw new IllegalArgumentException("A case begins with its first event");
        }
        return state;
    }
}
