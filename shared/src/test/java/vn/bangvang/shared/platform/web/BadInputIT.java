package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

class BadInputIT {

    private static final String ID = "0190f3a0-0000-7000-8000-000000000001";
    private static final String GOOD = "\"id\":\"" + ID + "\",\"name\":\"Cụm thi đua số 3\",\"count\":1";

    private static TestService service;

    private TestClient client;

    @BeforeAll
    static void start() {
        service = TestService.start(TestPostgres.newDatabase(), Map.of(), SampleService.class);
        service.bean(Accounts.class)
                .create(new NewAccount(UUID.randomUUID(), "lan", "Lan", null, "sáu bông lúa vàng", false));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void logIn() {
        client = service.client().basic("lan", "sáu bông lúa vàng");
    }

    @Test
    void good_input_passes() {
        HttpResponse<String> answer = client.post("/api/echo", "{" + GOOD + ",\"signedOn\":\"2024-02-29\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("signedOn").asString()).isEqualTo("2024-02-29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2200-12-31"})
    void the_first_and_the_last_day_that_can_be_named_pass(String day) {
        HttpResponse<String> answer = client.post("/api/echo", "{" + GOOD + ",\"signedOn\":\"" + day + "\"}");
        assertThat(json(answer).get("signedOn").asString()).isEqualTo(day);
        assertThat(client.get("/api/echo/x?on=" + day).statusCode()).isEqualTo(200);
        assertThat(client.get("/api/echo/x?on=").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{%s,\"signedOn\":\"2024-02-30\"} | signedOn | phải là một ngày có thật",
                "{%s,\"signedOn\":20240203} | signedOn | phải là một ngày có thật",
                "{%s,\"signedOn\":\"2024-02-03T10:00:00Z\"} | signedOn | phải là một ngày có thật",
                "{%s,\"signedOn\":\"\"} | signedOn | phải là một ngày có thật",
                "{%s,\"signedOn\":\"+99999999-01-01\"} | signedOn | từ 1900 đến 2200",
                "{%s,\"signedOn\":\"-0044-03-15\"} | signedOn | từ 1900 đến 2200",
                "{%s,\"signedOn\":\"1899-12-31\"} | signedOn | từ 1900 đến 2200",
                "{%s,\"signedOn\":\"2201-01-01\"} | signedOn | từ 1900 đến 2200",
                "{%s,\"signedOn\":[2024,2,3]} | signedOn | phải là một ngày có thật",
                "{%s,\"surprise\":1} | surprise | không có trường này",
                "{%s,\"role\":\"KING\"} | role | phải là một trong các giá trị",
                "{%s,\"role\":0} | role | phải là một trong các giá trị",
                "{%s,\"unit\":\"nowhere\"} | unit | không hợp lệ",
                "{%s,\"targets\":{}} | targets | danh sách",
                "{%s,\"targets\":[{\"title\":\"a\"},{\"title\":7}]} | targets[1].title | chuỗi ký tự",
                "{%s,\"targets\":[{\"title\":\"a\",\"amount\":\"12\"}]} | targets[0].amount | số",
                "{%s,\"targets\":[{\"title\":\" \"}]} | targets[0].title | không được để trống",
                "{%s,\"targets\":[{\"title\":\"a\\u0000b\"}]} | targets[0].title | U+0000",
                "{%s,\"targets\":[{\"title\":\"a\\u001bb\"}]} | targets[0].title | U+001B",
                "{%s,\"targets\":[{\"title\":\"a\\ud800b\"}]} | targets[0].title | U+D800",
                "{%s,\"targets\":[{\"title\":\"a\",\"amount\":1e999999999}]} | targets[0].amount | lũy thừa",
                "{%s,\"count\":2} | count | hai lần",
                "{\"id\":\"x\",\"name\":\"n\",\"count\":1} | id | UUID",
                "{\"id\":\"" + ID + "\",\"name\":\"n\",\"count\":\"1\"} | count | số nguyên",
                "{\"id\":\"" + ID + "\",\"name\":\"n\",\"count\":1.5} | count | số nguyên",
                "{\"id\":\"" + ID + "\",\"name\":\"n\",\"count\":null} | count | số nguyên",
                "{\"id\":\"" + ID + "\",\"name\":\"n\",\"count\":99999999999} | count | số nguyên",
                "{\"id\":\"" + ID + "\",\"name\":12,\"count\":1} | name | chuỗi ký tự",
                "{\"id\":\"" + ID + "\",\"name\":true,\"count\":1} | name | chuỗi ký tự",
                "{\"id\":\"" + ID + "\",\"name\":[\"n\"],\"count\":1} | name | chuỗi ký tự",
                "{\"id\":\"" + ID + "\",\"count\":1} | name | không được để trống",
            })
    void bad_input_is_a_400_that_names_the_field(String pattern, String field, String message) {
        HttpResponse<String> answer = client.post("/api/echo", pattern.replace("%s", GOOD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("code").asString()).isEqualTo("INVALID_INPUT");
        JsonNode error = problem.get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("message").asString()).containsIgnoringCase(message);
    }

    @Test
    void a_text_that_is_too_long_is_named() {
        String body = "{" + GOOD + ",\"targets\":[{\"title\":\"" + "a".repeat(4_001) + "\"}]}";
        assertField(client.post("/api/echo", body), "targets[0].title", "4000");
        String name = "{\"id\":\"" + ID + "\",\"count\":1,\"name\":\"" + "a".repeat(201) + "\"}";
        assertField(client.post("/api/echo", name), "name", "200");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"{\"id\": | MALFORMED_JSON", "{%s} {} | INVALID_INPUT", "[] | INVALID_INPUT", "`` | INVALID_INPUT"
            })
    void what_is_no_json_object_is_a_400(String body, String code) {
        HttpResponse<String> answer = client.post("/api/echo", body == null ? "" : body.replace("%s", GOOD));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").asString()).as(answer.body()).isEqualTo(code);
    }

    @Test
    void text_is_composed_wherever_it_comes_from() {
        String nfc = "Nguyễn Thị Hậu";
        String nfd = Normalizer.normalize(nfc, Normalizer.Form.NFD);
        String body = "{" + GOOD + ",\"targets\":[{\"title\":\"" + nfd + "\",\"amount\":1.10}]}";
        HttpResponse<String> answer = client.post("/api/echo", body);
        JsonNode target = json(answer).get("targets").get(0);
        assertThat(target.get("title").asString()).isEqualTo(nfc);
        assertThat(answer.body()).contains("\"amount\":1.10");
        String encoded = URLEncoder.encode(nfd, StandardCharsets.UTF_8).replace("+", "%20");
        JsonNode told = json(client.get("/api/echo/" + encoded + "?text=" + encoded));
        assertThat(told.get("name").asString()).isEqualTo(nfc);
        assertThat(told.get("text").asString()).isEqualTo(nfc);
    }

    @Test
    void parameters_and_paths_are_held_to_the_same() {
        assertField(client.get("/api/echo/x?on=2024-02-30"), "on", "ngày có thật");
        for (String day : List.of("%2B99999999-01-01", "1899-12-31", "2201-01-01", "1/2/24", "1/2/2024", "20240203")) {
            assertField(client.get("/api/echo/x?on=" + day), "on", "từ 1900 đến 2200");
        }
        assertField(client.get("/api/echo/x?limit=many"), "limit", "số nguyên");
        assertField(client.get("/api/echo/x?limit=201"), "limit", "200");
        assertField(client.get("/api/echo/x?text=a%00b"), "text", "U+0000");
        assertField(client.get("/api/echo/a%1Bb"), "name", "U+001B");
        assertField(client.get("/api/units/nowhere"), "unit", "không hợp lệ");
        HttpResponse<String> nul = client.get("/api/echo/a%00b");
        assertThat(nul.statusCode()).isEqualTo(400);
    }

    @Test
    void sql_in_a_name_is_only_a_name() {
        String name = "'; drop table account; --";
        assertThat(json(client.post("/api/echo", "{\"id\":\"" + ID + "\",\"count\":1,\"name\":\"" + name + "\"}"))
                        .get("name")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void a_body_over_the_limit_is_a_413_that_says_the_limit() {
        byte[] big = ("{\"name\":\"" + "a".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (HttpResponse<String> answer : new HttpResponse[] {
            client.post("/api/echo", new String(big, StandardCharsets.UTF_8)), client.stream("/api/echo", big)
        }) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(json(answer).get("code").asString()).isEqualTo("BODY_TOO_LARGE");
            assertThat(json(answer).get("detail").asString()).contains("262144");
        }
    }

    @Test
    void what_does_not_fit_the_address_is_a_problem_too() {
        assertCode(client.get("/api/nothing"), 404, "NOT_FOUND");
        assertCode(client.get("/api/echo"), 405, "METHOD_NOT_ALLOWED");
        assertCode(
                client.send("POST", "/api/echo", "text/plain", BodyPublishers.ofString("x")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertCode(
                client.send("POST", "/api/echo", "multipart/form-data; boundary=x", BodyPublishers.ofString("x")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertCode(client.header("Accept", "image/png").get("/api/echo/x"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void a_refusal_has_its_status_code_words_facts_and_article() {
        HttpResponse<String> answer = client.get("/api/refused");
        assertCode(answer, 412, "STALE_VERSION");
        assertThat(json(answer).get("title").asString()).isEqualTo("Phiên bản đã cũ");
        assertThat(json(answer).get("citation").asString()).isEqualTo("Điều 15");
        assertThat(json(answer).get("details").get("actual").asInt()).isEqualTo(5);
        HttpResponse<String> english =
                client.header("Accept-Language", "en-GB,vi;q=0.5").get("/api/refused");
        assertThat(json(english).get("title").asString()).isEqualTo("Stale version");
    }

    @Test
    void what_nobody_foresaw_shows_an_id_and_nothing_inside() {
        HttpResponse<String> answer =
                client.header("X-Request-Id", "from-the-proxy-1").get("/api/broken");
        assertCode(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.body()).contains("from-the-proxy-1").doesNotContain("secret");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("from-the-proxy-1");
        HttpResponse<String> odd = client.header("X-Request-Id", "<script>").get("/api/broken");
        assertThat(odd.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
    }

    private static void assertField(HttpResponse<String> answer, String field, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode error = json(answer).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("message").asString()).contains(message);
    }

    private static void assertCode(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
