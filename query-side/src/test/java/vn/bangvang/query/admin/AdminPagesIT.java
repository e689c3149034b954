package vn.bangvang.query.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;

/** Quản trị: each page in both languages, and offered to whom it concerns. */
class AdminPagesIT {

    private static QuerySide service;
    private static String administrator;
    private static String below;
    private static String clerk;
    private static UnitId unit;
    private static PersonId person;
    private static UUID account;
    private static MandateId waiting;
    private static String granter;

    @BeforeAll
    static void somebody_whose_mandate_waits() throws Exception {
        service = QuerySide.shared();
        administrator = service.user(Role.ADMINISTRATOR, service.root());
        unit = service.unit("Sở Tư pháp");
        below = service.user(Role.ADMINISTRATOR, unit);
        clerk = service.user(Role.REPRESENTATIVE, service.unit("Đơn vị khác"));
        person = new PersonId(UUID.randomUUID());
        service.happened(
                person.value(),
                new PersonRegistered(
                        person, new PersonalText(person, "Nông Văn Dền"), "" + person, unit, QuerySide.LONG_AGO, null));
        account = UUID.randomUUID();
        service.context()
                .getBean(Accounts.class)
                .create(new NewAccount(
                        account, "den." + account, "Nông Văn Dền", person.value(), QuerySide.PASSWORD, false));
        granter = "nguoi.giao." + UUID.randomUUID();
        UUID by = service.account(granter);
        service.mandate(by, Role.ADMINISTRATOR, service.root());
        waiting = new MandateId(UUID.randomUUID());
        service.happened(
                waiting.value(),
                by,
                service.root(),
                new MandateGranted(
                        waiting,
                        new AccountId(account),
                        person,
                        Role.APPROVER,
                        unit,
                        QuerySide.LONG_AGO,
                        null,
                        null,
                        "Quyết định 12",
                        true));
    }

    @Test
    void every_page_is_there_in_both_languages() throws Exception {
        for (String path : List.of(
                "/admin",
                "/admin/accounts?q=den.",
                "/admin/accounts?person=" + person,
                "/admin/accounts/" + account,
                "/admin/accounts/log",
                "/admin/accounts/new?unit=" + unit,
                "/admin/accounts/new?person=" + person,
                "/admin/people?unit=" + unit,
                "/admin/people/new",
                "/admin/people/" + person,
                "/admin/units",
                "/admin/units?q=tu%20phap",
                "/admin/units/" + unit,
                "/admin/mandates?unit=" + unit,
                "/admin/mandates/new?q=den.",
                "/admin/mandates/new?account=" + account,
                "/admin/mandates/new?substitutes=" + waiting,
                "/admin/mandates/" + waiting,
                "/admin/rules",
                "/account")) {
            for (String language : List.of("vi", "en")) {
                HttpResponse<String> page = page(administrator, path, language);
                assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
                assertThat(page.body())
                        .as(path)
                        .contains("<html lang=\"" + language + "\"")
                        .doesNotContain("style=\"", "onclick", "pbkdf2");
            }
        }
    }

    @Test
    void accounts_are_for_administrators_of_the_top_and_administration_for_none_but_its_own() throws Exception {
        for (String path : List.of("/admin/accounts", "/admin/accounts/" + account, "/admin/accounts/new")) {
            assertThat(page(below, path, "vi").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(page(below, "/admin", "vi").body()).doesNotContain("/admin/accounts");
        assertThat(page(clerk, "/admin", "vi").statusCode()).isEqualTo(403);
        assertThat(page(clerk, "/admin/mandates/new", "vi").statusCode()).isEqualTo(403);
        assertThat(page(administrator, "/admin/accounts/" + UUID.randomUUID(), "vi")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_made_an_account_is_told_for_whom() throws Exception {
        UUID made = UUID.randomUUID();
        Accounts accounts = service.context().getBean(Accounts.class);
        accounts.create(new NewAccount(made, "sua." + made, "Giàng Thị Sua", person.value(), QuerySide.PASSWORD, true));
        JdbcClient.create(service.database().accounts())
                .sql("insert into accounts.account_act (act, account_id, by_id) values ('CREATED', ?, ?)")
                .params(made, accounts.find(granter).orElseThrow().id())
                .update();
        String address = "/admin/accounts/" + made;
        assertThat(service.ask(granter, address, "Cookie", "bangvang-receipt=0").body())
                .contains("Đã ghi nhận: lập tài khoản, Giàng Thị Sua, lúc");
        assertThat(service.ask(administrator, address, "Cookie", "bangvang-receipt=0")
                        .body())
                .contains("Đã ghi nhận.")
                .doesNotContain("Đã ghi nhận: lập");
    }

    @Test
    void rules_are_shown_as_read_with_what_is_taken_over_and_what_is_to_be_confirmed() throws Exception {
        assertThat(page(below, "/admin/rules", "vi").body())
                .contains(
                        "Đang áp dụng",
                        "152/2025",
                        "đã đọc trong văn bản đang có hiệu lực",
                        "lấy từ bộ quy định trước",
                        "thông lệ, chưa có văn bản")
                .containsPattern("class=\"state warn\">[^<]*ần xác nhận");
        assertThat(page(below, "/admin/rules", "en").body())
                .contains("In force", "taken over from the rules before", "common practice, no text");
    }

    @Test
    void administration_leads_to_the_read_models() throws Exception {
        assertThat(page(below, "/admin", "vi").body()).contains("href=\"/admin/read-models\"");
        assertThat(page(administrator, "/admin", "en").body()).contains("href=\"/admin/read-models\"", "Read models");
    }

    @Test
    void people_are_registered_by_who_keeps_the_people_of_a_unit_and_by_nobody_else() throws Exception {
        String approver = service.user(Role.APPROVER, unit);
        assertThat(page(clerk, "/admin/people/new", "vi").body()).contains("action=\"/forms/persons\"");
        assertThat(page(approver, "/admin/people/new", "vi").statusCode()).isEqualTo(403);
        assertThat(page(approver, "/admin/people", "vi").body()).doesNotContain("/admin/people/new");
    }

    @Test
    void people_and_mandates_of_others_look_as_if_they_were_not_there() throws Exception {
        assertThat(page(clerk, "/admin/people/" + person, "vi").statusCode()).isEqualTo(404);
        assertThat(page(clerk, "/admin/mandates/" + waiting, "vi").statusCode()).isEqualTo(404);
    }

    @Test
    void the_confirmation_is_offered_to_another_administrator_and_to_nobody_else() throws Exception {
        String confirms = "action=\"/forms/mandates/" + waiting + "/confirmations\"";
        assertThat(page(administrator, "/admin/mandates/" + waiting, "vi").body())
                .contains(confirms, "Nông Văn Dền", "Quyết định 12");
        assertThat(page(below, "/admin/mandates/" + waiting, "vi").body()).contains(confirms);
        assertThat(page(granter, "/admin/mandates/" + waiting, "vi").body())
                .contains("/endings\"")
                .doesNotContain(confirms);
        assertThat(page("den." + account, "/admin/mandates/" + waiting, "vi").body())
                .doesNotContain(confirms, "/endings\"");
    }

    @Test
    void an_administrator_below_the_top_appoints_the_people_of_the_own_units() throws Exception {
        assertThat(page(below, "/admin/mandates/new?q=den.", "vi").body()).contains("den." + account);
        String other = service.user(Role.ADMINISTRATOR, service.unit("Sở khác"));
        assertThat(page(other, "/admin/mandates/new?q=den.", "vi").body()).doesNotContain("den." + account);
        assertThat(page(other, "/admin/mandates/new?account=" + account, "vi").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_may_be_done_to_a_unit_is_offered_to_whoever_administers_it() throws Exception {
        String renames = "action=\"/forms/units/" + unit + "/renamings\"";
        assertThat(page(below, "/admin/units/" + unit, "vi").body()).contains(renames);
        assertThat(page(clerk, "/admin/units/" + unit, "vi").body())
                .contains("Sở Tư pháp")
                .doesNotContain(renames);
    }

    @Test
    void a_unit_says_what_it_was_called_from_which_day_on_and_stands_in_the_tree_below_its_parent() throws Exception {
        UnitId top = service.unit("Sở Đổi Tên");
        UnitId part = below("Phòng Pháp Chế", top);
        service.happened(
                top.value(), new UnitRenamed(top, "Sở Tên Mới", "Hợp nhất, Nghị quyết 10", LocalDate.of(2025, 7, 1)));
        String one = page(clerk, "/admin/units/" + top, "vi").body();
        assertThat(one).contains("href=\"/admin/units/" + part + "\"", "Phòng Pháp Chế");
        assertThat(one.substring(one.indexOf("id=\"names-h\"")))
                .containsSubsequence("Sở Tên Mới", "từ ngày 01/07/2025", "Sở Đổi Tên", "từ ngày ");
        assertThat(page(clerk, "/admin/units/" + top, "en").body()).contains("from 01/07/2025");
        assertThat(page(clerk, "/admin/units/" + part, "vi").body()).contains("href=\"/admin/units/" + top + "\"");
        String tree = page(clerk, "/admin/units", "vi").body();
        assertThat(tree.substring(tree.indexOf("<ul class=\"tree")))
                .containsPattern("depth-0\"><a href=\"/admin/units/" + service.root())
                .containsPattern("depth-1\"><a href=\"/admin/units/" + top + "\">Sở Tên Mới<");
        assertThat(page(clerk, "/admin/units?q=doi+ten", "vi").body()).contains("Sở Tên Mới", "/admin/units/" + top);
    }

    @Test
    void a_substitution_keeps_role_and_unit_and_says_for_whom_until_when() throws Exception {
        UUID holder = service.account("nguoi.giu." + UUID.randomUUID());
        MandateId held = service.mandate(holder, Role.APPROVER, unit);
        assertThat(page(below, "/admin/mandates/" + held, "vi").body())
                .contains("href=\"/admin/mandates/new?substitutes=" + held + "\"", "Ủy quyền cho người khác");
        assertThat(page(below, "/admin/mandates/" + waiting, "vi").body()).doesNotContain("?substitutes=");
        String found = page(below, "/admin/mandates/new?substitutes=" + held + "&q=den.", "vi")
                .body();
        assertThat(found).contains("account=" + account + "&amp;substitutes=" + held);
        String form = page(below, "/admin/mandates/new?substitutes=" + held + "&account=" + account, "vi")
                .body();
        assertThat(form)
                .contains("action=\"/forms/mandates\"", "Nông Văn Dền", "Thay ", "của Sở Tư pháp")
                .contains("name=\"substitutesFor\" value=\"" + held + "\"")
                .contains("name=\"role\" value=\"APPROVER\"", "name=\"unitId\" value=\"" + unit + "\"")
                .contains("name=\"until\"", "Ủy quyền tự hết sau ngày này")
                .doesNotContain("<select id=\"role\"", "<select id=\"unitId\"");
        assertThat(page(clerk, "/admin/mandates/new?substitutes=" + held, "vi").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_unit_that_a_long_list_leaves_out_is_found_by_its_name() throws Exception {
        UnitId top = service.unit("Sở Rộng");
        UnitId middle = below("Phòng Rộng", top);
        UnitId last = below("Tổ Rất Sâu", middle);
        for (int number = 0; number < 500; number++) {
            below("Tổ " + number, middle);
        }
        String keeper = service.user(Role.ADMINISTRATOR, top);
        String option = "<option value=\"" + last + "\"";
        assertThat(page(keeper, "/admin/people/new", "vi").body())
                .contains("<option value=\"" + middle + "\"", "Tìm đơn vị khác theo tên")
                .doesNotContain(option);
        assertThat(page(keeper, "/admin/people/new?unitName=rat+sau", "vi").body())
                .contains(option);
        assertThat(page(keeper, "/admin/people/new?unit=" + last, "vi").body()).contains(option + " selected");
        assertThat(page(keeper, "/admin/people/new?unitName=tu+phap", "vi").body())
                .doesNotContain("<option value=\"" + unit + "\"");
        assertThat(page(administrator, "/admin/mandates/new?unitName=rat+sau&account=" + account, "vi")
                        .body())
                .contains(option);
        assertThat(page(administrator, "/admin/people/" + person + "?unitName=rat+sau", "vi")
                        .body())
                .contains(option, "<details class=\"act\" open");
    }

    private static UnitId below(String name, UnitId parent) {
        UnitId id = new UnitId(UUID.randomUUID());
        service.happened(id.value(), new UnitRegistered(id, "" + id, name, parent, QuerySide.LONG_AGO));
        return id;
    }

    private static HttpResponse<String> page(String reader, String path, String language) throws Exception {
        return service.ask(
                reader,
                path,
                "Accept",
                "text/html",
                "Cookie",
                "bangvang-language=" + language,
                "Bangvang-Position",
                Long.toString(service.head()));
    }
}
