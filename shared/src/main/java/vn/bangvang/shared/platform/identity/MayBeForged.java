package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A request by which another site could make a browser act for its user: it changes something, and it carries the
 * session cookie, or it is the login form, or the browser says that it comes from another site (which also covers a
 * password for HTTP Basic that the browser has kept).
 */
final class MayBeForged implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && (hasSession(request.getCookies())
                        || request.getServletPath().equals("/login")
                        || FOREIGN.contains(String.valueOf(request.getHeader("Sec-Fetch-Site"))));
    }

    private static boolean hasSession(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(IdentityConfiguration.SESSION_COOKIE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
