package vn.bangvang.shared.domain.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Just the cases whose events were told, and states that were put in. */
public final class CasesInMemory<S, E extends DomainEvent> implements Cases<S, E> {

    private final Fold<S, E> fold;
    private final Map<UUID, S> states = new ConcurrentHashMap<>();

    public CasesInMemory(Fold<S, E> fold) {
        this.fold = fold;
    }

    @Override
    public void on(UUID id, EventEnvelope<E> event) {
        S before = event.sequence() == 0 ? null : states.get(id);
        states.put(id, fold.after(before, event));
    }

    public void put(Id id, S state) {
        states.put(id.value(), state);
    }

    @Override
    public List<S> find(Collection<UUID> ids) {
        return ids.stream().map(states::get).filter(Objects::nonNull).toList();
    }
}
