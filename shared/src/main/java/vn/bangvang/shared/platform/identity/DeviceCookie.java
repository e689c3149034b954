package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a browser keeps of a login for a year. It opens nothing; it only tells its device from strangers. */
final class DeviceCookie {

    static final String NAME = "DEVICE";
    static final Duration LIFETIME = Duration.ofDays(365);
    private static final int LENGTH = 43;

    private DeviceCookie() {}

    static @Nullable String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME) && cookie.getValue().length() == LENGTH) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    static void set(String token, boolean secure, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(LIFETIME)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
