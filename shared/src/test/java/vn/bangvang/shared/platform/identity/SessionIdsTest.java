package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;

/** The ids of sessions: whoever has one needs nothing beside it. */
class SessionIdsTest {

    @Test
    void every_bit_of_an_id_is_random() {
        long[] ever = {0, 0};
        long[] always = {-1, -1};
        for (int i = 0; i < 1_000; i++) {
            UUID id = UUID.fromString(SessionIds.made());
            long[] bits = {id.getMostSignificantBits(), id.getLeastSignificantBits()};
            for (int half = 0; half < 2; half++) {
                ever[half] |= bits[half];
                always[half] &= bits[half];
            }
        }
        assertThat(ever).containsOnly(-1);
        assertThat(always).containsOnly(0);
    }

    @Test
    void what_is_made_is_let_through() {
        String made = SessionIds.made();
        String cookie = Base64.getEncoder().encodeToString(made.getBytes(StandardCharsets.UTF_8));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("SESSION", cookie));
        SessionIds ids = new SessionIds(new CookieHttpSessionIdResolver());
        assertThat(ids.resolveSessionIds(request)).containsExactly(made);
    }
}
