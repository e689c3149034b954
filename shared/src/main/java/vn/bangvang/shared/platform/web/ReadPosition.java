package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The position that a browser has just written, for a moment: no page it opens then is older. */
public final class ReadPosition {

    private static final String COOKIE = "bangvang-position";
    private static final Duration MOMENT = Duration.ofSeconds(15);
    private static final Pattern WELL_FORMED = Pattern.compile("\\d{1,18}");

    private ReadPosition() {}

    /** @param secure whether it travels over HTTPS alone */
    public static ResponseCookie cookie(String position, boolean secure) {
        return ResponseCookie.from(COOKIE, position)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(MOMENT)
                .build();
    }

    /** Null for a program, which names a position itself, and for a cookie that is none of ours. */
    public static @Nullable String of(HttpServletRequest request) {
        Cookie kept = request.getRequestURI().startsWith("/api/") ? null : WebUtils.getCookie(request, COOKIE);
        return kept == null || !WELL_FORMED.matcher(kept.getValue()).matches() ? null : kept.getValue();
    }
}
