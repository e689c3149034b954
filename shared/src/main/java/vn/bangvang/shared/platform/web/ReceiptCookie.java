package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Tells the page that comes after a form what was done, once. It holds a place in the log and no words: nothing about a case
 * or a person stays in the browser, and the page says it in the language of its reader.
 */
public final class ReceiptCookie {

    private static final String COOKIE = "bangvang-receipt";
    private static final Duration MOMENT = Duration.ofSeconds(60);
    private static final Pattern WELL_FORMED = Pattern.compile("\\d{1,18}");

    private ReceiptCookie() {}

    /**
     * @param position of what was written; null for an act that is no event, such as one on an account
     * @param secure whether it travels over HTTPS alone
     */
    public static ResponseCookie of(@Nullable String position, boolean secure) {
        return cookie(position == null ? "0" : position, MOMENT, secure);
    }

    /**
     * The position, or 0 for an act that is no event; a second look finds nothing. A part of a page that renews itself leaves
     * it for the page.
     */
    public static OptionalLong take(HttpServletRequest request, HttpServletResponse response) {
        Cookie kept = request.getHeader("HX-Request") == null ? WebUtils.getCookie(request, COOKIE) : null;
        if (kept == null || !WELL_FORMED.matcher(kept.getValue()).matches()) {
            return OptionalLong.empty();
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie("", Duration.ZERO, request.isSecure()).toString());
        return OptionalLong.of(Long.parseLong(kept.getValue()));
    }

    private static ResponseCookie cookie(String value, Duration age, boolean secure) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }
}
