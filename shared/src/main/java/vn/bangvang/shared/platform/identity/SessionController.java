package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** Ends logins: one or all others of one's own, and, for administrators, all of somebody else's. */
@RestController
class SessionController {

    private final SessionList sessions;
    private final Accounts accounts;
    private final Logins logins;
    private final AdministratorsOnly administrators;

    SessionController(SessionList sessions, Accounts accounts, Logins logins, AdministratorsOnly administrators) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.logins = logins;
        this.administrators = administrators;
    }

    /** Ends one of the caller's own logins. */
    @PostMapping("/api/account/sessions/{id}/endings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOwnSession(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal account) {
        boolean ended = accounts.changed(
                account.id(), AccountAct.SESSION_ENDED, account.id(), () -> sessions.end(account.username(), id));
        if (!ended) {
            throw new Refusal(Reason.UNKNOWN_SESSION, Map.of("session", id));
        }
    }

    /** Ends all of the caller's logins but the present one. */
    @PostMapping("/api/account/sessions/endings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOtherSessions(@AuthenticationPrincipal AccountPrincipal account, HttpServletRequest request) {
        accounts.changed(
                account.id(),
                AccountAct.OTHER_SESSIONS_ENDED,
                account.id(),
                () -> sessions.endOthers(account.username(), current(request)));
    }

    /** Ends all logins of an account, for administrators. */
    @PostMapping("/api/accounts/{id}/sessions/endings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal by) {
        administrators.demand(by);
        accounts.endSessions(id, by.id());
        logins.forgetEnded();
    }

    static @Nullable String current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
