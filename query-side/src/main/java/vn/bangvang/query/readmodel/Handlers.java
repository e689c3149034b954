package vn.bangvang.query.readmodel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.shared.axon.UnknownEvent;
import vn.bangvang.shared.event.DomainEvent;
import vn.bangvang.shared.event.EventCatalogue;

/** What a read model writes for each type of event. */
public final class Handlers {

    /** Turns one event into rows. */
    @FunctionalInterface
    public interface Handler<E extends DomainEvent> {
        void on(E event, Recorded recorded, RowBatch rows);
    }

    private final Map<Class<? extends DomainEvent>, Handler<DomainEvent>> byType = new LinkedHashMap<>();

    public <E extends DomainEvent> Handlers on(Class<E> type, Handler<? super E> handler) {
        if (byType.put(type, (event, recorded, rows) -> handler.on(type.cast(event), recorded, rows)) != null) {
            throw new IllegalArgumentException("Two handlers for " + type.getSimpleName());
        }
        return this;
    }

    /** One handler for every event of an aggregate. */
    public <E extends DomainEvent> Handlers onEach(Class<E> aggregate, Handler<? super E> handler) {
        for (Class<?> type : aggregate.getPermittedSubclasses()) {
            on(type.asSubclass(aggregate), handler);
        }
        return this;
    }

    public Set<Class<? extends DomainEvent>> types() {
        return byType.keySet();
    }

    /** Whether the read model may need an event that this version does not know: one of a name that is new, or its own. */
    boolean mayNeed(UnknownEvent event) {
        return EventCatalogue.named(event.name()).isEmpty() || names().contains(event.name());
    }

    /** The stored names of the types. */
    Set<String> names() {
        return byType.keySet().stream()
                .map(type -> EventCatalogue.of(type).orElseThrow().name())
                .collect(Collectors.toSet());
    }

    public void handle(DomainEvent event, Recorded recorded, RowBatch rows) {
        Handler<DomainEvent> handler = byType.get(event.getClass());
        if (handler == null) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " is not handled here");
        }
        handler.on(event, recorded, rows);
    }
}
