package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** Bad input is told apart by field and leaves nothing behind. */
class BadInputIT {

    private static final String LIMIT = "262144";

    private final SampleService service = SampleService.get();
    private final TestClient administrator = service.as("quantri");
    private long before;

    @BeforeEach
    void remember() {
        before = service.head();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(service.head()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "code     | 5                  | code",
                "code     | null               | code",
                "code     | \"\"               | code",
                "code     | \"A B\"            | code",
                "code     | [\"A\"]            | code",
                "name     | true               | name",
                "name     | \"   \"            | name",
                "name     | \"a\\u0000b\"      | name",
                "name     | \"a\\u0007b\"      | name",
                "name     | \"a\\ud800b\"      | name",
                "parentId | \"no-uuid\"        | parentId",
                "parentId | 12                 | parentId",
                "since    | \"2024-02-30\"     | since",
                "since    | \"2023-02-29\"     | since",
                "since    | \"30/02/2024\"     | since",
                "since    | \"+99999999-01-01\" | since",
                "since    | \"1899-12-31\"     | since",
                "since    | 20240228           | since",
                "since    | \"2024-02-28T00:00\" | since",
                "sinse    | \"2024-02-28\"     | sinse"
            })
    void a_bad_value_is_a_400_that_names_its_field(String field, String value, String named) {
        HttpResponse<String> answer = administrator.post("/api/units", unitWith(field, value));

        assertThat(fieldsOf(answer, 400)).contains(named);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 4_001, 100_000})
    void a_text_that_is_too_long_is_a_400_that_names_its_field(int length) {
        HttpResponse<String> answer =
                administrator.post("/api/units", unitWith("name", '"' + "ơ".repeat(length) + '"'));

        assertThat(fieldsOf(answer, 400)).containsExactly("name");
    }

    @ParameterizedTest
    @CsvSource({"20000, 404", "20001, 400"})
    void the_text_of_a_resolution_may_be_as_long_as_its_field_says(int length, int status) {
        String resolution = """
                {"text":"%s","directions":["Một"],"vote":{"present":10,"inFavour":10},
                 "adoptedOn":"2026-01-01"}""".formatted("ơ".repeat(length));
        String path = "/api/congresses/" + UUID.randomUUID();

        problem(administrator.post(path + "/resolutions", resolution), status);
        problem(
                administrator.post(
                        path + "/resolutions/corrections",
                        "{\"resolution\":" + resolution + ",\"reason\":\"Nhầm\",\"correctedOn\":\"2026-01-01\"}"),
                status);
    }

    @Test
    void a_field_inside_a_list_is_named_with_its_place() {
        HttpResponse<String> answer = service.as("phuly").post("/api/score-tables", """
                        {"clusterId":"%s","period":"2024-Q1","name":"A","adoptedOn":"2026-11-01",
                         "criteria":[{"code":"A","name":"A","kind":"JUDGED","maxScore":"10"},
                                     {"code":"B","name":"B","kind":"JUDGED","maxScore":"1e9"}],
                         "terms":{"scale":2,"combination":"MEAN","normalised":false,"mayExceedMaximum":true,
                                  "lateDeduction":"2","tieBreaks":[],"outlierPercent":20}}
                        """.formatted(UUID.randomUUID()));

        assertThat(fieldsOf(answer, 400)).containsExactly("criteria[1].maxScore");
    }

    @Test
    void an_unknown_unit_in_a_body_is_a_422_that_says_which() {
        UUID nobody = UUID.randomUUID();

        HttpResponse<String> answer = administrator.post("/api/units", unitWith("parentId", "\"" + nobody + "\""));

        assertThat(problem(answer, 422).get("code").asString()).isEqualTo("UNKNOWN_UNIT");
        assertThat(problem(answer, 422).get("errors").get(0).get("field").asString())
                .isEqualTo("parentId");
        assertThat(answer.body()).contains(nobody.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"code\":}", "not json", "{\"code\":\"A\"} {}", "{'code':'A'}"})
    void what_is_no_json_is_a_400(String body) {
        assertThat(problem(administrator.post("/api/units", body), 400)
                        .get("code")
                        .asString())
                .isIn("MALFORMED_JSON", "INVALID_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "null", ""})
    void a_body_that_is_no_object_is_a_400(String body) {
        assertThat(problem(administrator.post("/api/units", body), 400)
                        .get("code")
                        .asString())
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void a_body_over_the_limit_is_a_413_that_says_the_limit_announced_or_not() {
        byte[] body = unitWith("name", '"' + "a".repeat(300_000) + '"').getBytes(StandardCharsets.UTF_8);

        assertThat(List.of(
                        administrator.send("POST", "/api/units", "application/json", BodyPublishers.ofByteArray(body)),
                        administrator.stream("/api/units", body)))
                .allSatisfy(
                        answer -> assertThat(problem(answer, 413).get("detail").asString())
                                .contains(LIMIT));
    }

    @Test
    void another_media_type_is_a_415_and_another_method_a_405() {
        assertThat(administrator
                        .send("POST", "/api/units", "application/xml", BodyPublishers.ofString("<unit/>"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(administrator
                        .send("DELETE", "/api/units", "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/units?limit=abc,            limit",
        "/api/units?limit=0,              limit",
        "/api/units?limit=201,            limit",
        "/api/units?after=!,              after",
        "/api/units?q=%00,                q",
        "/api/units?parent=x,             parent",
        "/api/units/x,                    id",
        "/api/nominations?status=NONE,    status",
        "/api/nominations?year=abc,       year",
        "/api/score-sheets?period=2024-Q7, period",
        "/api/audit/abc,                  position",
        "/api/calendar?asOf=%2B99999999-01-01, asOf",
        "/api/congresses/0190f3a0-0000-7000-8000-000000000001/readiness?asOf=%2B99999999-01-01, asOf",
        "/api/nominations/0190f3a0-0000-7000-8000-000000000001?asOf=%2B99999999-01-01, asOf",
        "/api/audit?from=%2B99999999-01-01, from",
        "/api/audit?to=%2B999999999-12-31, to",
        "/api/audit?from=1/2/24,          from",
        "/api/calendar?asOf=01/02/2024,     asOf"
    })
    void a_bad_question_is_a_400_that_names_its_parameter(String path, String named) {
        assertThat(fieldsOf(service.as("kiemtra").get(path), 400)).contains(named);
    }

    @Test
    void problems_speak_vietnamese_unless_english_is_asked_for() {
        String body = unitWith("since", "\"2024-02-30\"");

        assertThat(administrator.post("/api/units", body).body()).contains("Phải là một ngày có thật");
        assertThat(administrator
                        .header("Accept-Language", "en-GB,en;q=0.8")
                        .post("/api/units", body)
                        .body())
                .contains("\"code\":\"INVALID_INPUT\"")
                .doesNotContain("ngày");
        assertThat(administrator
                        .header("Accept-Language", "fr")
                        .post("/api/units", body)
                        .body())
                .contains("Phải là một ngày có thật");
    }

    private String unitWith(String field, String value) {
        String good = "{\"code\":\"BAD\",\"name\":\"Đơn vị\",\"parentId\":\"%s\",\"since\":\"2026-01-01\"}"
                .formatted(service.unit("HN-PL"));
        String changed = good.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":@");
        return changed.equals(good)
                ? good.replace("}", ",\"" + field + "\":" + value + "}")
                : changed.replace("@", value);
    }

    private static List<String> fieldsOf(HttpResponse<String> answer, int status) {
        return problem(answer, status)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        return SampleService.json(answer);
    }
}
