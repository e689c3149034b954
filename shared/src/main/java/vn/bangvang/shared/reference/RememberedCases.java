package vn.bangvang.shared.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Cases;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.reference.Streams.Stood;

/**
 * The cases of one kind that were asked for lately; any other is read from the log when it is asked for. So what years that are
 * over have left behind costs nothing until somebody looks back.
 *
 * <p>A case that is being read while one of its events is told must not miss it: the place for its state is made before the
 * log is read, and what is told meanwhile waits there.
 */
final class RememberedCases<S, E extends DomainEvent> implements Cases<S, E> {

    private final Class<E> family;
    private final Fold<S, E> fold;
    private final Streams log;
    private final Cache<UUID, Remembered> cases;

    /** @param most how many are remembered */
    RememberedCases(Class<E> family, Fold<S, E> fold, Streams log, int most) {
        this.family = family;
        this.fold = fold;
        this.log = log;
        this.cases = Caffeine.newBuilder().maximumSize(most).build();
    }

    private final class Remembered {

        /** Held while the log is read, so that whoever asks too waits for the same reading. */
        private final ReentrantLock reading = new ReentrantLock();

        private @Nullable S state;
        private long sequence = -1;
        private boolean read;
        private List<EventEnvelope<E>> meanwhile = new ArrayList<>();

        private synchronized boolean isRead() {
            return read;
        }

        private synchronized void on(EventEnvelope<E> event) {
            if (read) {
                add(event);
            } else {
                meanwhile.add(event);
            }
        }

        private synchronized void read(@Nullable Stood<S> stood) {
            List<EventEnvelope<E>> told = meanwhile;
            meanwhile = new ArrayList<>();
            state = stood == null ? null : stood.state();
            sequence = stood == null ? -1 : stood.sequence();
            read = true;
            told.forEach(this::add);
        }

        /** After a gap, or a fold that failed, the case is read again when it is asked for. */
        private void add(EventEnvelope<E> event) {
            if (event.sequence() > sequence) {
                boolean next = event.sequence() == sequence + 1;
                read = false;
                if (next) {
                    state = fold.after(state, event);
                    sequence = event.sequence();
                    read = true;
                }
            }
        }

        private synchronized @Nullable S state() {
            return state;
        }
    }

    /** Whether an event of the case would be of use: nobody may look at one that is not. */
    boolean remembers(UUID id) {
        return cases.policy().getIfPresentQuietly(id) != null;
    }

    @Override
    public void on(UUID id, EventEnvelope<E> event) {
        Remembered known = cases.policy().getIfPresentQuietly(id);
        if (known != null) {
            known.on(event);
        }
    }

    /** What was read may not be so any more. */
    void forget() {
        cases.invalidateAll();
    }

    @Override
    public List<S> find(Collection<UUID> ids) {
        Map<UUID, Remembered> wanted = new LinkedHashMap<>();
        ids.forEach(id -> wanted.put(id, cases.get(id, first -> new Remembered())));
        if (!wanted.values().stream().allMatch(Remembered::isRead)) {
            read(new TreeMap<>(wanted));
        }
        List<S> states = new ArrayList<>();
        wanted.values().forEach(one -> {
            S state = one.state();
            if (state != null) {
                states.add(state);
            }
        });
        return states;
    }

    /** @param wanted in the order of the ids, in which everybody takes the locks */
    private void read(SortedMap<UUID, Remembered> wanted) {
        List<Remembered> held = new ArrayList<>();
        try {
            wanted.values().forEach(one -> {
                one.reading.lock();
                held.add(one);
            });
            wanted.values().removeIf(Remembered::isRead);
            if (!wanted.isEmpty()) {
                Map<UUID, Stood<S>> found = log.read(family, fold, wanted.keySet());
                wanted.forEach((id, one) -> one.read(found.get(id)));
            }
        } finally {
            held.forEach(one -> one.reading.unlock());
        }
    }
}
