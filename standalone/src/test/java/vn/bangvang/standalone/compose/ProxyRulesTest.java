package vn.bangvang.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.platform.web.WebReason;

class ProxyRulesTest {

    @ParameterizedTest
    @CsvSource({
        "GET,  /,                                 query_side",
        "HEAD, /api/nominations,                  query_side",
        "GET,  /api/nominations/1,                query_side",
        "GET,  /v3/api-docs/queries,              query_side",
        "GET,  /swagger-ui.html,                  query_side",
        "GET,  /login,                            query_side",
        "GET,  /css/bangvang.css,                 query_side",
        "GET,  /webjars/htmx.org/2/htmx.min.js,   query_side",
        "POST, /forms/nominations,                command_side",
        "POST, /api/what-if/rankings,             query_side",
        "POST, /api/what-ifs,                     command_side",
        "GET,  /v3/api-docs/commands,             command_side",
        "GET,  /v3/api-docs/commandsx,            query_side",
        "POST, /login,                            command_side",
        "POST, /logout,                           command_side",
        "POST, /api/nominations/1/endorsements,   command_side",
        "PUT,  /api/units/1,                      command_side",
        "DELETE, /api/units/1,                    command_side",
        "OPTIONS, /api/units,                     command_side",
        "GETX, /api/units,                        command_side"
    })
    void reading_goes_to_the_query_side_and_the_rest_to_the_command_side(String method, String path, String side) {
        assertThat(ProxyRules.read().sideOf(method, path)).isEqualTo(side);
    }

    @Test
    void the_proxy_says_itself_where_a_request_came_from() {
        assertThat(ProjectFiles.read("docker/nginx.conf"))
                .contains(
                        "proxy_set_header X-Forwarded-For $remote_addr;",
                        "proxy_set_header X-Forwarded-Proto $scheme;",
                        "proxy_set_header X-Forwarded-Host $http_host;",
                        "proxy_set_header Forwarded \"\";",
                        "proxy_set_header traceparent \"\";",
                        "client_max_body_size 2m;",
                        "server command-side:8080 resolve",
                        "server query-side:8080 resolve")
                .doesNotContain(
                        "$proxy_add_x_forwarded_for",
                        "$http_x_forwarded",
                        "add_header X-",
                        "add_header Content-Security");
    }

    @Test
    void what_is_told_as_it_happens_is_passed_on_at_once() {
        assertThat(ProjectFiles.read("docker/nginx.conf"))
                .containsPattern("(?s)if \\(\\$http_accept ~ \"\\^text/event-stream\"\\) \\{\\s+return 418;")
                .contains("error_page 418 = @events;")
                .containsPattern("(?s)location @events \\{\\s+proxy_pass http://\\$side;\\s+proxy_buffering off;");
    }

    @Test
    void a_browser_is_told_in_a_page_that_nothing_answers() {
        assertThat(ProjectFiles.read("docker/nginx.conf"))
                .contains("\"~^text/html\" @unavailable_page;", "error_page 502 504 = $unavailable;")
                .containsPattern("(?s)location @unavailable_page \\{.*?text/html.*?return 503 \"<!doctype html>");
    }

    @Test
    void what_the_proxy_refuses_itself_is_a_problem_with_a_code_that_the_services_use_too() {
        List<JsonNode> problems = Pattern.compile("return (\\d+) '([^']*)';")
                .matcher(ProjectFiles.read("docker/nginx.conf"))
                .results()
                .map(found -> {
                    JsonNode problem = JsonMapper.shared().readTree(found.group(2));
                    assertThat(problem.get("status").asString()).isEqualTo(found.group(1));
                    return problem;
                })
                .toList();

        assertThat(problems)
                .extracting(problem -> problem.get("code").asString())
                .containsExactly(Reason.BODY_TOO_LARGE.name(), WebReason.UNAVAILABLE.name());
        assertThat(problems.get(0).get("details").get("maximumBytes").asLong())
                .isEqualTo(DataSize.ofKilobytes(256).toBytes());
    }
}
