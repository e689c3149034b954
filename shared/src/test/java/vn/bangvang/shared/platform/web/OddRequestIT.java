package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.RawHttp;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

/** Addresses, headers and cookies that no client should send are answered as problems, and reach nobody. */
class OddRequestIT {

    private static TestService service;

    private final RawHttp raw = new RawHttp(service.url());
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
    @CsvSource({
        "text=%FF,          text",
        "text=%zz,          text",
        "text=%,            text",
        "text=%ED%A0%80,    text",
        "text=%C0%80,       text",
        "text=a%00b,        text",
        "%FF=a,             ?",
        "limit=1&limit=2,   limit",
        "asOf=2024-01-01,   asOf",
        "Limit=1,           Limit",
        "x%20y=1,           x y"
    })
    void a_parameter_that_means_nothing_is_a_400_that_names_it(String query, String field) {
        String answer = raw.ask("GET /api/echo/x?" + query, login());
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"INVALID_INPUT\"", "\"field\":\"" + field + "\"");
    }

    @Test
    void who_names_an_unknown_parameter_learns_the_known_ones() {
        assertThat(client.get("/api/echo/x?asOf=2024-01-01").body()).contains("limit, on, text");
        assertThat(client.get("/api/rows?limit=5&none=true&format=csv").statusCode())
                .isEqualTo(200);
        assertThat(client.post("/api/echo?dryRun=true", "{}").statusCode()).isEqualTo(400);
        assertThat(client.post("/api/echo?dryRun=true", "{}").body()).contains("\"field\":\"dryRun\"");
    }

    @Test
    void too_many_parameters_are_a_400() {
        String query = IntStream.range(0, 1_100).mapToObj(n -> "p" + n + "=1").collect(Collectors.joining("&"));
        assertProblem(raw.ask("GET /api/echo/x?" + query, login()), 400);
        assertProblem(
                raw.send(RawHttp.head(
                                "POST /api/login",
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: " + query.length())
                        + "\r\n" + query),
                400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/echo/%zz",
                "GET /api/echo/%FF",
                "GET /api/echo/%ED%A0%80",
                "GET /api/echo/a%00b",
                "GET /api/echo/%",
                "GET /api/echo/[a]",
                "GET /api/echo/a\\b",
                "GET /api/echo/a%5Cb",
                "GET /api/echo/a%2Fb",
                "GET /api/../../echo",
                "GET /api/echo/é",
                "GET /api/echo/x?text=<a>",
                "GET api/echo/x",
                "G(T /api/echo/x"
            })
    void a_bad_address_is_a_problem_and_no_page_of_the_server(String line) {
        assertProblem(raw.ask(line), 400);
    }

    @Test
    void headers_that_are_too_long_or_no_text_are_a_problem() {
        String tooLong = raw.ask("GET /api/echo/x", "X-Long: " + "a".repeat(20_000));
        assertThat(tooLong.substring(9, 12)).isIn("400", "431");
        assertThat(tooLong).contains("application/problem+json").doesNotContain("<html");
        for (String header : new String[] {"X-Name: \u00ff", "X-Name: a\u00ed\u00a0\u0080", "Cookie: a=\u00e9"}) {
            assertProblem(raw.ask("GET /api/echo/x", header), 400);
        }
        assertThat(raw.ask("GET /api/echo/x", login(), "X-Name: L\u00c3\u00aa Lan"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SESSION=AAAA",
                "SESSION=",
                "SESSION=====",
                "SESSION=\u0001",
                "SESSION=AP8A/w==",
                "SESSION=JzsgZHJvcCB0YWJsZSBhY2NvdW50OyAtLQ==",
                "SESSION=YQ==; SESSION=AAAA; SESSION=x",
                "XSRF-TOKEN=AAAA; SESSION=AAAA",
                "XSRF-TOKEN=%00",
                "=; ;;=a",
            })
    void a_cookie_that_is_no_session_changes_nothing(String cookie) {
        assertThat(raw.ask("GET /login", "Cookie: " + cookie).substring(9, 12)).isIn("200", "400");
        assertThat(raw.ask("GET /api/echo/x", "Cookie: " + cookie).substring(9, 12))
                .isIn("401", "400");
        assertThat(raw.ask("GET /api/echo/x", login(), "Cookie: " + cookie).substring(9, 12))
                .isIn("200", "400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b:x", "\u0000:\u0000", "\u00ff:x", ":", "", "lan"})
    void credentials_that_can_belong_to_nobody_are_a_401(String pair) {
        String sent = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(raw.ask("GET /api/echo/x", "Authorization: Basic " + sent).substring(9, 12))
                .isIn("401", "429");
    }

    @Test
    void the_host_that_a_caller_names_does_not_come_back() {
        for (String line : new String[] {"GET /", "GET /api/echo/x", "POST /login", "POST /logout", "GET /password"}) {
            String answer = raw.send(line + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    + "Accept: text/html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            assertThat(answer).doesNotContain("evil.example");
        }
        assertThat(raw.ask("GET /password", "Accept: text/html")).contains("\r\nLocation: /login?next=%2Fpassword\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /?a=%00", "GET /?password=x", "GET /a;b", "GET /nothing", "GET /%"})
    void a_page_that_says_what_is_wrong_is_kept_by_nobody_and_framed_by_nobody(String line) {
        String answer = raw.ask(line, "Accept: text/html", login());
        assertThat(answer.substring(9, 12)).isIn("400", "404");
        assertThat(answer)
                .contains("text/html", "<h1>", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY")
                .contains("default-src 'self'", "frame-ancestors 'none'", "no-store");
    }

    @Test
    void a_vietnamese_password_works_from_a_client_that_goes_by_the_challenge() throws Exception {
        assertThat(raw.ask("GET /api/echo/x"))
                .contains("WWW-Authenticate: Basic realm=\"Bang Vang\", charset=\"UTF-8\"");
        HttpClient java = HttpClient.newBuilder()
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication("lan", "sáu bông lúa vàng".toCharArray());
                    }
                })
                .build();
        HttpResponse<String> answer = java.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/api/echo/x"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";                       | Phiên bản đã cũ",
                "en;q=0                  | Phiên bản đã cũ",
                "en;q=0, *               | Phiên bản đã cũ",
                "en;q=x                  | Phiên bản đã cũ",
                "fr                      | Phiên bản đã cũ",
                "*                       | Phiên bản đã cũ",
                "vi;q=0.5, en;q=0.4      | Phiên bản đã cũ",
                "en-GB,vi;q=0.5          | Stale version",
                "fr, en;q=0.2            | Stale version"
            })
    void the_language_is_vietnamese_unless_english_is_preferred(String accepted, String title) {
        String answer =
                client.header("Accept-Language", accepted).get("/api/refused").body();
        assertThat(answer).contains("\"title\":\"" + title + "\"");
        boolean english = title.startsWith("Stale");
        assertThat(client.get("/login").body()).contains("<html lang=\"" + (english ? "en" : "vi") + "\">");
    }

    private static String login() {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString("lan:sáu bông lúa vàng".getBytes(StandardCharsets.UTF_8));
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"code\":")
                .doesNotContainIgnoringCase("<html");
    }
}
