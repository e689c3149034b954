package vn.bangvang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

/** The trail as auditors see it. */
class AuditPagesIT {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static QuerySide service;
    private static String auditor;
    private static UnitId unit;
    private static UUID actor;
    private static MandateId mandate;
    private static long renamed;

    @BeforeAll
    static void somebody_renamed_a_unit() throws Exception {
        service = QuerySide.shared();
        auditor = service.user(Role.AUDITOR, service.root());
        unit = service.unit("Xã Tên cũ");
        actor = service.account("renames-units");
        mandate = service.mandate(actor, Role.ORGANISER, unit);
        renamed = service.happened(
                unit.value(),
                Map.of(
                        "account", "" + actor,
                        "unit", "" + unit,
                        "role", "ORGANISER",
                        "mandate", "" + mandate),
                new UnitRenamed(unit, "Xã Tên mới", "sáp nhập theo nghị quyết", DAY));
    }

    @Test
    void an_act_tells_who_did_what_under_which_mandate_and_why() throws Exception {
        assertThat(page(auditor, "/audit?account=" + actor, "vi"))
                .contains("/audit/" + renamed, "Đổi tên đơn vị", "Người dùng renames-units", "01/03/2024");
        assertThat(page(auditor, "/audit/" + renamed, "vi"))
                .contains("Xã Tên mới", "sáp nhập theo nghị quyết", "Cơ quan tổ chức thi đua", "từ 01/01/2000", "Khớp");
        assertThat(page(auditor, "/audit/" + renamed, "en")).contains("Who, under which mandate", "Holds", "Reason");
    }

    @Test
    void a_name_that_an_event_holds_is_shown_and_the_id_beside_it_is_not() throws Exception {
        PersonId person = new PersonId(UUID.randomUUID());
        long registered = service.happened(
                person.value(),
                new PersonRegistered(person, new PersonalText(person, "Lò Thị Sáng"), "lo thi sang", unit, DAY, null));
        assertThat(page(auditor, "/audit/" + registered, "vi"))
                .contains("Lò Thị Sáng", "Xã Tên mới")
                .doesNotContain("<dd>" + person);
    }

    @Test
    void what_a_field_is_called_is_not_said_twice() throws Exception {
        long submitted = new Flag(service, "Xã nói một lần").submitted();
        assertThat(page(auditor, "/audit/" + submitted, "vi")).containsPattern("<dt>Cấp</dt>\\s*<dd>tỉnh</dd>");
    }

    @Test
    void each_act_names_the_case_that_it_is_about() throws Exception {
        assertThat(page(auditor, "/audit?account=" + actor, "vi"))
                .contains("<span class=\"quiet small line\">Xã Tên mới");
        assertThat(page(auditor, "/audit?aggregate=" + unit, "vi")).contains("Chỉ những việc về ", ": Xã Tên mới.");
        assertThat(page(auditor, "/audit?aggregate=" + mandate, "vi"))
                .contains(": Người dùng renames-units, cơ quan tổ chức thi đua, Xã Tên mới.");
        assertThat(page(auditor, "/audit?aggregate=" + UUID.randomUUID(), "vi"))
                .contains("Chỉ những việc của một hồ sơ.");
    }

    @Test
    void older_acts_come_behind_and_filters_stay() throws Exception {
        String first = page(auditor, "/audit?name=unit.registered", "vi");
        assertThat(first).contains("<option value=\"unit.registered\" selected=\"selected\">");
        assertThat(page(auditor, "/audit?name=&unit=" + unit + "&from=" + DAY + "&to=" + DAY, "en"))
                .contains("/audit/" + renamed);
        assertThat(page(auditor, "/audit?name=unit.renamed&after=" + renamed + "&unit=" + unit, "en"))
                .contains("No acts");
    }

    @Test
    void who_is_no_auditor_sees_no_trail_and_an_auditor_none_of_other_units() throws Exception {
        String administrator = service.user(Role.ADMINISTRATOR, service.root());
        assertThat(service.status(administrator, "/audit")).isEqualTo(403);
        assertThat(service.status(administrator, "/audit/" + renamed)).isEqualTo(403);
        String elsewhere = service.user(Role.AUDITOR, service.unit("Xã khác"));
        assertThat(service.status(elsewhere, "/audit/" + renamed)).isEqualTo(404);
        assertThat(page(elsewhere, "/audit", "vi")).doesNotContain("/audit/" + renamed + "\"");
    }

    private static String page(String user, String path, String language) throws Exception {
        HttpResponse<String> page = service.ask(user, path, "Cookie", "bangvang-language=" + language);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }
}
