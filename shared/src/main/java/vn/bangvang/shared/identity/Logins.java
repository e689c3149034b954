package vn.bangvang.shared.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.Session;

/** Puts a known account into the session of a request, under a new session id and a new anti-forgery token. */
class Logins {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CookieCsrfTokenRepository csrfTokens;
    private final ThriftySessions<? extends Session> sessions;

    Logins(CookieCsrfTokenRepository csrfTokens, ThriftySessions<? extends Session> sessions) {
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

    /** After an account's sessions were ended in the database. */
    void forgetEnded() {
        sessions.forget();
    }
}
