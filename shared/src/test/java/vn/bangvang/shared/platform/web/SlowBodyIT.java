package vn.bangvang.shared.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.RawHttp;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

/** A service of four threads, and many more bodies that do not come to an end. */
class SlowBodyIT {

    private static final String BODY =
            "{\"id\":\"0190f3a0-0000-7000-8000-000000000001\",\"name\":\"C\u00e1n\",\"count\":1}";

    private static TestService service;

    private final RawHttp raw = new RawHttp(service.url());
    private final TestClient others = service.client().basic("lan", "sáu bông lúa vàng");

    @BeforeAll
    static void start() {
        service = TestService.start(
                TestPostgres.newDatabase(),
                Map.of("server.tomcat.threads.max", "4", "bangvang.web.max-bodies-under-way", "1MB"),
                SampleService.class);
        service.bean(Accounts.class)
                .create(new NewAccount(UUID.randomUUID(), "lan", "Lan", null, "sáu bông lúa vàng", false));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void bodies_that_do_not_arrive_hold_no_threads_and_end_in_a_408() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int n = 0; n < 60; n++) {
                String[] head = n % 2 == 0
                        ? new String[] {login(), "Content-Type: application/json", "Content-Length: 100000"}
                        : new String[] {"Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked"
                        };
                String line = n % 2 == 0 ? "POST /api/echo" : "POST /api/login";
                slow.add(raw.open(RawHttp.head(line, head) + "\r\n" + (n % 2 == 0 ? "{\"name\":" : "5\r\nuse")));
            }
            assertOthersAreServed();
            for (Socket connection : slow) {
                String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 408").contains("REQUEST_TIMEOUT", "10 giây");
            }
        } finally {
            for (Socket connection : slow) {
                connection.close();
            }
        }
    }

    @Test
    void a_body_that_comes_in_parts_is_read_like_any_other() throws IOException {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        String head = RawHttp.head(
                "POST /api/echo", login(), "Content-Type: application/json", "Content-Length: " + body.length);
        try (Socket connection = raw.open(head + "\r\n")) {
            for (byte one : body) {
                connection.getOutputStream().write(one);
                connection.getOutputStream().flush();
            }
            String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"name\":\"Cán\"");
        }
    }

    @Test
    void a_body_that_comes_late_gets_nobody_in() throws IOException {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        String head =
                RawHttp.head("POST /api/echo", "Content-Type: application/json", "Content-Length: " + body.length);
        try (Socket connection = raw.open(head + "\r\n")) {
            connection.getOutputStream().write(body, 0, 10);
            connection.getOutputStream().flush();
            connection.getOutputStream().write(body, 10, body.length - 10);
            String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("\"name\"");
        }
    }

    @Test
    void bodies_under_way_have_so_much_room_together() throws IOException {
        List<Socket> half = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        String head =
                RawHttp.head("POST /api/echo", login(), "Content-Type: application/json", "Content-Length: 200001");
        for (int n = 0; n < 8; n++) {
            half.add(raw.open(head + "\r\n" + " ".repeat(200_000)));
        }
        for (Socket connection : half) {
            answers.add(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            connection.close();
        }
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 408"))
                .hasSizeBetween(1, 5);
        assertThat(answers)
                .filteredOn(answer -> !answer.startsWith("HTTP/1.1 408"))
                .allSatisfy(
                        answer -> assertThat(answer).startsWith("HTTP/1.1 503").contains("\r\nRetry-After: 1\r\n"));
        assertOthersAreServed();
    }

    @Test
    void a_body_that_grows_over_the_limit_is_a_413() {
        String head =
                RawHttp.head("POST /api/echo", login(), "Content-Type: application/json", "Transfer-Encoding: chunked");
        assertThat(raw.send(head + "\r\n" + "40001\r\n" + " ".repeat(0x40001) + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    private void assertOthersAreServed() {
        for (int n = 0; n < 20; n++) {
            assertThat(others.get("/api/echo/x").statusCode()).isEqualTo(200);
            HttpResponse<String> written = others.post("/api/echo", BODY);
            assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        }
    }

    private static String login() {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString("lan:sáu bông lúa vàng".getBytes(StandardCharsets.UTF_8));
    }
}
