package vn.bangvang.shared.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session that is read from a copy until something about it changes; then the stored one is fetched and changed. */
final class CachedSession<S extends Session> implements Session {

    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final CachedSessions<S> sessions;
    private final String originalId;
    private final @Nullable MapSession copy;
    private @Nullable S stored;
    private @Nullable MapSession orphan;

    CachedSession(CachedSessions<S> sessions, S created) {
        this.sessions = sessions;
        this.originalId = created.getId();
        this.copy = null;
        this.stored = created;
    }

    CachedSession(CachedSessions<S> sessions, MapSession copy) {
        this.sessions = sessions;
        this.originalId = copy.getId();
        this.copy = copy;
    }

    String originalId() {
        return originalId;
    }

    boolean isNew() {
        return copy == null;
    }

    /** What has to be saved, if anything. */
    @Nullable
    S changed() {
        return stored;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (stored != null || time.isAfter(getLastAccessedTime().plus(SELDOM))) {
            writable().setLastAccessedTime(time);
        }
    }

    @Override
    public String changeSessionId() {
        return writable().changeSessionId();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        writable().setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        writable().removeAttribute(name);
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        writable().setMaxInactiveInterval(interval);
    }

    @Override
    public String getId() {
        return readable().getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return readable().getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return readable().getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return readable().getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return readable().getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return readable().getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return readable().isExpired();
    }

    private Session readable() {
        if (stored != null) {
            return stored;
        }
        return orphan != null ? orphan : Objects.requireNonNull(copy);
    }

    /** A session that was ended meanwhile is changed for the rest of this request only. */
    private Session writable() {
        if (stored == null && orphan == null) {
            stored = sessions.load(originalId);
            if (stored == null) {
                orphan = new MapSession(readable());
            }
        }
        return readable();
    }
}
