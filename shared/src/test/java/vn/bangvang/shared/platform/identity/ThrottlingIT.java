package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.platform.web.SampleService;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

class ThrottlingIT {

    private static final String PASSWORD = "bốn mùa hoa ban";
    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static TestService one;
    private static TestService two;

    private String name;

    @BeforeAll
    static void start() {
        one = TestService.start(DATABASE, Map.of(), SampleService.class);
        two = TestService.start(
                DATABASE, Map.of("bangvang.identity.trusted-proxies", "127.0.0.1/32"), SampleService.class);
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
                    .isBetween(1L, 4L);
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
        assertThat(one.client()
                        .basic(
                                "nobody-at-all",
                                GuessLimit.ofAddress("127.0.0.1").key())
                        .get("/api/account")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void twenty_wrong_names_lock_out_nobody_behind_the_same_address() {
        for (int i = 0; i < 25; i++) {
            one.client().basic("guess-" + i, "12345678").get("/api/account");
        }
        assertThat(logIn(one, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_that_goes_on_trying_names_is_slowed_down() {
        JdbcClient.create(DATABASE.accounts())
                .sql("insert into accounts.failed_login values (?, 999, now(), now() + interval '3 seconds')")
                .param(GuessLimit.ofAddress("127.0.0.1").key())
                .update();
        assertThat(logIn(one, PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void sixty_guesses_at_once_are_counted_before_they_are_tried() throws InterruptedException, ExecutionException {
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String guess = "đoán mò " + i;
            TestService service = i % 2 == 0 ? one : two;
            guesses.add(() -> logIn(service, guess).statusCode());
        }
        ExecutorService together = Executors.newFixedThreadPool(60);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : together.invokeAll(guesses)) {
            answers.add(answer.get());
        }
        together.shutdown();
        assertThat(answers).containsOnly(401, 429);
        assertThat(answers.stream().filter(status -> status == 401)).hasSizeBetween(1, 5);
    }

    @Test
    void a_name_that_exists_takes_as_long_as_one_that_does_not() {
        List<Long> took = quickest(List.of(
                new String[] {name, "sai mật khẩu"},
                new String[] {"khong.co.ai", "sai mật khẩu"},
                new String[] {name, "ặ".repeat(600)}));
        double known = took.get(0);
        assertThat(took.get(1) / known).isBetween(0.6, 1.6);
        assertThat(took.get(2) / known).isBetween(0.6, 1.6);
    }

    @Test
    void strangers_elsewhere_do_not_keep_the_owner_of_a_name_out() {
        for (String address : new String[] {"203.0.113.7", "203.0.113.8"}) {
            for (int i = 0; i < 7; i++) {
                from(address, "sai " + i);
            }
        }
        assertThat(from("203.0.113.7", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(from("198.51.100.1", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_known_device_and_a_session_are_not_locked_out_by_strangers_at_the_same_address() {
        TestClient device = one.client().basic(name, PASSWORD);
        assertThat(device.post("/api/login", "").statusCode()).isEqualTo(200);
        assertThat(device.cookies()).containsKey("DEVICE");
        TestClient session =
                one.client().header("Cookie", "SESSION=" + device.cookies().get("SESSION"));
        TestClient later =
                one.client().header("Cookie", "DEVICE=" + device.cookies().get("DEVICE"));

        fail(two, 5);

        assertThat(two.client().basic(name, PASSWORD).get("/api/account").statusCode())
                .isEqualTo(429);
        assertThat(session.get("/api/account").statusCode()).isEqualTo(200);
        assertThat(later.at(two.url()).basic(name, PASSWORD).get("/api/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_device_is_known_for_one_account_alone_and_guesses_no_better() {
        TestClient device = one.client().basic(name, PASSWORD);
        device.post("/api/login", "");
        String cookie = "DEVICE=" + device.cookies().get("DEVICE");
        somebody();
        fail(one, 5);
        assertThat(two.client()
                        .header("Cookie", cookie)
                        .basic(name, PASSWORD)
                        .get("/api/account")
                        .statusCode())
                .isEqualTo(429);

        somebody();
        TestClient own = one.client().basic(name, PASSWORD);
        own.post("/api/login", "");
        String known = "DEVICE=" + own.cookies().get("DEVICE");
        for (int i = 0; i < 5; i++) {
            two.client().header("Cookie", known).basic(name, "sai " + i).get("/api/account");
        }
        assertThat(two.client()
                        .header("Cookie", known)
                        .basic(name, PASSWORD)
                        .get("/api/account")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void an_address_is_believed_from_a_trusted_proxy_alone() {
        for (int i = 0; i < 5; i++) {
            one.client()
                    .header("X-Forwarded-For", "192.0.2." + i)
                    .basic(name, "sai")
                    .get("/api/account");
        }
        assertThat(logIn(one, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(from("192.0.2.99", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void hashing_has_a_bound_beyond_which_a_login_is_asked_to_come_back()
            throws InterruptedException, ExecutionException {
        // A few more than may hash and wait; a greater crowd would meet other bounds first.
        int crowd = 30 * Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        List<Callable<HttpResponse<String>>> strangers = new ArrayList<>();
        for (int i = 0; i < crowd; i++) {
            String nobody = "dong.nguoi." + i;
            strangers.add(() -> one.client().basic(nobody, "12345678").get("/api/account"));
        }
        ExecutorService together = Executors.newFixedThreadPool(crowd);
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : together.invokeAll(strangers)) {
            answers.add(answer.get());
        }
        together.shutdown();
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnly(401, 503)
                .contains(503);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 503))
                .allSatisfy(answer -> {
                    assertThat(answer.body()).contains("LOGINS_BUSY");
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                });
    }

    @Test
    void a_stolen_session_may_not_guess_the_password_either() {
        TestClient client = one.client().basic(name, PASSWORD);
        String guess = "{\"oldPassword\":\"sai mật khẩu\",\"newPassword\":\"mật khẩu nào đó\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(client.post("/api/account/password-changes", guess).statusCode())
                    .isEqualTo(422);
        }
        assertThat(client.post("/api/account/password-changes", guess).statusCode())
                .isEqualTo(429);
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

    private static HttpResponse<String> logIn(TestClient client, String username, String password) {
        return client.basic(username, password).get("/api/account");
    }

    private HttpResponse<String> from(String address, String password) {
        return logIn(two.client().header("X-Forwarded-For", address), name, password);
    }

    /** By turns, so that what else the machine does slows all of them. */
    private static List<Long> quickest(List<String[]> logins) {
        TestClient client = one.client();
        Long[] quickest = new Long[logins.size()];
        Arrays.fill(quickest, Long.MAX_VALUE);
        for (int i = 0; i < 12; i++) {
            for (int login = 0; login < quickest.length; login++) {
                JdbcClient.create(DATABASE.accounts())
                        .sql("delete from accounts.failed_login")
                        .update();
                String[] words = logins.get(login);
                long began = System.nanoTime();
                assertThat(logIn(client, words[0], words[1]).statusCode()).isEqualTo(401);
                quickest[login] = Math.min(quickest[login], System.nanoTime() - began);
            }
        }
        return List.of(quickest);
    }

    private static void letTimePass() {
        JdbcClient.create(DATABASE.accounts())
                .sql("update accounts.failed_login set blocked_until = now()")
                .update();
    }
}
