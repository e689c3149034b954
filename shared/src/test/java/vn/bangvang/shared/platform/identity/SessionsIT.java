package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.web.SampleService;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

/** What an account may know and do about its own logins, and how long they last. */
class SessionsIT {

    private static final String PASSWORD = "bốn mùa hoa ban";
    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static TestService service;

    @BeforeAll
    static void start() {
        service =
                TestService.start(DATABASE, Map.of("bangvang.identity.sessions-per-account", "3"), SampleService.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoever_is_logged_in_sees_where_else_the_account_is() {
        String name = account();
        TestClient first = loggedIn(name, "Firefox");
        TestClient second = loggedIn(name, "curl/8");
        JsonNode items = sessions(second);
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(0).get("agent").asString()).isEqualTo("curl/8");
        assertThat(items.get(0).get("current").asBoolean()).isTrue();
        assertThat(items.get(1).get("agent").asString()).isEqualTo("Firefox");
        assertThat(items.get(1).get("current").asBoolean()).isFalse();
        assertThat(items.get(1).get("lastUsed").asString()).isNotEmpty();
        assertThat(items.toString())
                .doesNotContain(first.cookies().get("SESSION"), second.cookies().get("SESSION"));
        assertThat(sessions(loggedIn(account(), "other")).size()).isEqualTo(1);
    }

    @Test
    void of_the_sessions_of_strangers_the_newest_alone_are_kept() {
        TestClient known = loggedIn(account(), "known");
        JdbcClient accounts = JdbcClient.create(DATABASE.accounts());
        accounts.sql("insert into accounts.spring_session (primary_id, session_id, creation_time, last_access_time,"
                        + " max_inactive_interval, expiry_time) select gen_random_uuid(), gen_random_uuid(), n, n, 600,"
                        + " 9000000000000 from generate_series(1, :most) n")
                .param("most", SessionBound.MOST_STRANGERS + 7)
                .update();
        new SessionBound(accounts, 3).keepStrangers();
        assertThat(accounts.sql("select min(creation_time) from accounts.spring_session where principal_name is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
        assertThat(known.get("/api/account").statusCode()).isEqualTo(200);
        accounts.sql("delete from accounts.spring_session where principal_name is null")
                .update();
    }

    @Test
    void one_login_is_ended_by_its_owner_alone() {
        String name = account();
        TestClient here = loggedIn(name, "here");
        TestClient there = loggedIn(name, "there");
        String other = sessions(here).get(0).get("id").asString();
        HttpResponse<String> foreign = loggedIn(account(), "stranger").post(ending(other), "");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).contains("UNKNOWN_SESSION");
        assertThat(here.post(ending(other), "").statusCode()).isEqualTo(204);
        assertThat(there.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(here.get("/api/account").statusCode()).isEqualTo(200);
        assertThat(here.post(ending(other), "").statusCode()).isEqualTo(404);
        assertThat(acts(name)).containsExactly("CREATED", "SESSION_ENDED");
    }

    @Test
    void one_may_log_out_everywhere_else() {
        String name = account();
        TestClient there = loggedIn(name, "there");
        TestClient here = loggedIn(name, "here");
        assertThat(here.post("/api/account/sessions/endings", "").statusCode()).isEqualTo(204);
        assertThat(there.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(here.get("/api/account").statusCode()).isEqualTo(200);
        assertThat(sessions(here).size()).isEqualTo(1);
        assertThat(here.post("/api/account/sessions/endings", "").statusCode()).isEqualTo(204);
        assertThat(acts(name)).as("what ended nothing is no act").containsExactly("CREATED", "OTHER_SESSIONS_ENDED");
    }

    @Test
    void an_administrator_ends_the_logins_of_somebody_else_and_nobody_else_does() {
        String name = account();
        TestClient there = loggedIn(name, "there");
        UUID id = service.bean(Accounts.class).find(name).orElseThrow().id();
        String all = "/api/accounts/" + id + "/sessions/endings";
        assertThat(loggedIn(account(), "colleague").post(all, "").statusCode()).isEqualTo(403);
        UUID chief = UUID.randomUUID();
        service.bean(Accounts.class)
                .create(new NewAccount(chief, Accounts.FIRST_ADMINISTRATOR, "Quản trị", null, PASSWORD, false));
        TestClient administrator = loggedIn(Accounts.FIRST_ADMINISTRATOR, "chief");
        assertThat(administrator.post(all, "").statusCode()).isEqualTo(204);
        assertThat(there.get("/api/account").statusCode()).isEqualTo(401);
    }

    @Test
    void one_login_too_many_ends_the_oldest() {
        String name = account();
        TestClient oldest = loggedIn(name, "1");
        TestClient second = loggedIn(name, "2");
        loggedIn(name, "3");
        TestClient newest = loggedIn(name, "4");
        assertThat(sessions(newest).size()).isEqualTo(3);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(oldest.get("/api/account").statusCode()).isEqualTo(401));
        assertThat(second.get("/api/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_login_ends_after_half_a_day_however_busy_it_is() {
        String name = account();
        TestClient client = loggedIn(name, "busy");
        age(name, 11 * 60 + 59);
        service.bean(CachedSessions.class).forget();
        assertThat(client.get("/api/account").statusCode()).isEqualTo(200);
        age(name, 2);
        service.bean(CachedSessions.class).forget();
        assertThat(client.get("/api/account").statusCode()).isEqualTo(401);
    }

    @Test
    void an_anti_forgery_token_serves_its_own_session_alone() {
        TestClient one = loggedIn(account(), "one");
        TestClient two = loggedIn(account(), "two");
        String own = two.cookies().get("XSRF-TOKEN");
        two.cookies().put("XSRF-TOKEN", one.cookies().get("XSRF-TOKEN"));
        HttpResponse<String> forged = two.post("/api/account/sessions/endings", "");
        assertThat(forged.statusCode()).as(forged.body()).isEqualTo(403);
        assertThat(forged.body()).contains("CSRF_TOKEN_MISSING");
        two.cookies().put("XSRF-TOKEN", own);
        assertThat(two.post("/api/account/sessions/endings", "").statusCode()).isEqualTo(204);
    }

    @Test
    void a_token_from_before_the_login_does_not_serve_after_it() {
        String name = account();
        TestClient client = service.client();
        client.get("/login");
        String before = client.cookies().get("XSRF-TOKEN");
        client.basic(name, PASSWORD);
        assertThat(client.post("/api/login", "").statusCode()).isEqualTo(200);
        client.header("Authorization", null);
        assertThat(client.cookies().get("XSRF-TOKEN")).isNotEqualTo(before);
        client.cookies().put("XSRF-TOKEN", before);
        assertThat(client.post("/api/account/sessions/endings", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_tried() {
        String name = account();
        String pair = "username=" + name + "&password=b%E1%BB%91n+m%C3%B9a+hoa+ban";
        TestClient browser = service.client();
        browser.get("/login");
        for (String path : new String[] {"/login?", "/api/login?", "/api/account?x=1&"}) {
            for (String query : new String[] {pair, pair.replace("password", "p%61ssword")}) {
                for (HttpResponse<String> answer : both(browser, path + query)) {
                    assertThat(answer.statusCode()).as(path + query).isEqualTo(400);
                    assertThat(answer.body()).contains("CREDENTIALS_IN_ADDRESS").doesNotContain(name);
                    assertThat(answer.headers().allValues("Set-Cookie").toString())
                            .doesNotContain("SESSION");
                }
            }
        }
        assertThat(browser.get("/login?failed").statusCode()).isEqualTo(200);
    }

    private static List<HttpResponse<String>> both(TestClient client, String path) {
        return List.of(client.get(path), client.form(path, ""));
    }

    private static String ending(String session) {
        return "/api/account/sessions/" + session + "/endings";
    }

    private static JsonNode sessions(TestClient client) {
        HttpResponse<String> answer = client.get("/api/account/sessions");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("items");
    }

    private static void age(String name, int minutes) {
        JdbcClient.create(DATABASE.accounts())
                .sql("update accounts.spring_session set creation_time = creation_time - ? where principal_name = ?")
                .params(minutes * 60_000L, name)
                .update();
    }

    private static TestClient loggedIn(String name, String agent) {
        TestClient client = service.client().header("User-Agent", agent).basic(name, PASSWORD);
        HttpResponse<String> answer = client.post("/api/login", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return client.header("Authorization", null);
    }

    /** What was recorded of an account. */
    private static List<String> acts(String name) {
        return JdbcClient.create(DATABASE.accounts())
                .sql("select act from accounts.account_act join accounts.account a on a.id = account_id"
                        + " where username = ? order by position")
                .param(name)
                .query(String.class)
                .list();
    }

    private static String account() {
        String name = "u" + UUID.randomUUID().toString().substring(0, 12);
        service.bean(Accounts.class).create(new NewAccount(UUID.randomUUID(), name, "Ai đó", null, PASSWORD, false));
        return name;
    }
}
