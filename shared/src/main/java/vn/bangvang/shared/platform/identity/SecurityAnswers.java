package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.LocalAddress;
import vn.bangvang.shared.platform.web.Problems;
import vn.bangvang.shared.platform.web.WebReason;

/** How people and programs learn that they are not logged in, may not, or must wait. */
final class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityAnswers.class);

    /** Without the charset, clients send a Vietnamese password in an encoding of their own. */
    private static final String BASIC = "Basic realm=\"Bang Vang\", charset=\"UTF-8\"";

    private final Problems problems;
    private final LoginTraces traces;

    SecurityAnswers(Problems problems, LoginTraces traces) {
        this.problems = problems;
        this.traces = traces;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof LoginRefused refused) {
            problems.write(refused.refusal(), request, response);
        } else if (why instanceof AuthenticationServiceException) {
            unavailable(request, response, why);
        } else if (isPageView(request)) {
            response.sendRedirect("/login" + LocalAddress.asked(request));
        } else {
            // A browser would ask for a password in a window of its own, and keep it.
            boolean browser = request.getHeader("Sec-Fetch-Site") != null;
            response.setHeader("WWW-Authenticate", browser ? "Form location=\"/login\"" : BASIC);
            problems.write(WebReason.UNAUTHENTICATED, request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean passwordFirst = AccountPrincipal.of(
                        SecurityContextHolder.getContext().getAuthentication())
                .filter(AccountPrincipal::mustChangePassword)
                .isPresent();
        if (denied instanceof CsrfException) {
            problems.write(WebReason.CSRF_TOKEN_MISSING, request, response);
        } else if (passwordFirst) {
            problems.write(new Refusal(Reason.PASSWORD_MUST_BE_CHANGED), request, response);
        } else {
            problems.write(WebReason.FORBIDDEN, request, response);
        }
    }

    void loginFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof LoginRefused refused) {
            traces.failed(request, response);
            response.sendRedirect("/login?wait=" + refused.refusal().details().get("seconds") + next(request));
        } else if (why instanceof AuthenticationServiceException) {
            unavailable(request, response, why);
        } else {
            traces.failed(request, response);
            response.sendRedirect("/login?failed" + next(request));
        }
    }

    /** Whoever mistypes a password still comes to the wanted page. */
    private static String next(HttpServletRequest request) {
        return LocalAddress.next(request.getParameter("next"), "&");
    }

    void loggedIn(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        AccountPrincipal.of(who).ifPresent(account -> traces.leave(account, request, response));
        boolean passwordFirst = AccountPrincipal.of(who)
                .filter(AccountPrincipal::mustChangePassword)
                .isPresent();
        response.sendRedirect(passwordFirst ? "/password" : LocalAddress.of(request.getParameter("next")));
    }

    void loggedOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        if (String.valueOf(request.getHeader("Accept")).contains("text/html")) {
            response.sendRedirect("/login?out");
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private void unavailable(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.error("Nobody can log in", why);
        problems.write(new Refusal(Reason.STORE_UNAVAILABLE), request, response);
    }

    private static boolean isPageView(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && String.valueOf(request.getHeader("Accept")).startsWith("text/html")
                && request.getHeader("Authorization") == null;
    }
}
