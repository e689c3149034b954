package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class FreshLoginsTest {

    private final FreshLogins logins = new FreshLogins(asked -> asked, Duration.ofMinutes(10));
    private final MockHttpSession session = new MockHttpSession();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    FreshLoginsTest() {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
        request.setSession(session);
    }

    @Test
    void a_session_begun_here_is_fresh() {
        assertThat(logins.isAsked(request)).isFalse();
    }

    @Test
    void whom_the_identity_provider_has_known_for_long_is_not_fresh() {
        FreshLogins.since(session, Instant.now().minusSeconds(601));
        assertThat(logins.isAsked(request)).isTrue();
    }

    @Test
    void who_has_just_logged_in_there_is_fresh() {
        FreshLogins.since(session, Instant.now().minusSeconds(2));
        assertThat(logins.isAsked(request)).isFalse();
    }

    @Test
    void a_provider_that_does_not_say_when_makes_nobody_fresh() {
        FreshLogins.since(session, null);
        assertThat(logins.isAsked(request)).isTrue();
    }

    @Test
    void a_clock_that_goes_ahead_there_makes_nobody_fresh_for_longer() {
        FreshLogins.since(session, Instant.now().plusSeconds(3600));
        assertThat(Collections.list(session.getAttributeNames()))
                .filteredOn(name -> session.getAttribute(name) instanceof Instant)
                .allSatisfy(
                        name -> assertThat((Instant) session.getAttribute(name)).isBeforeOrEqualTo(Instant.now()));
    }
}
