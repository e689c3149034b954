package vn.bangvang.query.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonPositionChanged;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.platform.web.Assets;

class PagesIT {

    private static QuerySide service;
    private static String reader;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        reader = service.user(Role.REPRESENTATIVE, service.root());
    }

    @Test
    void the_first_page_says_what_this_is_and_how_to_log_in() throws Exception {
        HttpResponse<String> page = service.ask("", "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("<html lang=\"vi\">", "Thi đua, khen thưởng", "href=\"/login\"", "/swagger-ui.html");
    }

    @Test
    void whoever_is_logged_in_comes_to_their_work_and_finds_the_way_out() throws Exception {
        HttpResponse<String> first = service.ask(reader, "/");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location")).hasValue("/inbox");
        HttpResponse<String> work = service.ask(reader, "/inbox");
        assertThat(work.body()).contains("Người dùng " + reader, "action=\"/logout\"");
        assertThat(work.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(work.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void no_page_is_older_than_what_its_reader_has_just_written() throws Exception {
        long written = service.happened(
                UUID.randomUUID(),
                new UnitRegistered(
                        new UnitId(UUID.randomUUID()),
                        "MOI" + service.head(),
                        "Mới",
                        service.root(),
                        QuerySide.LONG_AGO));
        HttpResponse<String> page = service.ask(reader, "/nominations", "Cookie", "bangvang-position=" + written);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Long.parseLong(page.headers().firstValue("Bangvang-Position").orElseThrow()))
                .isGreaterThanOrEqualTo(written);
    }

    @Test
    void what_its_reader_has_just_done_is_told_on_the_next_page_and_once() throws Exception {
        String doer = "lam." + UUID.randomUUID();
        UUID account = service.account(doer);
        service.mandate(account, Role.ADMINISTRATOR, service.root());
        UUID unit = UUID.randomUUID();
        service.happened(
                unit,
                account,
                service.root(),
                new UnitRegistered(new UnitId(unit), "V" + unit, "Vừa lập", service.root(), QuerySide.LONG_AGO));
        String told =
                "bangvang-receipt=" + service.context().getBean(EventLog.class).position(unit, 0);
        HttpResponse<String> page = service.ask(doer, "/nominations", "Cookie", told);
        assertThat(page.body()).contains("Đã ghi nhận: ", "role=\"status\"");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("bangvang-receipt=;").contains("Max-Age=0"));
        assertThat(service.ask(doer, "/nominations").body()).doesNotContain("Đã ghi nhận");
        assertThat(service.ask(doer, "/inbox/waiting", "Cookie", told, "HX-Request", "true")
                        .headers()
                        .allValues("Set-Cookie"))
                .noneSatisfy(cookie -> assertThat(cookie).startsWith("bangvang-receipt"));
        assertThat(service.ask(reader, "/nominations", "Cookie", told).body())
                .contains("Đã ghi nhận.")
                .doesNotContain("Đã ghi nhận: ");
    }

    @Test
    void what_was_written_together_is_called_by_what_its_reader_has_done() throws Exception {
        String doer = "dang.ky." + UUID.randomUUID();
        UUID account = service.account(doer);
        service.mandate(account, Role.ADMINISTRATOR, service.root());
        PersonId person = new PersonId(UUID.randomUUID());
        service.happened(
                person.value(),
                account,
                service.root(),
                new PersonRegistered(
                        person,
                        new PersonalText(person, "Giàng Thị Sua"),
                        "" + person,
                        service.root(),
                        QuerySide.LONG_AGO,
                        null),
                new PersonPositionChanged(person, new PersonalText(person, "Trợ lý"), QuerySide.LONG_AGO));
        String told =
                "bangvang-receipt=" + service.context().getBean(EventLog.class).position(person.value(), 1);
        assertThat(service.ask(doer, "/admin/people/" + person, "Cookie", told).body())
                .contains("Đã ghi nhận: Đăng ký nhân sự, lúc")
                .doesNotContain("Đã ghi nhận: Thay đổi chức vụ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "-1", "1.5", "99999999999999999999", ""})
    void a_cookie_that_names_no_position_is_as_good_as_none(String cookie) throws Exception {
        assertThat(service.ask(reader, "/inbox", "Cookie", "bangvang-position=" + cookie)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/{x}", "/ế", "a"})
    void the_choice_of_a_language_leads_to_no_other_site(String back) throws Exception {
        HttpResponse<String> chosen = service.ask(
                "", "/language/en?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8), "Accept", "text/html");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Location")).hasValue("/");
        assertThat(service.ask("", "/", "Cookie", "bangvang-language=en").body())
                .contains("<html lang=\"en\">");
    }

    @Test
    void a_person_is_told_on_a_page_what_a_program_is_told_as_data() throws Exception {
        String missing = "/nominations/" + UUID.randomUUID();
        HttpResponse<String> page = service.ask(reader, missing, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>", "href=\"/\"").doesNotContain("null");
        HttpResponse<String> data = service.ask(reader, missing);
        assertThat(data.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(QuerySide.json(data).get("code").asString()).isEqualTo("UNKNOWN_NOMINATION");
    }

    @Test
    void what_pages_need_is_there_for_everybody() throws Exception {
        String page = service.ask("", "/").body();
        List<String> needed = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.[a-z]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(path -> !path.endsWith(".html"))
                .toList();
        assertThat(needed).hasSize(4);
        for (String path : needed) {
            assertThat(service.ask("", path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void the_queries_are_described_and_a_reading_is_no_parameter() throws Exception {
        HttpResponse<String> docs = service.ask(reader, "/v3/api-docs/queries");
        assertThat(docs.statusCode()).isEqualTo(200);
        assertThat(docs.body())
                .contains(
                        "/api/nominations/{id}",
                        "/api/inbox",
                        "/api/audit",
                        "/api/account\"",
                        "asOf",
                        "\"/api/what-if/rankings\":{\"post\":",
                        "\"/api/what-if/nominations\":{\"post\":",
                        "Bangvang-Position")
                .doesNotContain("\"name\":\"context\"");
        assertThat(docs.body().split("\"post\":", -1)).hasSize(3);
    }

    @Test
    void one_page_lists_both_sides() throws Exception {
        assertThat(service.ask(reader, "/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(service.ask(reader, "/v3/api-docs/swagger-config").body())
                .contains("/v3/api-docs/queries", "/v3/api-docs/commands");
    }

    @Test
    void the_description_is_not_for_strangers() throws Exception {
        assertThat(service.ask("", "/v3/api-docs/queries").statusCode()).isEqualTo(401);
    }

    @Test
    void what_i_may_do_today_can_be_read() throws Exception {
        assertThat(service.get(reader, "/api/account/mandates")
                        .get(0)
                        .get("role")
                        .asString())
                .isEqualTo("REPRESENTATIVE");
    }

    @Test
    void a_style_is_kept_by_a_browser_for_ever_under_the_name_of_what_it_holds_and_a_page_never() throws Exception {
        String style = Assets.at("css/bangvang.css");
        assertThat(service.page(reader, "/inbox")).contains("href=\"" + style + "\"", Assets.at("js/forms.js"));
        for (String kept : List.of(style, Assets.at("js/forms.js"), "/webjars/htmx.org/2.0.10/dist/htmx.min.js")) {
            assertThat(service.ask("", kept).headers().firstValue("Cache-Control"))
                    .as(kept)
                    .hasValue("max-age=31536000, public, immutable");
        }
        assertThat(service.ask("", "/css/bangvang.css").headers().firstValue("Cache-Control"))
                .hasValue("max-age=600");
        assertThat(service.status("", "/assets/0000000000000000/css/bangvang.css"))
                .isEqualTo(404);
        assertThat(service.ask(reader, "/inbox")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/css/bangvang.css", "/js/forms.js"})
    void pages_and_what_they_load_come_packed_to_whoever_can_open_that(String path) throws Exception {
        assertThat(service.ask(reader, path, "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(service.ask(reader, path).headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void answers_to_programs_come_as_they_are() throws Exception {
        HttpResponse<String> rules = service.ask(reader, "/v3/api-docs/queries", "Accept-Encoding", "gzip");
        assertThat(rules.statusCode()).isEqualTo(200);
        assertThat(rules.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void the_token_against_forgery_is_masked_anew_on_each_page_so_that_packing_tells_nothing_of_it() throws Exception {
        assertThat(token(service.ask(reader, "/inbox").body()))
                .isNotEqualTo(token(service.ask(reader, "/inbox").body()));
    }

    private static String token(String page) {
        return Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
