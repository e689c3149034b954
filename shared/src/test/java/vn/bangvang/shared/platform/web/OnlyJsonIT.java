package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.RawHttp;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

/** Bodies under /api are application/json in UTF-8, and no handler sees one that was not checked. */
class OnlyJsonIT {

    private static final String GOOD =
            "{\"id\":\"0190f3a0-0000-7000-8000-000000000001\",\"name\":\"Cụm thi đua số 3\",\"count\":1}";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/xml",
                "text/xml",
                "text/json",
                "text/plain",
                "application/*+json",
                "application/*",
                "*/*",
                "json",
                "application/merge-patch+json",
                "application/problem+json",
                "application/vnd.bangvang+json",
                "application/x-www-form-urlencoded",
                "application/json; charset=iso-8859-1",
                "application/json; charset=\"ISO-8859-1\"",
                "APPLICATION/JSON; CHARSET=Latin1",
                "application/json;charset=windows-1258",
                "application/json;charset=utf-16",
                "application/json;charset=utf-8;charset=iso-8859-1",
                "application/json;charset=iso-8859-1;charset=utf-8",
                "application/json;charset=nothing"
            })
    void any_other_type_of_body_is_a_415(String type) {
        assertUnsupported(client.send("POST", "/api/echo", type, BodyPublishers.ofString(GOOD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json;charset=UTF8"
            })
    void json_in_utf_8_is_taken_however_it_is_written(String type) {
        HttpResponse<String> answer = client.send("POST", "/api/echo", type, BodyPublishers.ofString(GOOD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("name").asString())
                .isEqualTo("Cụm thi đua số 3");
    }

    @Test
    void a_second_type_of_body_or_none_is_a_415() {
        RawHttp raw = new RawHttp(service.url());
        String login = "Authorization: " + basic();
        String twice = raw.send(RawHttp.head(
                        "POST /api/echo",
                        login,
                        "Content-Type: application/json",
                        "Content-Type: application/json;charset=iso-8859-1",
                        "Content-Length: 2")
                + "\r\n{}");
        assertThat(twice).startsWith("HTTP/1.1 415").contains("UNSUPPORTED_MEDIA_TYPE");
        String none = raw.send(RawHttp.head("POST /api/echo", login, "Content-Length: 2") + "\r\n{}");
        assertThat(none).startsWith("HTTP/1.1 415").contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_packed_body_is_a_415() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        assertUnsupported(client.header("Content-Encoding", "gzip")
                .send("POST", "/api/echo", "application/json", BodyPublishers.ofByteArray(packed.toByteArray())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void bytes_that_are_no_utf_8_are_a_400(String charset) {
        byte[] body = GOOD.replace("Cụm thi đua số 3", "café").getBytes(Charset.forName(charset));
        HttpResponse<String> answer =
                client.send("POST", "/api/echo", "application/json", BodyPublishers.ofByteArray(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void half_a_surrogate_pair_written_as_utf_8_is_a_400() {
        byte[] body = GOOD.replace("Cụm thi đua số 3", "a\u00ed\u00a0\u0080b").getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> answer =
                client.send("POST", "/api/echo", "application/json", BodyPublishers.ofByteArray(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("UTF-8");
    }

    @Test
    void a_form_in_another_encoding_is_a_415_and_a_form_that_is_not_utf_8_a_400() {
        String form = "username=lan&password=x";
        assertUnsupported(client.send(
                "POST",
                "/api/login",
                "application/x-www-form-urlencoded;charset=iso-8859-1",
                BodyPublishers.ofString(form)));
        for (String name : new String[] {"%ED%A0%80", "%FF", "%zz", "a%00b"}) {
            HttpResponse<String> answer = service.client().form("/api/login", "username=" + name + "&password=x");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"username\"");
        }
    }

    @Test
    void nothing_else_reads_a_body_or_writes_an_answer() {
        assertThat(service.bean(RequestMappingHandlerAdapter.class).getMessageConverters())
                .extracting(converter -> converter.getClass().getSimpleName())
                .containsExactlyInAnyOrder(
                        "ByteArrayHttpMessageConverter",
                        "StringHttpMessageConverter",
                        "JacksonJsonHttpMessageConverter",
                        "CsvConverter",
                        "XlsxConverter");
        assertThat(service.bean(RequestMappingHandlerAdapter.class).getMessageConverters())
                .filteredOn(OnlyJsonIT::readsARecord)
                .hasSize(1);
    }

    @Test
    void an_answer_is_labelled_as_what_it_is() {
        for (String accept :
                new String[] {"application/problem+json, application/json", "application/json;charset=UTF-8", "*/*"}) {
            HttpResponse<String> answer = client.header("Accept", accept).get("/api/echo/x");
            assertThat(answer.headers().firstValue("Content-Type")).as(accept).hasValue("application/json");
        }
        for (String charset : new String[] {"iso-8859-1", "utf-16"}) {
            client.header("Accept", "application/json;charset=" + charset);
            assertThat(client.get("/api/echo/x").statusCode()).isEqualTo(406);
        }
        HttpResponse<String> csv =
                client.header("Accept", "text/csv;charset=utf-16").get("/api/rows");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("\uFEFF\"Tên\";");
    }

    @Test
    void the_state_of_the_service_is_still_told() {
        for (String accept : new String[] {"*/*", "application/json", "application/vnd.spring-boot.actuator.v3+json"}) {
            HttpResponse<String> health =
                    service.client().header("Accept", accept).get("/actuator/health");
            assertThat(health.statusCode()).as(accept).isEqualTo(200);
            assertThat(health.body()).contains("\"status\":\"UP\"");
        }
    }

    private static boolean readsARecord(HttpMessageConverter<?> converter) {
        return converter.canRead(Map.class, null) || converter.canRead(Map.class, MediaType.APPLICATION_YAML);
    }

    private static String basic() {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString("lan:sáu bông lúa vàng".getBytes(StandardCharsets.UTF_8));
    }

    private static void assertUnsupported(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE");
    }
}
