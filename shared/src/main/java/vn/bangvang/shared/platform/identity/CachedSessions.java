package vn.bangvang.shared.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The shared logins, read and written seldom. What was read serves for two seconds in this process: a login that was
 * ended elsewhere works that much longer here. When a session was last used is written once a minute at most.
 *
 * @param <S> the sessions of the repository that keeps them
 */
final class CachedSessions<S extends Session> implements SessionRepository<CachedSession<S>> {

    private static final Logger LOG = LoggerFactory.getLogger(CachedSessions.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final SessionRepository<S> store;
    private final Duration lifetime;
    private final SessionBound bound;
    private final Cache<String, MapSession> recent =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(FRESH).build();

    CachedSessions(SessionRepository<S> store, Duration lifetime, SessionBound bound) {
        this.store = store;
        this.lifetime = lifetime;
        this.bound = bound;
    }

    @Override
    public CachedSession<S> createSession() {
        return new CachedSession<>(this, store.createSession());
    }

    @Override
    public @Nullable CachedSession<S> findById(String id) {
        MapSession known = recent.get(id, this::read);
        return known == null || isOver(known) ? null : new CachedSession<>(this, known);
    }

    @Override
    public void save(CachedSession<S> session) {
        S changed = session.changed();
        if (changed != null) {
            store.save(changed);
            recent.invalidate(session.originalId());
            recent.invalidate(changed.getId());
            if (session.isNew()) {
                LoginNote login = LoginNote.of(changed);
                if (login == null) {
                    bound.keepStrangers();
                } else {
                    bound.keep(login.username());
                }
            }
        }
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
        recent.invalidate(id);
    }

    /** The session as it is stored, unless it is over. */
    @Nullable
    MapSession readNow(String id) {
        MapSession session = read(id);
        return session == null || isOver(session) ? null : session;
    }

    /** When a session ends if nothing more is done with it. */
    Instant endOf(MapSession session) {
        Instant idle = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
        Instant last = session.getCreationTime().plus(lifetime);
        return idle.isBefore(last) ? idle : last;
    }

    private boolean isOver(MapSession session) {
        return session.isExpired()
                || !Instant.now().isBefore(session.getCreationTime().plus(lifetime));
    }

    /** Reads every session afresh, for accounts whose logins have just been ended. */
    void forget() {
        recent.invalidateAll();
    }

    @Nullable
    S load(String id) {
        return store.findById(id);
    }

    /** A login that this version of the program cannot read is no login: it ends, and the user logs in again. */
    private @Nullable MapSession read(String id) {
        try {
            S stored = store.findById(id);
            return stored == null ? null : new MapSession(stored);
        } catch (ConversionException | SerializationFailedException unreadable) {
            LOG.warn("A session of another version was ended", unreadable);
            store.deleteById(id);
            return null;
        }
    }
}
