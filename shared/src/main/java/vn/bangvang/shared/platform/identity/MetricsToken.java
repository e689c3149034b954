package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Whoever may read the metrics says a token, as Prometheus does ({@code Authorization: Bearer …}). Without one nobody may:
 * no account opens them, since whoever watches machines holds no mandate and whoever holds one need not watch machines.
 */
final class MetricsToken {

    private static final int SHORTEST = 32;
    private static final String BEARER = "Bearer ";

    private final byte @Nullable [] expected;

    /** @throws IllegalStateException if it is short enough to be guessed */
    MetricsToken(String token) {
        if (!token.isBlank() && token.strip().length() < SHORTEST) {
            throw new IllegalStateException("bangvang.metrics.token needs at least " + SHORTEST + " characters");
        }
        this.expected = token.isBlank() ? null : digest(token.strip());
    }

    /** In the same time, however much of it is right. */
    boolean isSaid(HttpServletRequest request) {
        String said = request.getHeader(HttpHeaders.AUTHORIZATION);
        return expected != null
                && said != null
                && said.startsWith(BEARER)
                && MessageDigest.isEqual(expected, digest(said.substring(BEARER.length())));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
