package vn.bangvang.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;
import vn.bangvang.shared.web.SampleService;

class ThrottlingIT {

    private static final String PASSWORD = "bốn mùa hoa ban";
    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static TestService one;
    private static TestService two;

    private String name;

    @BeforeAll
    static void start() {
        one = TestService.start(DATABASE, Map.of(), SampleService.class);
        two = TestService.start(DATABASE, Map.of(), SampleService.class);
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @BeforeEach
    void somebody() {
        JdbcClient.create(DATABASE.accounts())
                .sql("delete from accounts.failed_login")
                .update();
        name = "u" + UUID.randomUUID().toString().substring(0, 12);
        one.bean(Accounts.class).create(new NewAccount(UUID.randomUUID(), name, "Ai đó", null, PASSWORD, false));
    }

    @Test
    void after_five_failures_even_the_right_password_waits_at_every_process() {
        fail(one, 3);
        fail(two, 2);
        for (TestService service : new TestService[] {one, two}) {
            HttpResponse<String> denied = logIn(service, PASSWORD);
            assertThat(denied.statusCode()).as(denied.body()).isEqualTo(429);
            assertThat(denied.body()).contains("TOO_MANY_FAILED_LOGINS").contains("giây");
            assertThat(denied.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 2L);
        }
    }

    @Test
    void four_failures_are_forgiven_by_a_success() {
        fail(one, 4);
        assertThat(logIn(one, PASSWORD).statusCode()).isEqualTo(200);
        fail(one, 4);
        assertThat(logIn(two, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void the_wait_grows_but_never_locks_a_name_out() {
        fail(one, 5);
        long before = 0;
        for (int again = 0; again < 9; again++) {
            long wait = secondsToWait();
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(60);
            before = wait;
            letTimePass();
            fail(one, 1);
        }
        assertThat(before).isEqualTo(60);
        letTimePass();
        assertThat(logIn(one, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_name_is_treated_like_a_known_one() {
        String known =
                one.client().basic(name, "wrong password").get("/api/account").body();
        String unknown = one.client()
                .basic("nobody-at-all", "wrong password")
                .get("/api/account")
                .body();
        assertThat(unknown.replaceAll("\"requestId\":\"[^\"]*\"", ""))
                .isEqualTo(known.replaceAll("\"requestId\":\"[^\"]*\"", ""));
        for (int i = 0; i < 4; i++) {
            one.client().basic("nobody-at-all", "wrong password").get("/api/account");
        }
        assertThat(one.client().basic("nobody-at-all", "x").get("/api/account").statusCode())
                .isEqualTo(429);
    }

    @Test
    void an_address_that_tries_many_names_waits_too() {
        for (int i = 0; i < 20; i++) {
            one.client().basic("guess-" + i, "12345678").get("/api/account");
        }
        assertThat(logIn(one, PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void a_stolen_session_may_not_guess_the_password_either() {
        TestClient client = one.client().basic(name, PASSWORD);
        String guess = "{\"oldPassword\":\"sai mật khẩu\",\"newPassword\":\"mật khẩu nào đó\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(client.post("/api/account/password", guess).statusCode()).isEqualTo(422);
        }
        assertThat(client.post("/api/account/password", guess).statusCode()).isEqualTo(429);
    }

    private void fail(TestService service, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(logIn(service, "sai mật khẩu").statusCode()).isEqualTo(401);
        }
    }

    private HttpResponse<String> logIn(TestService service, String password) {
        return service.client().basic(name, password).get("/api/account");
    }

    private long secondsToWait() {
        return logIn(one, PASSWORD).headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private static void letTimePass() {
        JdbcClient.create(DATABASE.accounts())
                .sql("update accounts.failed_login set blocked_until = now()")
                .update();
    }
}
