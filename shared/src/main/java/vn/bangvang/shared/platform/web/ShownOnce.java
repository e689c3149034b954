package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a form's answer tells its sender and nobody keeps, such as a password: for the page that comes next, and once. */
public final class ShownOnce {

    private static final String COOKIE = "bangvang-once";
    private static final Duration MOMENT = Duration.ofSeconds(60);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private ShownOnce() {}

    /** @param page whose page alone is sent it, an address of this service */
    public static void keep(String text, String page, HttpServletRequest request, HttpServletResponse response) {
        if (PLAIN.matcher(text).matches()) {
            set(text, page.replaceAll("[?#;].*", ""), MOMENT, request, response);
        }
    }

    /** For the page that shows it; a second look finds nothing. */
    public static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        if (kept == null || !PLAIN.matcher(kept.getValue()).matches()) {
            return Optional.empty();
        }
        set("", request.getRequestURI(), Duration.ZERO, request, response);
        return Optional.of(kept.getValue());
    }

    private static void set(
            String text, String path, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, text)
                .path(path)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
