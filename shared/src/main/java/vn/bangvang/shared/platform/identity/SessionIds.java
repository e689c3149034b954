package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Lets through what can be the id of a session. The rest of what cookies hold never comes near the store. */
final class SessionIds implements HttpSessionIdResolver {

    /** A browser may hold one for this path and one for a path above; nobody holds more. */
    private static final int MOST = 2;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpSessionIdResolver cookies;

    SessionIds(HttpSessionIdResolver cookies) {
        this.cookies = cookies;
    }

    /** A new one: written as a UUID, but with all of its 128 bits random, of which a random UUID has 122. */
    static String made() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString();
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.resolveSessionIds(request).stream()
                .filter(id -> ID.matcher(id).matches())
                .limit(MOST)
                .toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        cookies.setSessionId(request, response, id);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
