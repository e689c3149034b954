package vn.bangvang.query.readmodel;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /**
     * Turns what a case has come to into rows, whichever event led there: what it writes after a later event of the case says all
     * that it would have written after this one.
     */
    @FunctionalInterface
    public interface StateHandler<S> {
        void on(S state, LogEntry entry, RowBatch rows);
    }

    @FunctionalInterface
    private interface Writer {
        void on(DomainEvent event, LogEntry entry, RowBatch rows, CaseStates states);

        /** Of an event behind which a later one of its case follows in the same batch, where that one writes all. */
        default void pass(DomainEvent event, LogEntry entry, CaseStates states) {
            throw new IllegalStateException(entry + " is written by itself");
        }

        default boolean lastSaysAll() {
            return false;
        }
    }

    /** Of the events of a case in a batch, the last alone needs to be written. */
    private record StateWriter<S, E extends DomainEvent>(Class<E> family, Fold<S, E> fold, StateHandler<S> handler)
            implements Writer {

        @Override
        public void on(DomainEvent event, LogEntry entry, RowBatch rows, CaseStates states) {
            handler.on(states.after(fold, family, family.cast(event), entry), entry, rows);
        }

        @Override
        public void pass(DomainEvent event, LogEntry entry, CaseStates states) {
            states.after(fold, family, family.cast(event), entry);
        }

        @Override
        public boolean lastSaysAll() {
            return true;
        }
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

    /** One handler for the state that a case has come to, after every event of it; of several in a batch the last may do. */
    public <S, E extends DomainEvent> Handlers onState(Class<E> family, Fold<S, E> fold, StateHandler<S> handler) {
        return onState(family, EventFamilies.of(family), fold, handler);
    }

    /** After these events of a case only. */
    public <S, E extends DomainEvent> Handlers onState(
            Class<E> family, List<Class<? extends E>> types, Fold<S, E> fold, StateHandler<S> handler) {
        Writer writer = new StateWriter<>(family, fold, handler);
        types.forEach(type -> write(type, writer));
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
        writer(event).on(event, entry, rows, states);
    }

    /** An event that {@link #covered} names: its case has been where it led, and no row tells of that. */
    void pass(DomainEvent event, LogEntry entry, CaseStates states) {
        writer(event).pass(event, entry, states);
    }

    private Writer writer(DomainEvent event) {
        Writer writer = byType.get(event.getClass());
        if (writer == null) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " is not handled here");
        }
        return writer;
    }

    private record Written(Writer writer, UUID id) {}

    /** The places of those events behind which one of the same case follows that writes all that they would. */
    BitSet covered(List<LogRecord> events) {
        BitSet covered = new BitSet(events.size());
        Set<Written> later = new HashSet<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            LogRecord event = events.get(i);
            Writer writer = byType.get(event.type());
            if (writer != null && writer.lastSaysAll()) {
                covered.set(i, !later.add(new Written(writer, event.entry().aggregateId())));
            }
        }
        return covered;
    }
}
