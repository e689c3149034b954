package vn.bangvang.shared.domain.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The cases of one kind, each as its events have left it. One thread tells the events, many ask.
 *
 * @param <S> the immutable state of a case
 * @param <E> the family of its events
 */
public interface Cases<S, E extends DomainEvent> {

    /** Told in the order of the case's stream; what is known already is passed over. */
    void on(UUID id, EventEnvelope<E> event);

    /** Those of these cases that there are, in the order of the ids. */
    List<S> find(Collection<UUID> ids);

    default Optional<S> find(Id id) {
        return find(List.of(id.value())).stream().findFirst();
    }
}
