package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** Levels that a file of the installation adds: a division, the unit directly above, a board of the province. */
class LevelsIT {

    private static final SampleService SERVICE = SampleService.get();
    private static String department;
    private static String centre;
    private static String division;
    private static String board;

    @BeforeAll
    static void registerUnits() {
        department = unit("CAP-SO", "Sở Thử Cấp", SERVICE.unit("BK"));
        centre = unit("CAP-SO-TT", "Trung tâm Thử Cấp", department);
        division = unit("CAP-SO-TT-TC", "Phòng Tổ chức", centre);
        board = unit("BK-BTDKT", "Ban Thi đua – Khen thưởng", SERVICE.unit("BK"));
    }

    @Test
    void a_nomination_walks_the_levels_that_a_file_of_the_installation_added() {
        TestClient clerk = hire("cap.dai.dien", "REPRESENTATIVE", centre);
        String id = SampleService.json(
                        SampleService.done(clerk.post("/api/nominations", nomination(centre, "2025-06-21"))))
                .get("id")
                .asString();

        assertThat(SERVICE.as("sonoivu")
                        .post(endorsements(id), endorsed("2025-06-22"))
                        .statusCode())
                .isNotEqualTo(200);
        for (String approver :
                List.of("cap.phong " + division, "cap.tt " + centre, "cap.so " + department, "cap.ban " + board)) {
            String[] parts = approver.split(" ");
            SampleService.done(hire(parts[0], "APPROVER", parts[1]).post(endorsements(id), endorsed("2025-06-22")));
        }
        SampleService.done(SERVICE.as("sonoivu").post(endorsements(id), endorsed("2025-06-23")));
        SampleService.done(SERVICE.as("chutich.backan").post("/api/decisions", """
                {"bodyId":"%s","kind":"AWARD","number":"CAP-1/QĐ-UBND","signer":{"name":"Nguyễn Văn A"},
                 "signerPosition":"Chủ tịch","nominationIds":["%s"],"decidedOn":"2025-06-24"}""".formatted(SERVICE.unit("BK"), id)));

        JsonNode file = SampleService.json(
                SampleService.done(clerk.header(SampleService.POSITION, Long.toString(SERVICE.head()))
                        .get("/api/nominations/" + id)));
        assertThat(file.path("nomination").path("status").asString()).isEqualTo("AWARDED");
        assertThat(file.path("dossier").path("route").valueStream())
                .extracting(
                        step -> step.path("level").asString(),
                        step -> step.path("unitId").asString())
                .containsExactly(
                        tuple("division", division),
                        tuple("unit", centre),
                        tuple("parent", department),
                        tuple("board", board),
                        tuple("province", SERVICE.unit("BK")),
                        tuple("province", SERVICE.unit("BK")));
        assertThat(file.path("law").path("ruleSet").asString()).isEqualTo("quy-che-thu");
        assertThat(file.path("law").path("rules").asString()).startsWith("Quy chế thử");
    }

    @Test
    void a_level_that_the_tree_has_no_unit_for_is_refused_in_words() {
        TestClient clerk = hire("cap.so.dai.dien", "REPRESENTATIVE", department);

        HttpResponse<String> refused = clerk.post("/api/nominations", nomination(department, "2025-06-21"));

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = SampleService.json(refused);
        assertThat(problem.path("code").asString()).isEqualTo("NO_UNIT_AT_LEVEL");
        assertThat(problem.path("detail").asString())
                .contains("Tập thể lao động xuất sắc", "cấp phòng", "{code: TC, below: SUBMITTING_UNIT}");
        assertThat(refused.body()).contains("Quy chế thử, Điều 7");
    }

    @Test
    void the_list_of_rule_sets_says_which_file_and_which_version_of_it_judges() {
        JsonNode sets = SampleService.json(SERVICE.as("kiemtra").get("/api/rule-sets"));

        assertThat(sets.valueStream().filter(set -> set.path("own").asBoolean()))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.path("file").asString()).isEqualTo("quy-che-thu.yml");
                    assertThat(set.path("sha256").asString()).matches("[0-9a-f]{64}");
                    assertThat(set.path("validFrom").asString()).isEqualTo("2025-06-20");
                    assertThat(set.path("validUntil").asString()).isEqualTo("2025-06-30");
                });
    }

    private static String endorsements(String nomination) {
        return "/api/nominations/" + nomination + "/endorsements";
    }

    private static String endorsed(String day) {
        return "{\"endorsedOn\":\"" + day + "\"}";
    }

    private static String nomination(String unit, String day) {
        return """
                {"unitId":"%1$s","nominee":{"kind":"COLLECTIVE","unitId":"%1$s"},"award":"TTLDXS","year":2024,
                 "provinceId":"%2$s","achievement":"Thành tích","submittedOn":"%3$s","documents":[
                 {"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                 {"kind":"BIENBAN","title":"Biên bản"}]}""".formatted(unit, SERVICE.unit("BK"), day);
    }

    /** Somebody who may act for a unit, and enter what they did in the past. */
    private static TestClient hire(String username, String role, String unit) {
        People people = new People(SERVICE);
        UUID account = UUID.randomUUID();
        TestClient hired = people.hire(username, account);
        for (String each : List.of(role, "BACK_ENTRY")) {
            String id = SampleService.json(SampleService.done(
                            SERVICE.as("nhaplieu").post("/api/mandates", """
                            {"accountId":"%s","role":"%s","unitId":"%s","from":"2025-01-01","basis":"Thử"}""".formatted(account, each, unit))))
                    .get("id")
                    .asString();
            people.confirm(id, each);
        }
        return hired;
    }

    private static String unit(String code, String name, String parent) {
        return SampleService.json(SampleService.done(
                        SERVICE.as("nhaplieu").post("/api/units", """
                        {"code":"%s","name":"%s","parentId":"%s","since":"2020-01-01"}""".formatted(code, name, parent))))
                .get("id")
                .asString();
    }
}
