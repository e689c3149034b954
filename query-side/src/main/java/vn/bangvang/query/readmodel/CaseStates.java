package vn.bangvang.query.readmodel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Fold;

/**
 * The state of each case that a read model has just written, so that the next event finds it. A state that is not here, or
 * not the one before the event, is folded from the log: nothing that was rolled back can be taken for true. Used by one
 * thread at a time.
 */
final class CaseStates {

    /** Cases that are worked on at one time; others are read again. */
    static final int KEPT = 5_000;

    private record Case(Fold<?, ?> fold, UUID id) {}

    private record Standing(long sequence, Object state) {}

    private final EventLog log;
    private final Map<Case, Standing> states = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Case, Standing> eldest) {
            return size() > kept;
        }
    };
    private final int kept;

    /** @param kept how many cases at most; several read models that are handed the same events may share them */
    CaseStates(EventLog log, int kept) {
        this.log = log;
        this.kept = kept;
    }

    @SuppressWarnings("unchecked")
    <S, E extends DomainEvent> S after(Fold<S, E> fold, Class<E> family, E event, LogEntry entry) {
        Case key = new Case(fold, entry.aggregateId());
        Standing kept = states.get(key);
        if (kept != null && kept.sequence() == entry.sequence()) {
            return (S) kept.state();
        }
        S before = entry.sequence() == 0 ? null : before(fold, family, entry, kept);
        S state = fold.after(before, entry.envelope(event));
        states.put(key, new Standing(entry.sequence(), state));
        return state;
    }

    @SuppressWarnings("unchecked")
    private <S, E extends DomainEvent> S before(
            Fold<S, E> fold, Class<E> family, LogEntry entry, @Nullable Standing kept) {
        return kept != null && kept.sequence() == entry.sequence() - 1
                ? (S) kept.state()
                : log.state(fold, family, entry.aggregateId(), entry.sequence() - 1);
    }
}
