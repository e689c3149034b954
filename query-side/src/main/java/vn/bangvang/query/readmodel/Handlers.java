package vn.bangvang.query.readmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventFamilies;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.platform.axon.UnknownEvent;

/** What a read model writes for each type of event. */
public final class Handlers {

    /** Turns one event into rows. */
    @FunctionalInterface
    public interface Handler<E extends DomainEvent> {
        void on(E event, LogEntry entry, RowBatch rows);
    }

    /** Turns what a case has come to with an event into rows. */
    @FunctionalInterface
    public interface CaseHandler<S, E extends DomainEvent> {
        void on(S state, E event, LogEntry entry, RowBatch rows);
    }

    @FunctionalInterface
    private interface Writer {
        void on(DomainEvent event, LogEntry entry, RowBatch rows, CaseStates states);
    }

    private final Map<Class<? extends DomainEvent>, Writer> byType = new LinkedHashMap<>();

    /** One handler for every event of a case, with the state that the case has after it. */
    public <S, E extends DomainEvent> Handlers onCase(Class<E> family, Fold<S, E> fold, CaseHandler<S, E> handler) {
        return onCase(family, EventFamilies.of(family), fold, handler);
    }

    /** For these events of a case only; what the others mean is folded from the log. */
    public <S, E extends DomainEvent> Handlers onCase(
            Class<E> family, List<Class<? extends E>> types, Fold<S, E> fold, CaseHandler<S, E> handler) {
        for (Class<? extends E> type : types) {
            write(type, (event, entry, rows, states) -> {
                E happened = family.cast(event);
                handler.on(states.after(fold, family, happened, entry), happened, entry, rows);
            });
        }
        return this;
    }

    public <E extends DomainEvent> Handlers on(Class<E> type, Handler<? super E> handler) {
        return write(type, (event, entry, rows, states) -> handler.on(type.cast(event), entry, rows));
    }

    private Handlers write(Class<? extends DomainEvent> type, Writer writer) {
        if (byType.put(type, writer) != null) {
            throw new IllegalArgumentException("Two handlers for " + type.getSimpleName());
        }
        return this;
    }

    /** One handler for every event of an aggregate. */
    public <E extends DomainEvent> Handlers onEach(Class<E> aggregate, Handler<? super E> handler) {
        for (Class<? extends E> type : EventFamilies.of(aggregate)) {
            on(type, handler);
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
        return Set.copyOf(EventCatalogue.names(byType.keySet()));
    }

    void handle(DomainEvent event, LogEntry entry, RowBatch rows, CaseStates states) {
        Writer writer = byType.get(event.getClass());
        if (writer == null) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " is not handled here");
        }
        writer.on(event, entry, rows, states);
    }
}
