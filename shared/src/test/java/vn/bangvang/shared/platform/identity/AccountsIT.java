package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.SampleService;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

class AccountsIT {

    private static final String FIRST = "mật khẩu được cấp";
    private static final String OWN = "bảy sắc cầu vồng";
    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static TestService one;
    private static TestService two;
    private static Accounts accounts;
    private static boolean firstMustChange;

    @BeforeAll
    static void start() {
        one = TestService.start(DATABASE, Map.of(), SampleService.class);
        two = TestService.start(DATABASE, Map.of(), SampleService.class);
        accounts = one.bean(Accounts.class);
        accounts.firstAdministrator(UUID.randomUUID(), UUID.randomUUID(), FIRST);
        firstMustChange =
                accounts.find(Accounts.FIRST_ADMINISTRATOR).orElseThrow().mustChangePassword();
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void the_first_administrator_is_made_once() {
        assertThat(accounts.firstAdministrator(UUID.randomUUID(), UUID.randomUUID(), FIRST))
                .isEmpty();
        assertThat(firstMustChange).isTrue();
    }

    @Test
    void a_password_that_was_given_opens_nothing_but_its_own_change() {
        TestClient client = one.client().basic(account(true), FIRST);
        client.post("/api/login", "");
        client.header("Authorization", null);
        HttpResponse<String> denied = client.get("/api/echo/x");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(code(denied)).isEqualTo("PASSWORD_MUST_BE_CHANGED");
        assertThat(client.get("/api/account").body()).contains("\"mustChangePassword\":true");
        HttpResponse<String> changed = client.post("/api/account/password-changes", change(FIRST, OWN));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(client.get("/api/echo/x").statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_password_ends_the_other_logins_and_the_old_password_at_once() {
        String name = account(false);
        TestClient here = loggedIn(one, name, FIRST);
        TestClient there = loggedIn(two, name, FIRST);
        TestClient program = two.client().basic(name, FIRST);
        assertThat(program.get("/api/account").statusCode()).isEqualTo(200);
        assertThat(here.post("/api/account/password-changes", change(FIRST, OWN))
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(here.get("/api/account").statusCode()).isEqualTo(200);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(there.get("/api/account").statusCode()).isEqualTo(401));
    }

    @Test
    void of_two_changes_of_a_password_at_once_the_second_is_refused() throws Exception {
        String name = account(false);
        TestClient client = one.client().basic(name, FIRST);
        List<CompletableFuture<HttpResponse<String>>> changes = new ArrayList<>();
        try (Connection holder = DATABASE.superuser();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("select 1 from accounts.account where username = '" + name + "' for update");
            for (String fresh : List.of(OWN, "cầu vồng bảy sắc")) {
                changes.add(CompletableFuture.supplyAsync(
                        () -> client.post("/api/account/password-changes", change(FIRST, fresh)),
                        task -> new Thread(task).start()));
            }
            // Both have compared the old password by then, and wait for the row.
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waitingForTheRow() == 2);
            holder.commit();
        }
        assertThat(changes.stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.statusCode() == 200 ? "changed" : code(answer)))
                .containsExactlyInAnyOrder("changed", "CHANGED_MEANWHILE");
    }

    private static long waitingForTheRow() {
        return JdbcClient.create(DATABASE.owner())
                .sql("select count(*) from pg_locks where not granted and pid in"
                        + " (select pid from pg_stat_activity where datname = current_database())")
                .query(Long.class)
                .single();
    }

    @Test
    void a_bad_new_password_is_refused_and_the_old_one_stays() {
        String name = account(false);
        UUID id = accounts.find(name).orElseThrow().id();
        refused(() -> accounts.changePassword(id, "not this one", OWN, null), Reason.WRONG_PASSWORD);
        refused(() -> accounts.changePassword(id, FIRST, FIRST, null), Reason.PASSWORD_UNCHANGED);
        refused(() -> accounts.changePassword(id, FIRST, "bảy sắc", null), Reason.PASSWORD_TOO_SHORT);
        refused(() -> accounts.changePassword(id, FIRST, "ặ".repeat(129), null), Reason.PASSWORD_TOO_LONG);
        refused(() -> accounts.changePassword(id, FIRST, "MatKhau123", null), Reason.PASSWORD_TOO_COMMON);
        refused(() -> accounts.changePassword(id, FIRST, name + "99", null), Reason.PASSWORD_TOO_COMMON);
        assertThat(one.client().basic(name, FIRST).get("/api/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void all_of_a_long_password_counts() {
        String name = account(false);
        UUID id = accounts.find(name).orElseThrow().id();
        String longest = "ặâơ".repeat(42) + "xy";
        accounts.changePassword(id, FIRST, longest, null);
        String almost = longest.substring(0, 127) + "a";
        assertThat(one.client().basic(name, almost).get("/api/account").statusCode())
                .isEqualTo(401);
        assertThat(one.client().basic(name, longest).get("/api/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void only_administrators_make_accounts_and_asking_twice_makes_one() {
        String administrator = administrator();
        UUID id = UUID.randomUUID();
        String wanted = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        id,
                        "username",
                        "made." + id.toString().substring(0, 8),
                        "displayName",
                        "Mới",
                        "password",
                        FIRST));
        TestClient nobody = one.client().basic(account(false), FIRST);
        assertThat(code(nobody.post("/api/accounts", wanted))).isEqualTo("ADMINISTRATORS_ONLY");
        TestClient client = one.client().basic(Accounts.FIRST_ADMINISTRATOR, administrator);
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> made = client.post("/api/accounts", wanted);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            assertThat(made.body()).contains(id.toString()).contains("\"mustChangePassword\":true");
        }
        assertThat(code(client.post(
                        "/api/accounts",
                        wanted.replace(id.toString(), UUID.randomUUID().toString()))))
                .isEqualTo("USERNAME_TAKEN");
        assertThat(client.post("/api/accounts", wanted.replace("made.", "Bad Name "))
                        .body())
                .contains("\"field\":\"username\"");
    }

    @Test
    void a_disabled_account_is_out_at_once() {
        String name = account(false);
        TestClient client = loggedIn(one, name, FIRST);
        TestClient administrator = one.client().basic(Accounts.FIRST_ADMINISTRATOR, administrator());
        UUID id = accounts.find(name).orElseThrow().id();
        assertThat(administrator.post("/api/accounts/" + id + "/disablings", "").statusCode())
                .isEqualTo(204);
        assertThat(client.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(one.client().basic(name, FIRST).get("/api/account").statusCode())
                .isEqualTo(401);
        assertThat(code(administrator.post("/api/accounts/" + UUID.randomUUID() + "/disablings", "")))
                .isEqualTo("UNKNOWN_ACCOUNT");
    }

    @Test
    void a_disabled_account_is_let_in_again_with_the_password_it_had() {
        String name = account(false);
        UUID id = accounts.find(name).orElseThrow().id();
        TestClient administrator = one.client().basic(Accounts.FIRST_ADMINISTRATOR, administrator());
        administrator.post("/api/accounts/" + id + "/disablings", "");
        assertThat(administrator.post("/api/accounts/" + id + "/enablings", "").statusCode())
                .isEqualTo(204);
        assertThat(one.client().basic(name, FIRST).get("/api/account").statusCode())
                .isEqualTo(200);
        assertThat(code(administrator.post("/api/accounts/" + UUID.randomUUID() + "/enablings", "")))
                .isEqualTo("UNKNOWN_ACCOUNT");
    }

    @Test
    void a_password_that_is_reset_is_told_once_opens_nothing_but_its_change_and_ends_the_logins() {
        String name = account(false);
        TestClient before = loggedIn(one, name, FIRST);
        TestClient administrator = one.client().basic(Accounts.FIRST_ADMINISTRATOR, administrator());
        String reset = "/api/accounts/" + accounts.find(name).orElseThrow().id() + "/password-resets";
        String oneTime = oneTime(administrator.post(reset, ""));
        assertThat(before.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(one.client().basic(name, FIRST).get("/api/account").statusCode())
                .isEqualTo(401);
        TestClient after = one.client().basic(name, oneTime);
        assertThat(code(after.get("/api/echo/x"))).isEqualTo("PASSWORD_MUST_BE_CHANGED");
        assertThat(after.post("/api/account/password-changes", change(oneTime, OWN))
                        .statusCode())
                .isEqualTo(200);
        assertThat(oneTime(administrator.post(reset, ""))).isNotEqualTo(oneTime);
        assertThat(code(one.client().basic(account(false), FIRST).post(reset, "")))
                .isEqualTo("ADMINISTRATORS_ONLY");
        assertThat(code(administrator.post("/api/accounts/" + UUID.randomUUID() + "/password-resets", "")))
                .isEqualTo("UNKNOWN_ACCOUNT");
    }

    @Test
    void no_administrator_gets_hold_of_another_ones_account_or_resets_the_own() {
        String other = "quantri" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(new NewAccount(UUID.randomUUID(), other, "Quản trị viên thứ hai", null, FIRST, false));
        TestClient administrator = one.client().basic(Accounts.FIRST_ADMINISTRATOR, administrator());
        assertThat(code(administrator.post(reset(other), ""))).isEqualTo("PASSWORD_OF_ADMINISTRATOR");
        assertThat(one.client().basic(other, FIRST).get("/api/account").statusCode())
                .isEqualTo(200);
        assertThat(code(administrator.post(reset(Accounts.FIRST_ADMINISTRATOR), "")))
                .isEqualTo("OWN_ACCOUNT");
    }

    @Test
    void whoever_makes_an_account_without_a_password_is_told_one_this_once() {
        TestClient administrator = one.client().basic(Accounts.FIRST_ADMINISTRATOR, administrator());
        UUID id = UUID.randomUUID();
        String name = "told." + id.toString().substring(0, 8);
        String wanted =
                JsonMapper.shared().writeValueAsString(Map.of("id", id, "username", name, "displayName", "Người mới"));
        String oneTime = oneTime(administrator.post("/api/accounts", wanted));
        assertThat(one.client().basic(name, oneTime).get("/api/account").body())
                .contains("\"mustChangePassword\":true");
        assertThat(administrator.post("/api/accounts", wanted).body()).contains("\"oneTimePassword\":null");
    }

    @Test
    void what_is_done_to_an_account_is_recorded_with_who_did_it_and_cannot_be_changed() {
        TestClient administrator = one.client().basic(Accounts.FIRST_ADMINISTRATOR, administrator());
        String name = account(false);
        UUID id = accounts.find(name).orElseThrow().id();
        UUID by = accounts.find(Accounts.FIRST_ADMINISTRATOR).orElseThrow().id();
        String of = "/api/accounts/" + id;
        administrator.post(of + "/person-assignments", "{\"personId\":\"" + UUID.randomUUID() + "\"}");
        administrator.post(of + "/sessions/endings", "");
        administrator.post(of + "/disablings", "");
        administrator.post(of + "/disablings", "");
        administrator.post(of + "/enablings", "");
        administrator.post(of + "/enablings", "");
        String oneTime = oneTime(administrator.post(of + "/password-resets", ""));
        accounts.letIn(id, FIRST);
        JdbcClient service = JdbcClient.create(DATABASE.accounts());
        assertThat(service.sql("select act || ' ' || coalesce(by_id::text, '-') from accounts.account_act"
                                + " where account_id = ? order by position")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "CREATED -",
                        "ASSIGNED " + by,
                        "SESSIONS_ENDED " + by,
                        "DISABLED " + by,
                        "ENABLED " + by,
                        "PASSWORD_RESET " + by,
                        "LET_IN -");
        assertThat(service.sql("select string_agg(a::text, ' ') from accounts.account_act a")
                        .query(String.class)
                        .single())
                .doesNotContain(FIRST, OWN, oneTime, "pbkdf2");
        for (String change :
                List.of("delete from accounts.account_act", "update accounts.account_act set by_id = account_id")) {
            assertThatThrownBy(() -> service.sql(change).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void an_administrator_does_not_disable_their_own_account() {
        TestClient administrator = one.client().basic(Accounts.FIRST_ADMINISTRATOR, administrator());
        UUID own = accounts.find(Accounts.FIRST_ADMINISTRATOR).orElseThrow().id();
        assertThat(code(administrator.post("/api/accounts/" + own + "/disablings", "")))
                .isEqualTo("OWN_ACCOUNT");
        assertThat(administrator.get("/api/account").statusCode()).isEqualTo(200);
    }

    @Test
    void passwords_are_nowhere_in_the_database_and_hashes_in_no_answer() {
        String name = account(false);
        List<String> rows = JdbcClient.create(DATABASE.accounts())
                .sql("select account::text from accounts.account account")
                .query(String.class)
                .list();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row).doesNotContain(FIRST, OWN).contains("{pbkdf2"));
        assertThat(one.client().basic(name, FIRST).get("/api/account").body()).doesNotContain("pbkdf2");
    }

    private static TestClient loggedIn(TestService service, String name, String password) {
        TestClient client = service.client().basic(name, password);
        assertThat(client.post("/api/login", "").statusCode()).isEqualTo(200);
        return client.header("Authorization", null);
    }

    private static synchronized String administrator() {
        var administrator = accounts.find(Accounts.FIRST_ADMINISTRATOR).orElseThrow();
        if (administrator.mustChangePassword()) {
            accounts.changePassword(administrator.id(), FIRST, OWN, null);
        }
        return OWN;
    }

    private static String reset(String name) {
        return "/api/accounts/" + accounts.find(name).orElseThrow().id() + "/password-resets";
    }

    private static String oneTime(HttpResponse<String> answer) {
        String password = JsonMapper.shared()
                .readTree(answer.body())
                .path("oneTimePassword")
                .asString();
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        return password;
    }

    private static String account(boolean mustChangePassword) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 12);
        accounts.create(new NewAccount(UUID.randomUUID(), name, "Ai đó", null, FIRST, mustChangePassword));
        return name;
    }

    private static String change(String from, String to) {
        return JsonMapper.shared().writeValueAsString(Map.of("oldPassword", from, "newPassword", to));
    }

    private static void refused(ThrowingCallable change, Reason reason) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).get("code").asString();
    }
}
