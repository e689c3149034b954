package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/** Puts a known account into the session of a request, under a new session and a new anti-forgery token. */
final class Logins {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionCsrfTokens csrfTokens;
    private final CachedSessions<? extends Session> sessions;
    private final LoginTraces traces;
    private final ApplicationEventPublisher events;

    Logins(
            SessionCsrfTokens csrfTokens,
            CachedSessions<? extends Session> sessions,
            LoginTraces traces,
            ApplicationEventPublisher events) {
        this.events = events;
        this.csrfTokens = csrfTokens;
        this.sessions = sessions;
        this.traces = traces;
    }

    void begin(AccountPrincipal account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        traces.leave(account, request, response);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(context.getAuthentication(), Logins.class));
    }

    /** After an account's sessions were ended in the database. */
    void forgetEnded() {
        sessions.forget();
    }
}
