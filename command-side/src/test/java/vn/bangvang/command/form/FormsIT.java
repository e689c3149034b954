package vn.bangvang.command.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.command.testing.Province;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.RawHttp;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** Forms as browsers send them, to a command side behind HTTPS. */
class FormsIT {

    private static final String PASSWORD = "sáu bông lúa vàng";
    private static final String SCRIPT = "\"><script>alert('x')</script>";

    private static TestDatabase database;
    private static CommandSideNode node;
    private static Province province;
    private static TestClient representative;
    private static TestClient approver;

    private TestClient browser;

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        node = CommandSideNode.start(database, Map.of("bangvang.identity.secure-cookie", "true"));
        province = Province.found(node.commands());
        representative = login("dai.dien", province.representative);
        approver = login("nguoi.duyet", province.approver);
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    private static TestClient login(String username, AccountId account) {
        node.get(Accounts.class).create(new NewAccount(account.value(), username, username, null, PASSWORD, false));
        TestClient client = node.client().basic(username, PASSWORD);
        assertThat(client.post("/api/login", "").statusCode()).isEqualTo(200);
        return client.header("Authorization", null);
    }

    @BeforeEach
    void open() {
        browser = as(representative);
    }

    private static TestClient as(TestClient client) {
        String url = "http://localhost:" + node.context().getEnvironment().getProperty("local.server.port");
        return client.at(url).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @Test
    void a_form_does_what_the_command_does_and_leads_on_to_what_was_made() {
        HttpResponse<String> done = browser.form("/forms/nominations", nomination("_next", "/nominations/{id}"));

        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        String page = done.headers().firstValue("Location").orElseThrow();
        assertThat(page).startsWith("/nominations/");
        assertThat(events(page.substring("/nominations/".length()))).isEqualTo(1);
        assertThat(done.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("bangvang-position=" + head())
                        .contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void the_page_to_which_a_form_leads_is_told_where_to_read_what_was_done_and_what_is_saved_in_passing_is_not_told() {
        HttpResponse<String> done = browser.form("/forms/nominations", nomination("_next", "/nominations/{id}"));
        assertThat(done.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("bangvang-receipt=" + head())
                        .contains("Max-Age=60", "Path=/", "Secure", "HttpOnly", "SameSite=Lax"));
        HttpResponse<String> saved = browser.form("/forms/nominations", nomination());
        assertThat(saved.headers().allValues("Set-Cookie"))
                .noneSatisfy(cookie -> assertThat(cookie).startsWith("bangvang-receipt"));
    }

    @Test
    void without_its_token_a_form_does_nothing() {
        long before = head();
        HttpResponse<String> refused = browser.withoutToken().form("/forms/nominations", nomination());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_password_that_a_browser_keeps_sends_no_form() {
        long before = head();
        HttpResponse<String> refused =
                as(node.client().basic("dai.dien", PASSWORD)).form("/forms/nominations", nomination());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(head()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/{id}/\r\nSet-Cookie: a=b",
                "/\u010d\u010aX: y",
                "{id}",
                ""
            })
    void whoever_sent_a_form_is_led_to_no_other_site(String next) {
        HttpResponse<String> done = browser.form("/forms/nominations", nomination("_next", next));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void a_form_that_is_sent_twice_acts_once() {
        String form = nomination("_key", UUID.randomUUID().toString(), "_next", "/nominations/{id}");
        HttpResponse<String> first = browser.form("/forms/nominations", form);
        long after = head();
        HttpResponse<String> second = browser.form("/forms/nominations", form);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(head()).isEqualTo(after);
    }

    @Test
    void what_was_decided_upon_another_state_is_said_and_is_to_be_looked_at_anew() {
        NominationId id = province.submit(node.commands());
        HttpResponse<String> refused = as(approver)
                .form(
                        "/forms/nominations/" + id + "/endorsements",
                        fields("opinion", "Đồng ý", "_label.opinion", "Ý kiến", "endorsedOn", Province.TODAY.toString())
                                + fields("_version", "7", "_next", "/nominations/" + id));
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body())
                .contains("Đồng ý", "href=\"/nominations/" + id + "\"")
                .doesNotContain("<button");
        assertThat(events(id.toString())).isEqualTo(1);
    }

    @Test
    void a_script_gets_the_problem_as_data() {
        HttpResponse<String> refused =
                browser.header("Accept", "application/json").form("/forms/nominations", fields("award", "GK"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("INVALID_INPUT", "\"field\":\"unitId\"");
    }

    @Test
    void a_refused_form_shows_what_was_entered_and_runs_nothing_of_it() {
        HttpResponse<String> refused = browser.header("Origin", "https://localhost:" + port())
                .form(
                        "/forms/nominations",
                        fields("year:int", SCRIPT, "_label.year:int", "Năm " + SCRIPT, "_next", SCRIPT)
                                + fields("_key", "giu-nguyen", "_x\"><script>", "1")
                                + fields("achievement", "Một\r\nhai " + SCRIPT, "_label.achievement", "Thành tích"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("action=\"/forms/nominations\"", "name=\"_key\" value=\"giu-nguyen\"")
                .contains("Thành tích", "Một\r\nhai &quot;&gt;&lt;script&gt;")
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\"")
                .doesNotContain("<script");
        assertThat(refused.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(refused.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void a_sentence_about_a_field_stands_above_and_at_the_field_and_days_in_it_are_written_as_people_do() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(2);
        NominationId id = province.submit(node.commands());
        HttpResponse<String> refused = as(approver)
                .form(
                        "/forms/nominations/" + id + "/endorsements",
                        fields("opinion", "Đồng ý", "endorsedOn", day.toString(), "_label.endorsedOn", "Ngày")
                                + fields("_next", "/nominations/" + id));
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body()
                        .split(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day), -1))
                .as(refused.body())
                .hasSizeBetween(2, 3);
    }

    @Test
    void lists_days_and_rows_come_back_to_be_put_right_where_they_are_wrong() {
        HttpResponse<String> refused = browser.form(
                "/forms/pledges",
                fields("_label.contents[]", "Nội dung", "contents[]", "Một", "contents[]", "")
                        + fields(
                                "contents[]", "x".repeat(2001), "signUntil", "2026-12-01", "_label.signUntil", "Hạn ký")
                        + fields("_label.targets[].measure", "Đơn vị tính", "targets[3].measure", "người"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        "<label for=\"contents[]\">Nội dung (1)</label><input id=\"contents[]\" name=\"contents[]\" value=\"Một\">")
                .contains("<label for=\"contents[]-2\">Nội dung (2)</label><input")
                .containsPattern("Nội dung \\(3\\)</label><p class=\"error\">[^<]+</p><textarea id=\"contents\\[]-3\"")
                .contains("Nội dung (3): ")
                .contains(
                        "Hạn ký</label><input type=\"date\" id=\"signUntil\" name=\"signUntil\" value=\"2026-12-01\">")
                .contains("Đơn vị tính</label>");
    }

    @Test
    void what_was_chosen_comes_back_as_a_choice_by_its_words() {
        HttpResponse<String> refused = browser.form(
                "/forms/rankings/" + UUID.randomUUID() + "/tie-decisions",
                fields("_label.order[]", "Thứ tự", "_choice.order[]", "a1 Xã Một", "_choice.order[]", "b2 Xã <Hai>")
                        + fields("order[]", "b2", "order[]", "a1"));
        assertThat(refused.body())
                .contains("Thứ tự (1)</label>", "<select id=\"order[]\" name=\"order[]\">")
                .contains("<option value=\"b2\" selected>Xã &lt;Hai&gt;</option>")
                .contains(
                        "Thứ tự (2)</label><select id=\"order[]-2\"", "<option value=\"a1\" selected>Xã Một</option>");
    }

    @Test
    void what_was_chosen_from_a_long_list_is_kept_and_not_shown_as_an_id() {
        UUID unit = UUID.randomUUID();
        HttpResponse<String> refused = browser.form(
                "/forms/rankings/" + UUID.randomUUID() + "/tie-decisions",
                fields("_label.order[]", "Thứ tự", "order[]", unit.toString()));
        assertThat(refused.body())
                .contains("Thứ tự: như đã chọn", "<input type=\"hidden\" name=\"order[]\" value=\"" + unit + "\">")
                .doesNotContain("<input id=\"order[]\"");
    }

    @Test
    void a_form_that_another_site_sent_is_not_shown_as_if_it_was_filled_in_here() {
        HttpResponse<String> refused = browser.header("Origin", "https://evil.example")
                .withoutToken()
                .form("/forms/nominations", nomination("_label.achievement", "Thành tích"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("<form", "phong trào");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+b=1",
                "a=1&a.b=2",
                "a.b=1&a.b.c=2",
                "a[]=1&a[0].b=2",
                "a[0]=1&a.b=2",
                "a[1000]=1",
                "a[-1]=1",
                "year:date=1",
                "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a=1"
            })
    void fields_that_no_page_has_are_a_bad_request(String form) {
        assertThat(browser.form("/forms/nominations", form).statusCode()).isEqualTo(400);
    }

    @Test
    void the_fields_of_a_form_do_not_stand_in_its_address() {
        assertThat(browser.form("/forms/nominations?award=GK", nomination()).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forms/../login",
                "/forms/%2e%2e/login",
                "/forms/..;/login",
                "/forms//nominations",
                "/forms/%2fnominations",
                "/forms/login",
                "/forms/",
                "/forms/../../actuator/env"
            })
    void no_odd_address_gets_past_the_login(String path) {
        String answer = new RawHttp("http://localhost:" + port())
                .send(RawHttp.head(
                                "POST " + path, "Accept: text/html", "Content-Type: application/x-www-form-urlencoded")
                        + "Content-Length: 29\r\n\r\nusername=dai.dien&password=x1");
        assertThat(answer.substring(9, 12)).isIn("400", "401", "403", "404");
        assertThat(answer).doesNotContain("SESSION=");
    }

    private static String port() {
        return node.context().getEnvironment().getProperty("local.server.port");
    }

    /** Giấy khen for somebody new of the unit. */
    private static String nomination(String... more) {
        UUID person = UUID.randomUUID();
        return fields("unitId", province.unit.toString(), "award", "GK", "year:int", "2026")
                + fields("submittedOn", Province.TODAY.toString(), "achievement", "Thành tích trong phong trào")
                + fields("nominee.kind", "INDIVIDUAL", "nominee.unitId", province.unit.toString())
                + fields("nominee.personId", person.toString(), "nominee.name", "Nguyễn Văn " + person)
                + fields("documents[0].kind", "TOTRINH", "documents[0].title", "Tờ trình")
                + fields("documents[1].kind", "BAOCAO", "documents[1].title", "Báo cáo")
                + fields("documents[2].kind", "BIENBAN", "documents[2].title", "Biên bản")
                + fields(more);
    }

    private static String fields(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(encoded(pairs[i]))
                    .append('=')
                    .append(encoded(pairs[i + 1]))
                    .append('&');
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long events(String aggregate) {
        return JdbcClient.create(database.query())
                .sql("select count(*) from log.event where aggregate_id = ?::uuid")
                .param(aggregate)
                .query(Long.class)
                .single();
    }

    private static long head() {
        return JdbcClient.create(database.query())
                .sql("select max(position) from log.event")
                .query(Long.class)
                .single();
    }
}
