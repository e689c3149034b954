package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** The logins of an account: which there are, and their end. */
public final class SessionList {

    /** One login; {@code current} is the one that asks. */
    public record Row(
            UUID id, Instant since, Instant lastUsed, Instant until, String agent, String address, boolean current) {}

    public record Rows(List<Row> items) {}

    private final JdbcClient accounts;
    private final CachedSessions<? extends Session> sessions;

    SessionList(JdbcClient accounts, CachedSessions<? extends Session> sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Of whoever asks. */
    public Rows own(AccountPrincipal account, HttpServletRequest request) {
        return of(account.username(), SessionController.current(request));
    }

    private Rows of(String username, @Nullable String current) {
        return new Rows(ids(username).stream()
                .map(sessions::readNow)
                .filter(Objects::nonNull)
                .map(session -> row(session, current))
                .toList());
    }

    /** By the id of a session, whether its login still holds. */
    public boolean isOpen(String id) {
        return sessions.readNow(id) != null;
    }

    /** Whether there was such a login of the account. */
    boolean end(String username, UUID handle) {
        for (String id : ids(username)) {
            MapSession session = sessions.readNow(id);
            LoginNote note = session == null ? null : LoginNote.of(session);
            if (note != null && note.handle().equals(handle)) {
                sessions.deleteById(id);
                return true;
            }
        }
        return false;
    }

    /** Ends all but the one that asks, if it is one; whether there were any. */
    boolean endOthers(String username, @Nullable String current) {
        List<String> others =
                ids(username).stream().filter(id -> !id.equals(current)).toList();
        others.forEach(sessions::deleteById);
        return !others.isEmpty();
    }

    private List<String> ids(String username) {
        return accounts.sql("""
                        select session_id from accounts.spring_session
                        where principal_name = :name order by creation_time desc, session_id limit 100
                        """).param("name", username).query(String.class).list();
    }

    private Row row(MapSession session, @Nullable String current) {
        LoginNote note = LoginNote.of(session);
        return new Row(
                note == null ? new UUID(0, 0) : note.handle(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                sessions.endOf(session),
                note == null ? "" : note.agent(),
                note == null ? "" : note.address(),
                session.getId().equals(current));
    }
}
