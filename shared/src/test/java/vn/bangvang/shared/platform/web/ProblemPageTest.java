package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;

/** A page that says what went wrong says also what to do. */
class ProblemPageTest {

    @ParameterizedTest
    @CsvSource({
        "401, vi, /login",
        "401, en, /login",
        "403, vi, /",
        "403, en, /",
        "404, vi, /",
        "404, en, /",
        "429, vi, ''",
        "429, en, ''",
        "500, vi, /",
        "500, en, /",
        "503, vi, ''",
        "503, en, ''"
    })
    void each_says_what_happened_what_to_do_and_where_to_go_on(int status, String language, String link) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(org.springframework.http.HttpStatusCode.valueOf(status), "Vì <thế>");
        problem.setTitle("Có lỗi");
        problem.setProperty("requestId", "abc-1");
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        String page = ProblemPage.of(problem, request);
        assertThat(page)
                .contains("<html lang=\"" + language + "\">", "<h1>Có lỗi</h1>", "abc-1", "href=\"" + link + "\"")
                .doesNotContain("null", "<thế>", "<script", "style=");
        assertThat(page.substring(page.indexOf("<h1>"))
                        .replaceAll("<[^>]*>", " ")
                        .trim()
                        .split("\\s+"))
                .as("words beyond the title")
                .hasSizeGreaterThan(8);
    }
}
