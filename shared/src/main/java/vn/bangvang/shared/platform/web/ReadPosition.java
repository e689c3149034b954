package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The position that a browser has just written, for a moment: no page it opens then is older. */
public final class ReadPosition {

    private static final String COOKIE = "bangvang-position";
    private static final Duration MOMENT = Duration.ofSeconds(15);

    private ReadPosition() {}

    public static ResponseCookie cookie(String position) {
        return ResponseCookie.from(COOKIE, position)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(MOMENT)
                .build();
    }

    /** Null for a program, which names a position itself. */
    public static @Nullable String of(HttpServletRequest request) {
        Cookie kept = request.getRequestURI().startsWith("/api/") ? null : WebUtils.getCookie(request, COOKIE);
        return kept == null ? null : kept.getValue();
    }
}
