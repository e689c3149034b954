package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Whether a session's last login lies back no longer than allowed for what is marked {@link FreshLogin}. A login, by whichever way,
 * begins a session, so its age tells; of a login elsewhere the identity provider tells. Within a session the password may be given
 * again, with the act itself or before it, or a passkey shown before it. A wrong password counts as a failed login. Whoever sends the
 * password with each request has no session, and is as fresh as can be.
 */
public final class FreshLogins implements HandlerInterceptor {

    /** The attribute of a request that carries the password given with an act. */
    public static final String PASSWORD = FreshLogins.class.getName() + ".PASSWORD";

    private static final String AGAIN = FreshLogins.class.getName() + ".AGAIN";

    private final AuthenticationManager logins;
    private final Duration fresh;
    private final Clock clock = Clock.systemUTC();

    FreshLogins(AuthenticationManager logins, Duration fresh) {
        this.logins = logins;
        this.fresh = fresh;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(FreshLogin.class)
                && isAsked(request)) {
            logInAgain(request);
        }
        return true;
    }

    /** Whether an act that is marked asks whoever sends this request for the password. */
    public boolean isAsked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null
                && !lastLogin(session).isAfter(clock.instant().minus(fresh));
    }

    /** @param loggedIn when somebody logged in at the identity provider; null where it does not say, which is long ago */
    static void since(HttpSession session, @Nullable Instant loggedIn) {
        Instant begun = Instant.ofEpochMilli(session.getCreationTime());
        session.setAttribute(AGAIN, loggedIn == null ? Instant.EPOCH : loggedIn.isBefore(begun) ? loggedIn : begun);
    }

    private static Instant lastLogin(HttpSession session) {
        return session.getAttribute(AGAIN) instanceof Instant again
                ? again
                : Instant.ofEpochMilli(session.getCreationTime());
    }

    private void logInAgain(HttpServletRequest request) {
        if (!(request.getAttribute(PASSWORD) instanceof String password) || password.isEmpty()) {
            throw notFresh();
        }
        byPassword(AccountPrincipal.current().orElseThrow(), password, request);
    }

    Refusal notFresh() {
        return new Refusal(Reason.LOG_IN_AGAIN, Map.of("minutes", fresh.toMinutes()));
    }

    /** The account of this session gave its password again. */
    void byPassword(AccountPrincipal account, String password, HttpServletRequest request) {
        UsernamePasswordAuthenticationToken asked =
                UsernamePasswordAuthenticationToken.unauthenticated(account.username(), password);
        asked.setDetails(LoginSource.of(request));
        try {
            logins.authenticate(asked);
        } catch (BadCredentialsException wrong) {
            throw new Refusal(Reason.WRONG_PASSWORD);
        } catch (LoginRefused refused) {
            throw refused.refusal();
        }
        confirmed(request);
    }

    /** The account of this session has just shown anew whose it is. */
    void confirmed(HttpServletRequest request) {
        request.getSession().setAttribute(AGAIN, clock.instant());
    }
}
