package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Anti-forgery tokens that belong to their session: within one, the token follows from the session's id, so that no other
 * session's token and none from before the login serves. Nothing is stored, and every process comes to the same. Before a
 * login there is nothing but the cookie to compare with.
 */
final class SessionCsrfTokens implements CsrfTokenRepository {

    private static final String METHOD = "HmacSHA256";
    private static final byte[] PURPOSE = "anti-forgery token".getBytes(StandardCharsets.UTF_8);

    private final CookieCsrfTokenRepository cookies;

    SessionCsrfTokens(CookieCsrfTokenRepository cookies) {
        this.cookies = cookies;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken random = cookies.generateToken(request);
        HttpSession session = request.getSession(false);
        return session == null
                ? random
                : new DefaultCsrfToken(random.getHeaderName(), random.getParameterName(), of(session.getId()));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookies.saveToken(token, request, response);
    }

    /** A cookie of another session counts as none: it is replaced. */
    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        CsrfToken kept = cookies.loadToken(request);
        HttpSession session = request.getSession(false);
        return kept == null || session == null || isOf(session.getId(), kept.getToken()) ? kept : null;
    }

    private static boolean isOf(String session, String token) {
        return MessageDigest.isEqual(
                of(session).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String of(String session) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.UTF_8), METHOD));
            return HexFormat.of().formatHex(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
