package vn.bangvang.shared.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.Session;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;

/** Puts a known account into the session of a request, under a new session id and a new anti-forgery token. */
class Logins {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CookieCsrfTokenRepository csrfTokens;
    private final ThriftySessions<? extends Session> sessions;
    private final FailedLogins failures;

    Logins(CookieCsrfTokenRepository csrfTokens, ThriftySessions<? extends Session> sessions, FailedLogins failures) {
        this.failures = failures;
        this.csrfTokens = csrfTokens;
        this.sessions = sessions;
    }

    void begin(AccountPrincipal account, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Whoever stole a session must not guess the password at leisure: a wrong one counts as a failed login. */
    <T> T guarded(String username, String address, Supplier<T> withPassword) {
        failures.secondsToWait(username, address).ifPresent(seconds -> {
            throw new Refusal(Reason.TOO_MANY_FAILED_LOGINS, Map.of("seconds", seconds));
        });
        try {
            return withPassword.get();
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.WRONG_PASSWORD) {
                failures.record(username, address);
            }
            throw refusal;
        }
    }

    /** After an account's sessions were ended in the database. */
    void forgetEnded() {
        sessions.forget();
    }
}
