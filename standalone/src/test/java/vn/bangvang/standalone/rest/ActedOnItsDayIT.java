package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;

/** A mandate, a unit and a membership count for the day of the act. Who acted and who entered it may be two people. */
class ActedOnItsDayIT {

    private static final LocalDate TODAY = LocalDate.parse(People.TODAY);
    private static final String ACTED_UNDER = "Bangvang-Acted-Under";

    private final SampleService service = SampleService.get();
    private final People people = new People(service);

    @Test
    void whoever_is_appointed_today_decides_nothing_of_two_weeks_ago() {
        String unit = service.register("NGAY-1", "Đơn vị có người mới được giao quyền", service.unit("HN"));
        UUID account = UUID.randomUUID();
        TestClient decider = people.hire("moi.duoc.giao", account);
        mandate("quantri", UUID.randomUUID(), account, "COMPETENT_PERSON", unit, TODAY, null);

        HttpResponse<String> answer = decider.post(
                "/api/decisions", """
                {"bodyId":"%s","kind":"AWARD","number":"1/QĐ","signer":{"personId":"%s","name":"Người ký"},
                 "signerPosition":"Chủ tịch","nominationIds":["%s"],"decidedOn":"%s"}""".formatted(unit, UUID.randomUUID(), UUID.randomUUID(), TODAY.minusDays(14)));

        assertThat(code(answer, 403)).isEqualTo("NO_MANDATE_ON_DAY");
        assertThat(answer.body()).contains(TODAY.minusDays(14).toString());
    }

    @Test
    void back_entry_submits_nothing_of_before_the_mandate_and_before_the_unit() {
        String unit = unitSince("NGAY-2", LocalDate.of(2025, 7, 1));
        UUID account = UUID.randomUUID();
        TestClient representative = people.hire("dai.dien.moi", account);
        mandate("nhaplieu", UUID.randomUUID(), account, "REPRESENTATIVE", unit, LocalDate.of(2025, 7, 1), null);
        mandate("nhaplieu", UUID.randomUUID(), account, "BACK_ENTRY", unit, TODAY, null);

        assertThat(code(representative.post("/api/nominations", submission(unit, "2025-06-15")), 403))
                .isEqualTo("NO_MANDATE_ON_DAY");
        SampleService.done(representative.post("/api/nominations", submission(unit, "2025-07-01")));
    }

    @Test
    void nobody_acts_for_a_unit_before_it_was_founded_however_old_their_mandate() {
        String unit = unitSince("NGAY-3", LocalDate.of(2025, 7, 1));
        UUID account = UUID.randomUUID();
        TestClient representative = people.hire("dai.dien.cu", account);
        mandate("nhaplieu", UUID.randomUUID(), account, "REPRESENTATIVE", unit, LocalDate.of(2025, 1, 1), null);
        mandate("nhaplieu", UUID.randomUUID(), account, "BACK_ENTRY", unit, TODAY, null);

        assertThat(code(representative.post("/api/nominations", submission(unit, "2025-06-30")), 422))
                .isEqualTo("UNIT_NOT_YET_THERE");
    }

    @Test
    void a_clerk_enters_what_a_leader_signed_before_retiring_and_both_are_shown() {
        String unit = service.register("NGAY-4", "Đơn vị có người nghỉ hưu", service.unit("HN"));
        UUID leader = UUID.randomUUID();
        UUID clerk = UUID.randomUUID();
        UUID held = UUID.randomUUID();
        TestClient retired = people.hire("nghi.huu.ngay4", leader);
        TestClient clerking = people.hire("van.thu.ngay4", clerk);
        LocalDate signedOn = TODAY.minusDays(10);
        mandate("quantri", held, leader, "REPRESENTATIVE", unit, TODAY.minusDays(20), TODAY.minusDays(5));
        mandate("quantri", UUID.randomUUID(), clerk, "BACK_ENTRY", unit, TODAY, null);
        String signed = submission(unit, signedOn.toString());

        assertThat(code(retired.post("/api/nominations", signed), 403)).isEqualTo("NO_MANDATE");
        assertThat(code(clerking.post("/api/nominations", signed), 403)).isEqualTo("NO_MANDATE");
        assertThat(code(
                        people.hire("nguoi.la.ngay4", UUID.randomUUID())
                                .header(ACTED_UNDER, held.toString())
                                .post("/api/nominations", signed),
                        403))
                .isEqualTo("NO_MANDATE");
        clerking.header(ACTED_UNDER, held.toString());
        assertThat(code(
                        clerking.post(
                                "/api/nominations",
                                submission(unit, TODAY.minusDays(4).toString())),
                        403))
                .isEqualTo("NO_MANDATE_ON_DAY");
        String nomination = SampleService.done(clerking.post("/api/nominations", signed))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        JsonNode shown = SampleService.json(clerking.header(SampleService.POSITION, Long.toString(service.head()))
                .get(nomination));
        JsonNode by = shown.get("timeline").get(0).get("by");
        assertThat(by.get("account").asString()).isEqualTo(leader.toString());
        assertThat(by.get("mandate").asString()).isEqualTo(held.toString());
        assertThat(by.get("enteredBy").asString()).isEqualTo(clerk.toString());
        JsonNode audited = SampleService.json(service.read("kiemtra", "/api/audit?account=" + clerk))
                .get("items")
                .get(0);
        assertThat(audited.get("event").asString()).isEqualTo("nomination.submitted");
        assertThat(audited.get("by").get("account").asString()).isEqualTo(leader.toString());
    }

    @Test
    void a_mandate_that_is_no_id_is_a_400() {
        HttpResponse<String> answer = service.as("quantri")
                .header(ACTED_UNDER, "giám đốc".replaceAll("[^a-z]", ""))
                .post(
                        "/api/units",
                        "{\"code\":\"NGAY-5\",\"name\":\"A\",\"parentId\":\"%s\",\"since\":\"2026-01-01\"}"
                                .formatted(service.unit("HN")));
        assertThat(code(answer, 400)).isEqualTo("INVALID_VALUE");
    }

    private String unitSince(String code, LocalDate since) {
        HttpResponse<String> answer = SampleService.done(service.as("quantri")
                .post(
                        "/api/units",
                        "{\"code\":\"%s\",\"name\":\"Phường mới\",\"parentId\":\"%s\",\"since\":\"%s\"}"
                                .formatted(code, service.unit("HN"), since)));
        return SampleService.json(answer).get("id").asString();
    }

    private void mandate(String by, UUID id, UUID account, String role, String unit, LocalDate from, LocalDate until) {
        String last = until == null ? "" : ",\"until\":\"" + until + "\"";
        SampleService.done(service.as(by)
                .post("/api/mandates", """
                        {"id":"%s","accountId":"%s","personId":"%s","role":"%s","unitId":"%s","from":"%s"%s,
                         "basis":"Quyết định giao"}""".formatted(id, account, People.personOf(account), role, unit, from, last)));
        people.confirm(id.toString(), role);
    }

    /** For the unit itself, on the shortest route. */
    private static String submission(String unit, String submittedOn) {
        return """
                {"unitId":"%1$s","award":"GK","year":2025,"submittedOn":"%2$s",
                 "nominee":{"kind":"COLLECTIVE","unitId":"%1$s"},
                 "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo"},
                              {"kind":"BIENBAN","title":"Biên bản"}],
                 "achievement":"Thành tích"}
                """.formatted(unit, submittedOn);
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return SampleService.json(answer).get("code").asString();
    }
}
