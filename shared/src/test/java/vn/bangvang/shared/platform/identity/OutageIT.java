package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.axon.ServiceDefaults;
import vn.bangvang.shared.platform.web.SampleService;
import vn.bangvang.shared.testing.Shell;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestServer;
import vn.bangvang.shared.testing.TestService;

class OutageIT {

    @Test
    void a_database_out_of_reach_is_a_503_that_says_when_to_come_back() {
        TestServer server = TestPostgres.newServer(false);
        try (TestService service = TestService.start(server.newDatabase(), Map.of(), SampleService.class)) {
            service.bean(Accounts.class)
                    .create(new NewAccount(UUID.randomUUID(), "lan", "Lan", null, "sáu bông lúa vàng", false));
            TestClient withSession = service.client().basic("lan", "sáu bông lúa vàng");
            withSession.post("/api/login", "");
            withSession.header("Authorization", null).header("Cookie", "SESSION=bm90LWNhY2hlZA==");
            TestClient withPassword = service.client().basic("lan", "sáu bông lúa vàng");
            server.close();
            for (TestClient client : new TestClient[] {withPassword, withSession}) {
                HttpResponse<String> answer = client.get("/api/account");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("STORE_UNAVAILABLE");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                HttpResponse<String> page = client.header("Accept", "text/html").get("/account");
                client.header("Accept", null);
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("<h1>", "<a href=\"\">").doesNotContain("{\"");
            }
        }
    }

    @Test
    void a_service_whose_database_is_dead_or_frozen_says_within_two_seconds_that_it_is_alive_but_not_ready() {
        TestServer server = TestPostgres.newServer(false);
        try (TestService service =
                TestService.start(server.newDatabase(), ServiceDefaults.apply(), SampleService.class)) {
            assertProbes(service, 200);
            signal("STOP", server);
            await().atMost(Duration.ofSeconds(8)).untilAsserted(() -> assertProbes(service, 503));
            signal("CONT", server);
            await().untilAsserted(() -> assertProbes(service, 200));
            server.close();
            await().atMost(Duration.ofSeconds(8)).untilAsserted(() -> assertProbes(service, 503));
        }
    }

    private static void assertProbes(TestService service, int expected) {
        for (String path : List.of("/actuator/health", "/actuator/health/readiness")) {
            long asked = System.nanoTime();
            assertThat(service.client().get(path).statusCode()).as(path).isEqualTo(expected);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).as(path).isLessThan(Duration.ofSeconds(2));
        }
        assertThat(service.client().get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    /** To the server and all its workers, the last started first. */
    private static void signal(String name, TestServer server) {
        ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
        Shell.signal(
                name,
                Stream.concat(Stream.of(postmaster), postmaster.children())
                        .mapToLong(ProcessHandle::pid)
                        .toArray());
    }
}
