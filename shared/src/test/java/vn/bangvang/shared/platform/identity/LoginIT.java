package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.web.SampleService;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestService;

class LoginIT {

    private static final String PASSWORD = "sáu bông lúa vàng";
    private static final String FORM = "password=s%C3%A1u+b%C3%B4ng+l%C3%BAa+v%C3%A0ng&username=";

    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static TestService one;
    private static TestService two;

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

    @Test
    void nothing_but_the_open_pages_is_shown_without_logging_in() {
        HttpResponse<String> denied = one.client().get("/api/echo/x");
        assertThat(denied.statusCode()).isEqualTo(401);
        assertThat(code(denied)).isEqualTo("UNAUTHENTICATED");
        assertThat(denied.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"Bang Vang\", charset=\"UTF-8\"");
        assertThat(code(one.client().get("/api/nothing-here"))).isEqualTo("UNAUTHENTICATED");
        assertThat(code(one.client().post("/api/accounts", "{}"))).isEqualTo("UNAUTHENTICATED");
        assertThat(one.client().get("/login").body()).contains("Đăng nhập").contains("_csrf");
        assertThat(one.client().get("/css/bangvang.css").statusCode()).isEqualTo(200);
        HttpResponse<String> health = one.client().get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("PostgreSQL");
        assertThat(one.client().get("/actuator/env").statusCode()).isEqualTo(401);
    }

    @Test
    void a_browser_is_sent_to_the_login_page_and_never_asked_by_a_window() {
        HttpResponse<String> page =
                one.client().header("Accept", "text/html,*/*").get("/anything");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login?next=%2Fanything");
        HttpResponse<String> script =
                one.client().header("Sec-Fetch-Site", "same-origin").get("/api/account");
        assertThat(script.headers().firstValue("WWW-Authenticate").orElseThrow())
                .doesNotStartWith("Basic");
    }

    @Test
    void a_password_with_each_request_needs_no_session_and_no_token() {
        String name = account(false);
        TestClient client = one.client().basic(name, PASSWORD);
        assertThat(client.get("/api/account").body()).contains("\"username\":\"" + name + "\"");
        assertThat(client.cookies()).doesNotContainKey("SESSION");
        assertThat(one.client().basic(name, "sáu bông lúa").get("/api/account").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_name_that_no_account_can_have_is_simply_unknown() {
        for (String name : new String[] {"a\u0000b", "' or 1=1 --", "x".repeat(3_000), ""}) {
            HttpResponse<String> denied = one.client().basic(name, PASSWORD).get("/api/account");
            assertThat(denied.statusCode()).as(denied.body()).isEqualTo(401);
        }
        HttpResponse<String> garbled =
                one.client().header("Authorization", "Basic %%%").get("/api/account");
        assertThat(code(garbled)).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void a_password_is_the_same_however_the_keyboard_sends_it() {
        String name = account(false);
        String decomposed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(PASSWORD);
        assertThat(one.client().basic(name, decomposed).get("/api/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_login_at_one_process_holds_at_the_other() {
        TestClient client = one.client().basic(account(false), PASSWORD);
        HttpResponse<String> login = client.post("/api/login", "");
        assertThat(login.statusCode()).as(login.body()).isEqualTo(200);
        String cookie = login.headers().allValues("Set-Cookie").toString();
        assertThat(cookie).contains("SESSION=").contains("HttpOnly").contains("SameSite=Lax");
        client.header("Authorization", null);
        assertThat(client.get("/api/account").statusCode()).isEqualTo(200);
        assertThat(client.at(two.url()).get("/api/account").statusCode()).isEqualTo(200);
    }

    @Test
    void the_form_logs_in_and_out() {
        String name = account(false);
        TestClient browser = one.client().header("Accept", "text/html");
        String page = browser.get("/login").body();
        String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> in = browser.withoutToken().form("/login", FORM + name + "&_csrf=" + token);
        assertThat(in.statusCode()).as(in.body()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/");
        TestClient program = browser.at(two.url()).header("Accept", "application/json");
        assertThat(program.get("/api/account").statusCode()).isEqualTo(200);
        assertThat(program.post("/logout", "").statusCode()).isEqualTo(204);
        assertThat(program.get("/api/account").statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_has_a_given_password_is_led_to_change_it() {
        TestClient browser = one.client().header("Accept", "text/html");
        browser.get("/login");
        HttpResponse<String> in = browser.form("/login", FORM + account(true));
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/password");
        assertThat(browser.get("/password").body())
                .contains("Đổi mật khẩu", "do quản trị viên cấp", "Ít nhất 8 ký tự", "minlength=\"8\"");
        String old = FORM.replace("password=", "oldPassword=").replace("&username=", "");
        HttpResponse<String> tooShort = browser.form("/password", old + "&newPassword=abc&repeatedPassword=abc");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("Mật khẩu phải có ít nhất 8 ký tự.", "Đổi mật khẩu");
        HttpResponse<String> mistyped =
                browser.form("/password", old + "&newPassword=xanh+nhu+la+tre&repeatedPassword=xanh+nhu+la+ter");
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body()).contains("không giống nhau");
        HttpResponse<String> changed =
                browser.form("/password", old + "&newPassword=xanh+nhu+la+tre&repeatedPassword=xanh+nhu+la+tre");
        assertThat(changed.headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(browser.header("Accept", null).get("/api/echo/x").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_that_cannot_be_read_ends_and_is_no_error() {
        String name = account(false);
        TestClient client = one.client().basic(name, PASSWORD);
        client.post("/api/login", "");
        client.header("Authorization", null);
        JdbcClient.create(DATABASE.accounts())
                .sql(
                        "update accounts.spring_session_attributes set attribute_bytes = '\\xaced0001' where session_primary_id"
                                + " = (select primary_id from accounts.spring_session where principal_name = ?)")
                .param(name)
                .update();
        assertThat(client.at(two.url()).get("/api/account").statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_form_goes_back_to_the_page() {
        TestClient browser = one.client().header("Accept", "text/html");
        browser.get("/login");
        HttpResponse<String> in = browser.form("/login", FORM + "nobody");
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/login?failed");
        assertThat(browser.header("Accept-Language", "en").get("/login?failed").body())
                .contains("password is wrong");
    }

    @Test
    void after_a_failed_login_the_name_and_the_wanted_page_are_kept_and_the_name_stands_in_no_address() {
        TestClient browser = one.client().header("Accept", "text/html");
        String page = browser.get("/login?next=/nominations?year=2026").body();
        assertThat(page).contains("name=\"next\" value=\"/nominations?year=2026\"");
        HttpResponse<String> in = browser.form("/login", FORM + "nguyen.an&next=/nominations?year%3D2026");
        String location = in.headers().firstValue("Location").orElseThrow();
        assertThat(location).endsWith("/login?failed&next=%2Fnominations%3Fyear%3D2026");
        assertThat(in.headers().allValues("Set-Cookie").toString()).contains("TRIED=nguyen.an", "Path=/login");
        assertThat(browser.get("/login?failed").body()).contains("value=\"nguyen.an\"");
        assertThat(browser.form("/login", FORM + "\"><script>").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("TRIED="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "/\"><script>",
                "/{x}",
                "/x\r\nSet-Cookie: a=b",
                "/ế"
            })
    void after_a_login_nobody_is_led_away(String next) {
        String name = account(false);
        TestClient browser = one.client().header("Accept", "text/html");
        browser.get("/login");
        String wanted = "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        HttpResponse<String> in = browser.form("/login", FORM + name + wanted);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElseThrow())
                .isIn("/", "/%09/evil.example")
                .doesNotStartWith("//");
        assertThat(in.headers().map()).doesNotContainKey("a");
    }

    @Test
    void whatever_carries_the_session_must_prove_that_it_is_no_forgery() {
        TestClient client = one.client().basic(account(false), PASSWORD);
        client.post("/api/login", "");
        client.header("Authorization", null);
        String change = "{\"oldPassword\":\"a\",\"newPassword\":\"b\"}";
        assertThat(code(client.post("/api/account/password-changes", change))).isEqualTo("WRONG_PASSWORD");
        HttpResponse<String> forged = client.withoutToken().post("/api/account/password-changes", change);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(code(forged)).isEqualTo("CSRF_TOKEN_MISSING");
        assertThat(one.client().form("/login", FORM + "x").statusCode()).isEqualTo(403);
        HttpResponse<String> foreign = one.client()
                .basic(account(false), PASSWORD)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/account/password-changes", change);
        assertThat(code(foreign)).isEqualTo("CSRF_TOKEN_MISSING");
    }

    @Test
    void a_new_login_gets_a_new_session() {
        TestClient client = one.client().basic(account(false), PASSWORD);
        client.post("/api/login", "");
        String first = client.cookies().get("SESSION");
        client.post("/api/login", "");
        assertThat(client.cookies().get("SESSION")).isNotEqualTo(first);
        assertThat(one.client()
                        .header("Cookie", "SESSION=" + first)
                        .get("/api/account")
                        .statusCode())
                .isEqualTo(401);
    }

    /** Else whoever finds a session open makes it a fresh one. */
    @Test
    void a_session_alone_begins_no_new_one_and_beside_it_the_password_is_looked_at() {
        String name = account(false);
        TestClient client = one.client().basic(name, PASSWORD);
        client.post("/api/login", "");
        String first = client.cookies().get("SESSION");

        assertThat(client.header("Authorization", null).post("/api/login", "").statusCode())
                .isEqualTo(401);
        assertThat(client.basic(name, "wrong").post("/api/login", "").statusCode())
                .isEqualTo(401);
        assertThat(client.cookies().get("SESSION")).isEqualTo(first);
    }

    @Test
    void a_busy_session_is_not_written_with_each_request() {
        String name = account(false);
        TestClient client = one.client().basic(name, PASSWORD);
        client.post("/api/login", "");
        client.header("Authorization", null).get("/api/account");
        String before = version(name);
        for (int i = 0; i < 20; i++) {
            client.get("/api/account");
        }
        assertThat(version(name)).isEqualTo(before);
        JdbcClient.create(DATABASE.accounts())
                .sql(
                        "update accounts.spring_session set last_access_time = last_access_time - 120000 where principal_name = ?")
                .param(name)
                .update();
        long old = lastAccess(name);
        client.at(two.url()).get("/api/account");
        assertThat(lastAccess(name)).isGreaterThan(old);
    }

    @Test
    void every_answer_carries_the_headers_that_keep_browsers_safe() {
        var headers = one.client().get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    static String account(boolean mustChangePassword) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 12);
        one.bean(Accounts.class)
                .create(new NewAccount(UUID.randomUUID(), name, "Ai đó", null, PASSWORD, mustChangePassword));
        return name;
    }

    private static String version(String name) {
        return JdbcClient.create(DATABASE.accounts())
                .sql("select xmin::text || ctid::text from accounts.spring_session where principal_name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private static long lastAccess(String name) {
        return JdbcClient.create(DATABASE.accounts())
                .sql("select last_access_time from accounts.spring_session where principal_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).get("code").asString();
    }
}
