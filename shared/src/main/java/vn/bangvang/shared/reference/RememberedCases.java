package vn.bangvang.shared.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
            if (!read) {
                if (stood != null) {
                    state = stood.state();
                    sequence = stood.sequence();
                }
                read = true;
                List<EventEnvelope<E>> told = meanwhile;
                meanwhile = List.of();
                told.forEach(this::add);
            }
        }

        private void add(EventEnvelope<E> event) {
            if (event.sequence() > sequence) {
                state = fold.after(state, event);
                sequence = event.sequence();
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

    @Override
    public List<S> find(Collection<UUID> ids) {
        Map<UUID, Remembered> wanted = new LinkedHashMap<>();
        ids.forEach(id -> wanted.put(id, cases.get(id, first -> new Remembered())));
        List<UUID> unread = wanted.entrySet().stream()
                .filter(one -> !one.getValue().isRead())
                .map(Map.Entry::getKey)
                .toList();
        if (!unread.isEmpty()) {
            Map<UUID, Stood<S>> found = log.read(family, fold, unread);
            unread.forEach(id -> wanted.get(id).read(found.get(id)));
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
}
