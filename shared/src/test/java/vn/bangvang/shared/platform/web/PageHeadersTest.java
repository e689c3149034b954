package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is refused before Spring Security is asked bears the same headers. */
class PageHeadersTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void nothing_from_elsewhere_runs_frames_or_moves_the_base_of_a_page() {
        PageHeaders.set(request, response);
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void over_https_a_browser_is_told_to_stay_there_for_a_year() {
        PageHeaders.set(request, response);
        assertThat(response.getHeader("Strict-Transport-Security")).isNull();
        request.setSecure(true);
        PageHeaders.set(request, response);
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }
}
