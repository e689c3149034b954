package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;

/** Which law judges a nomination, who may decide by it, and what the answers say about both. */
class LawIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final String OLD = "law-2022-decree-152-2025";
    private static final String NEW = "law-06-2026-decree-152-2025";
    private static final AtomicInteger YEARS = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The representative of the ward Minh Khai, who may enter past days. */
    private static final TestClient WARD = SERVICE.as("minhkhai");

    @Test
    void a_ward_command_decides_none_of_the_titles_of_soldiers_today() {
        JsonNode file = submitted(nomination("CSTT", People.TODAY));

        assertThat(decider(file)).isEqualTo(SERVICE.unit("HN"));
    }

    @Test
    void a_commune_decides_titles_from_the_day_on_which_the_law_gave_it_that_power_and_the_district_before() {
        String district = unitOfKind("LUAT-H", "Huyện Thử Luật", SERVICE.unit("BK"), "DISTRICT");
        String commune = unitOfKind("LUAT-X", "Xã Thử Luật", district, "COMMUNE");
        UUID account = UUID.randomUUID();
        TestClient clerk = new People(SERVICE).hire("xa.thu.luat", account);
        for (String role : List.of("REPRESENTATIVE", "BACK_ENTRY")) {
            for (String unit : List.of(commune, district)) {
                String id = SampleService.json(SampleService.done(
                                SERVICE.as("nhaplieu").post("/api/mandates", """
                                        {"accountId":"%s","role":"%s","unitId":"%s","from":"2023-01-01",
                                         "basis":"Quyết định giao"}""".formatted(account, role, unit))))
                        .get("id")
                        .asString();
                new People(SERVICE).confirm(id, role);
            }
        }
        for (String title : List.of("CSTDCS 2025-06-30", "TTLDTT 2025-06-30", "LDTT 2023-12-31")) {
            String award = title.substring(0, title.indexOf(' '));
            String before = title.substring(title.indexOf(' ') + 1);
            String from = LocalDate.parse(before).plusDays(1).toString();
            assertThat(decidedBy(clerk, nomination(commune, award, before)))
                    .as(title)
                    .isEqualTo(district);
            assertThat(decidedBy(clerk, nomination(district, award, before)))
                    .as(title)
                    .isEqualTo(district);
            assertThat(decidedBy(
                            clerk, nomination(commune, award, from).replaceFirst("\"year\":\\d+", "\"year\":2020")))
                    .as(title)
                    .isEqualTo(commune);
        }
    }

    private static String unitOfKind(String code, String name, String parent, String kind) {
        TestClient administrator = SERVICE.as("quantri");
        String id = SampleService.json(SampleService.done(administrator.post(
                        "/api/units",
                        "{\"code\":\"%s\",\"name\":\"%s\",\"parentId\":\"%s\",\"since\":\"2020-01-01\"}"
                                .formatted(code, name, parent))))
                .get("id")
                .asString();
        SampleService.done(administrator.post(
                "/api/units/" + id + "/classifications",
                "{\"kind\":\"%s\",\"reason\":\"Thử\",\"from\":\"2020-01-01\"}".formatted(kind)));
        return id;
    }

    private static String decidedBy(TestClient clerk, String body) {
        String address = SampleService.done(clerk.post("/api/nominations", body))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode file =
                JSON.readTree(SampleService.done(clerk.header(SampleService.POSITION, Long.toString(SERVICE.head()))
                                .get(address))
                        .body());
        clerk.header(SampleService.POSITION, null);
        return decider(file);
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

    @Test
    void a_nomination_of_today_says_that_its_law_is_provisional_until_received_and_what_is_to_be_confirmed() {
        String id = submittedByTheNewspaper(People.TODAY);

        JsonNode law = file(id).path("law");
        assertThat(law.path("ruleSet").asString()).isEqualTo(NEW);
        assertThat(law.path("provisional").asBoolean()).isTrue();
        assertThat(law.path("marks").valueStream().map(mark -> mark.path("text").asString()))
                .isNotEmpty()
                .containsOnly("cần xác nhận");

        done("baobackan.duyet", id, "endorsements", "{\"endorsedOn\":\"%s\"}".formatted(People.TODAY));
        assertThat(tasks(id)).containsExactly("RECEIVE");
        done("sonoivu", id, "receptions", "{\"receivedOn\":\"%s\"}".formatted(People.TODAY));
        assertThat(tasks(id)).containsExactly("ENDORSE");
        JsonNode received = file(id).path("law");
        assertThat(received.path("provisional").asBoolean()).isFalse();
        assertThat(received.path("receivedOn").asString()).isEqualTo(People.TODAY);
    }

    @Test
    void the_day_of_the_reception_pins_the_law_and_must_be_recorded_where_it_decides() {
        String id = submittedByTheNewspaper("2026-09-28");
        done("baobackan.duyet", id, "endorsements", "{\"endorsedOn\":\"2026-09-29\"}");
        assertThat(file(id).path("law").path("ruleSet").asString()).isEqualTo(OLD);

        HttpResponse<String> early = post("sonoivu", id, "endorsements", "{\"endorsedOn\":\"2026-10-05\"}");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("DOSSIER_NOT_RECEIVED", "Điều 4.4");

        done("sonoivu", id, "receptions", "{\"receivedOn\":\"2026-10-02\"}");
        assertThat(file(id).path("law").path("ruleSet").asString()).isEqualTo(NEW);
        assertThat(JSON.readTree(SERVICE.as("baobackan")
                                .get("/api/nominations/" + id + "?asOf=2026-10-01")
                                .body())
                        .path("law")
                        .path("ruleSet")
                        .asString())
                .isEqualTo(OLD);
        done("sonoivu", id, "endorsements", "{\"endorsedOn\":\"2026-10-05\"}");
    }

    @Test
    void the_more_favourable_law_is_chosen_with_a_reason_when_the_dossier_is_received() {
        String id = submittedByTheNewspaper("2026-09-25");
        done("baobackan.duyet", id, "endorsements", "{\"endorsedOn\":\"2026-09-26\"}");

        HttpResponse<String> silent =
                post("sonoivu", id, "receptions", "{\"receivedOn\":\"2026-09-28\",\"ruleSet\":\"%s\"}".formatted(NEW));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("CHOICE_WITHOUT_REASON");

        done("sonoivu", id, "receptions", """
                {"receivedOn":"2026-09-28","ruleSet":"%s","reason":"Tiêu chuẩn có lợi hơn"}""".formatted(NEW));
        JsonNode law = file(id).path("law");
        assertThat(law.path("ruleSet").asString()).isEqualTo(NEW);
        assertThat(law.path("choice").asString()).isEqualTo("Tiêu chuẩn có lợi hơn");
    }

    @Test
    void a_mistyped_reception_is_corrected_with_its_reason_while_nothing_rests_on_it() {
        String id = submittedByTheNewspaper("2026-09-28");
        done("baobackan.duyet", id, "endorsements", "{\"endorsedOn\":\"2026-09-29\"}");
        assertThat(correction(id, "2026-10-02").body()).contains("NO_RECEPTION_TO_CORRECT");
        done("sonoivu", id, "receptions", "{\"receivedOn\":\"2026-09-30\"}");
        assertThat(file(id).path("law").path("ruleSet").asString()).isEqualTo(OLD);

        SampleService.done(correction(id, "2026-10-02"));
        JsonNode corrected = file(id);
        assertThat(corrected.path("law").path("ruleSet").asString()).isEqualTo(NEW);
        assertThat(corrected.path("law").path("receivedOn").asString()).isEqualTo("2026-10-02");
        assertThat(corrected.path("law").path("provisional").asBoolean()).isFalse();
        assertThat(corrected.path("timeline").findValuesAsString("event"))
                .endsWith("nomination.dossier-received", "nomination.reception-corrected");
        assertThat(corrected.findValuesAsString("reason")).contains("Gõ nhầm ngày");
        assertThat(tasks(id)).containsExactly("ENDORSE");
        assertThat(correction(id, "2026-10-02").body()).contains("NOTHING_CHANGED");
        assertThat(correction(id, "2026-09-28").body()).contains("DATE_TOO_EARLY");

        done("sonoivu", id, "endorsements", "{\"endorsedOn\":\"2026-10-05\"}");
        HttpResponse<String> late = correction(id, "2026-10-01");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("NO_RECEPTION_TO_CORRECT");
    }

    private static HttpResponse<String> correction(String nomination, String day) {
        return post("sonoivu", nomination, "receptions/corrections", """
                {"receivedOn":"%s","reason":"Gõ nhầm ngày","correctedOn":"2026-10-03"}""".formatted(day));
    }

    @Test
    void quorum_rounds_and_time_limit_are_marked_as_to_be_confirmed() {
        JsonNode sets = JSON.readTree(WARD.get("/api/rule-sets").body());
        List<JsonNode> marks = sets.findValues("marks").stream()
                .flatMap(JsonNode::valueStream)
                .filter(mark -> List.of("QUORUM", "ROUNDS", "LIMIT")
                        .contains(mark.path("of").asString()))
                .toList();
        assertThat(marks).extracting(mark -> mark.path("of").asString()).contains("QUORUM", "ROUNDS", "LIMIT");
        assertThat(marks).extracting(mark -> mark.path("text").asString()).containsOnly("cần xác nhận");
        JsonNode law = submitted(nomination("CSTDCS", People.TODAY)).path("law");
        assertThat(law.path("marks").findValuesAsString("of")).contains("COUNCIL", "QUORUM", "ROUNDS", "LIMIT");
    }

    @Test
    void the_rule_sets_are_listed_with_their_end() {
        JsonNode sets =
                JSON.readTree(SERVICE.as("minhkhai").get("/api/rule-sets").body());
        JsonNode last = sets.get(sets.size() - 1);
        assertThat(last.path("id").asString()).isEqualTo(NEW);
        assertThat(last.path("validUntil").asString()).isEqualTo("2027-02-28");
        assertThat(last.path("rules").asString()).contains("06/2026/QH15");
    }

    private static HttpResponse<String> post(String username, String nomination, String what, String body) {
        return SERVICE.as(username).post("/api/nominations/" + nomination + "/" + what, body);
    }

    private static void done(String username, String nomination, String what, String body) {
        SampleService.done(post(username, nomination, what, body));
    }

    private static JsonNode file(String nomination) {
        return JSON.readTree(SampleService.done(SERVICE.as("baobackan")
                        .header(SampleService.POSITION, Long.toString(SERVICE.head()))
                        .get("/api/nominations/" + nomination))
                .body());
    }

    private static List<String> tasks(String nomination) {
        JsonNode inbox = JSON.readTree(SampleService.done(SERVICE.as("sonoivu")
                        .header(SampleService.POSITION, Long.toString(SERVICE.head()))
                        .get("/api/inbox?limit=200"))
                .body());
        return inbox.path("items")
                .valueStream()
                .filter(task -> task.path("id").asString().equals(nomination))
                .map(task -> task.path("task").asString())
                .toList();
    }

    /** A Bằng khen for the newspaper, of a year of its own each time. */
    private static String submittedByTheNewspaper(String day) {
        String id = UUID.randomUUID().toString();
        SampleService.done(SERVICE.as("baobackan").post("/api/nominations", """
                {"id":"%1$s","unitId":"%2$s","nominee":{"kind":"COLLECTIVE","unitId":"%2$s"},"award":"BKT","year":%5$d,
                 "provinceId":"%3$s","achievement":"Chuyển đổi số","submittedOn":"%4$s","documents":[
                 {"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                 {"kind":"BIENBAN","title":"Biên bản"}]}
                """.formatted(
                        id, SERVICE.unit("BK-TU-BAO"), SERVICE.unit("BK"), day, 2000 + YEARS.getAndIncrement())));
        return id;
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
        return nomination(SERVICE.unit("HN-PL-MK"), award, day);
    }

    private static String nomination(String unit, String award, String day) {
        String nominee = award.equals("TTLDTT")
                ? "\"kind\":\"COLLECTIVE\",\"unitId\":\"%s\"".formatted(unit)
                : "\"kind\":\"INDIVIDUAL\",\"unitId\":\"%1$s\",\"personId\":\"%2$s\",\"name\":\"Nguyễn Văn %2$s\""
                        .formatted(unit, UUID.randomUUID());
        return """
                {"unitId":"%1$s","award":"%2$s","year":%3$s,"submittedOn":"%4$s",
                 "nominee":{%5$s},
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                              {"kind":"BIENBAN","title":"Biên bản"},{"kind":"KETQUABOPHIEU","title":"Kết quả"},
                              {"kind":"SANGKIEN","title":"Sáng kiến"}],
                 "achievement":"Thành tích"}
                """.formatted(unit, award, day.substring(0, 4), day, nominee);
    }
}
