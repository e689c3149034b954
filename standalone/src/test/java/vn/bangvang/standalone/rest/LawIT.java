package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;

/** Which law judges a nomination, who may decide by it, and what the answers say about both. */
class LawIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The representative of the ward Minh Khai, who may enter past days. */
    private static final TestClient WARD = SERVICE.as("minhkhai");

    @Test
    void a_ward_command_decides_none_of_the_titles_of_soldiers_today() {
        JsonNode file = submitted(nomination("CSTT", People.TODAY));

        assertThat(decider(file)).isEqualTo(SERVICE.unit("HN"));
    }

    @Test
    void an_unknown_award_is_answered_with_what_there_is_in_words() {
        HttpResponse<String> refused = WARD.post("/api/nominations", nomination("CSTDTQ", People.TODAY));

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.path("code").asString()).isEqualTo("UNKNOWN_AWARD");
        assertThat(problem.path("detail").asString())
                .contains("Chiến sĩ thi đua toàn quân (CSTDTQ1)", "Chiến sĩ tiên tiến (CSTT)")
                .doesNotContain("INDIVIDUAL");
    }

    private static String decider(JsonNode file) {
        JsonNode route = file.path("dossier").path("route");
        return route.get(route.size() - 1).path("unitId").asString();
    }

    private static JsonNode submitted(String body) {
        HttpResponse<String> answer = SampleService.done(WARD.post("/api/nominations", body));
        String address = answer.headers().firstValue("Location").orElseThrow();
        String position = answer.headers().firstValue(SampleService.POSITION).orElseThrow();
        return JSON.readTree(SampleService.done(SERVICE.as("minhkhai")
                        .header(SampleService.POSITION, position)
                        .get(address))
                .body());
    }

    private static String nomination(String award, String day) {
        return """
                {"unitId":"%1$s","award":"%2$s","year":%3$s,"submittedOn":"%4$s",
                 "nominee":{"kind":"INDIVIDUAL","unitId":"%1$s","personId":"%5$s","name":"Nguyễn Văn Mẫu"},
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                              {"kind":"BIENBAN","title":"Biên bản"},{"kind":"KETQUABOPHIEU","title":"Kết quả"},
                              {"kind":"SANGKIEN","title":"Sáng kiến"}],
                 "achievement":"Thành tích"}
                """.formatted(SERVICE.unit("HN-PL-MK"), award, day.substring(0, 4), day, UUID.randomUUID());
    }
}
