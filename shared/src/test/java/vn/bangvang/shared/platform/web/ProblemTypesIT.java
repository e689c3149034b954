package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

/** The type of each problem leads to a page that explains it, for whoever is not logged in too. */
class ProblemTypesIT {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(TestPostgres.newDatabase(), Map.of(), SampleService.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_code_has_a_page_in_both_languages() {
        List<String> without = new ArrayList<>();
        for (String language : List.of("vi", "en")) {
            codes().forEach(code -> {
                HttpResponse<String> page = browser(language).get("/problems/" + code);
                if (page.statusCode() != 200
                        || !page.body().contains("<html lang=\"" + language + "\">")
                        || !page.body().contains(code)
                        || page.body().contains("null")) {
                    without.add(language + " " + code);
                }
            });
        }
        assertThat(without).isEmpty();
    }

    @Test
    void a_program_reads_the_same_as_json() {
        JsonNode type = json(service.client().header("Accept-Language", "en").get("/problems/NO_MANDATE"));
        assertThat(type.get("status").asInt()).isEqualTo(403);
        assertThat(type.get("todo").asString()).contains("administrator");
        assertThat(json(service.client().get("/problems"))).hasSize((int) codes().count());
    }

    @Test
    void the_index_leads_to_every_page() {
        String index = browser("en").get("/problems").body();
        assertThat(codes().filter(code -> !index.contains("href=\"/problems/" + code + "\"")))
                .isEmpty();
    }

    @Test
    void each_page_leads_out_again() {
        String out = "<a class=\"button\" href=\"/\">Về trang đầu</a>";
        assertThat(browser("vi").get("/problems").body()).contains(out);
        assertThat(browser("vi").get("/problems/NO_MANDATE").body()).contains("href=\"/problems\"", out);
    }

    @Test
    void what_is_no_code_has_no_page() {
        assertThat(browser("vi").get("/problems/NO_SUCH_CODE").statusCode()).isEqualTo(404);
    }

    @Test
    void the_type_of_a_problem_is_the_address_of_its_page() {
        HttpResponse<String> refused = service.client().get("/api/account");
        assertThat(json(refused).get("type").asString()).isEqualTo("/problems/UNAUTHENTICATED");
    }

    private static Stream<String> codes() {
        return Stream.concat(
                Arrays.stream(Reason.values()).map(Enum::name),
                Arrays.stream(WebReason.values()).map(Enum::name));
    }

    private static TestClient browser(String language) {
        return service.client().header("Accept", "text/html").header("Accept-Language", language);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
