package vn.bangvang.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestServer;
import vn.bangvang.shared.testing.TestService;
import vn.bangvang.shared.web.SampleService;

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
            }
        }
    }
}
