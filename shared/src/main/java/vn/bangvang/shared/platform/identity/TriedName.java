package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The name with which a login has just failed, so that nobody types it again. Not in the address: people type passwords
 * into the wrong field, and proxies, histories and logs keep addresses.
 */
final class TriedName {

    private static final String COOKIE = "TRIED";
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private TriedName() {}

    /** Empty when there is none that an account could have. */
    static String of(HttpServletRequest request) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        return kept != null && kept.getValue().matches(Accounts.USERNAME) ? kept.getValue() : "";
    }

    static void keep(HttpServletRequest request, boolean secure, HttpServletResponse response) {
        String name = request.getParameter("username");
        if (name != null && name.matches(Accounts.USERNAME)) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, name)
                    .httpOnly(true)
                    .secure(secure)
                    .sameSite("Lax")
                    .path("/login")
                    .maxAge(MOMENT)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
