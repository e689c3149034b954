package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        assertThat(by.get("accountName").asString()).isEqualTo("nghi.huu.ngay4");
        assertThat(by.get("enteredByName").asString()).isEqualTo("van.thu.ngay4");
        JsonNode audited = SampleService.json(service.read("kiemtra", "/api/audit?account=" + clerk))
                .get("items")
                .get(0);
        assertThat(audited.get("event").asString()).isEqualTo("nomination.submitted");
        assertThat(audited.get("by").get("account").asString()).isEqualTo(leader.toString());
    }

    @Test
    void the_membership_that_an_act_rests_on_holds_on_its_day() {
        String office = service.register("NGAY-6", "Cơ quan tổ chức cụm theo ngày", service.unit("HN"));
        List<String> wards = new ArrayList<>();
        List<TestClient> clerks = new ArrayList<>();
        for (String letter : List.of("A", "B", "D", "E")) {
            UUID account = UUID.randomUUID();
            wards.add(service.register("NGAY-6" + letter, "Đơn vị theo ngày " + letter, office));
            clerks.add(people.hire("theo.ngay." + letter.toLowerCase(Locale.ROOT), account));
            mandate(
                    "quantri",
                    UUID.randomUUID(),
                    account,
                    "REPRESENTATIVE",
                    wards.get(wards.size() - 1),
                    TODAY.minusDays(20),
                    null);
        }
        String cluster = cluster(office, wards.subList(0, 3), wards.get(3));
        String leaver = wards.get(2);
        String joiner = wards.get(3);
        LocalDate dayBefore = TODAY.minusDays(1);
        String registrations = "/api/registrations";

        assertThat(code(clerks.get(2).post(registrations, registration(leaver, cluster, TODAY)), 422))
                .isEqualTo("NO_MEMBER_ON_THAT_DAY");
        SampleService.done(clerks.get(2).post(registrations, registration(leaver, cluster, dayBefore)));
        assertThat(code(clerks.get(3).post(registrations, registration(joiner, cluster, dayBefore)), 422))
                .isEqualTo("NO_MEMBER_ON_THAT_DAY");
        SampleService.done(clerks.get(3).post(registrations, registration(joiner, cluster, TODAY)));
    }

    @Test
    void a_decision_is_moved_to_no_day_on_which_whoever_decided_had_no_mandate() {
        String unit = service.register("NGAY-7", "Đơn vị ghi nhầm ngày quyết định", service.unit("HN"));
        TestClient clerk = held("ghi.nham.1", "REPRESENTATIVE", unit, 20);
        TestClient approver = held("ghi.nham.2", "APPROVER", unit, 20);
        TestClient decider = held("ghi.nham.3", "COMPETENT_PERSON", unit, 3);
        String nomination = location(clerk.post(
                "/api/nominations", submission(unit, TODAY.minusDays(10).toString())));
        SampleService.done(
                approver.post(nomination + "/endorsements", "{\"endorsedOn\":\"%s\"}".formatted(TODAY.minusDays(9))));
        String decision = location(decider.post("/api/decisions", """
                {"bodyId":"%s","kind":"AWARD","number":"7/QĐ","signer":{"personId":"%s","name":"Người ký"},
                 "signerPosition":"Thủ trưởng","nominationIds":["%s"],"decidedOn":"%s"}""".formatted(
                        unit, UUID.randomUUID(), nomination.replaceAll(".*/", ""), TODAY.minusDays(2))));

        HttpResponse<String> answer = decider.post(decision + "/corrections", correction(TODAY.minusDays(4)));
        assertThat(code(answer, 403)).isEqualTo("NO_MANDATE_ON_DAY");
        SampleService.done(decider.post(decision + "/corrections", correction(TODAY.minusDays(3))));
    }

    /** A cluster of this year that the last of its members leaves today, and another unit joins. */
    private String cluster(String office, List<String> members, String joiner) {
        TestClient organiser = people.hire("to.chuc.theo.ngay", UUID.randomUUID(), "ORGANISER", office);
        String cluster = location(organiser.post(
                "/api/clusters",
                "{\"kind\":\"CLUSTER\",\"name\":\"Cụm theo ngày\",\"organiserId\":\"%s\",\"formedOn\":\"%s\"}"
                        .formatted(office, TODAY)));
        String year = cluster + "/years";
        SampleService.done(organiser.post(
                year,
                "{\"year\":%d,\"members\":[\"%s\"],\"leader\":\"%s\",\"deputy\":\"%s\",\"openedOn\":\"%s\"}"
                        .formatted(
                                TODAY.getYear(),
                                String.join("\",\"", members),
                                members.get(0),
                                members.get(1),
                                TODAY)));
        SampleService.done(organiser.post(
                year + "/" + TODAY.getYear() + "/leavings",
                "{\"unitId\":\"%s\",\"reason\":\"Chuyển cụm\",\"leftOn\":\"%s\"}".formatted(members.get(2), TODAY)));
        SampleService.done(organiser.post(
                year + "/" + TODAY.getYear() + "/joinings",
                "{\"unitId\":\"%s\",\"reason\":\"Mới về cụm\",\"joinedOn\":\"%s\"}".formatted(joiner, TODAY)));
        return cluster.replaceAll(".*/", "");
    }

    private static String registration(String unit, String cluster, LocalDate day) {
        return """
                {"unitId":"%s","year":%d,"registeredOn":"%s",
                 "aims":{"clusterId":"%s","titles":[],"targets":[{"code":"A1","text":"Nhập ngũ","value":"7"}]}}
                """.formatted(unit, TODAY.getYear(), day, cluster);
    }

    private static String correction(LocalDate decidedOn) {
        return "{\"number\":\"7/QĐ\",\"decidedOn\":\"%s\",\"reason\":\"Nhầm ngày\",\"correctedOn\":\"%s\"}"
                .formatted(decidedOn, TODAY);
    }

    private TestClient held(String username, String role, String unit, int days) {
        UUID account = UUID.randomUUID();
        TestClient person = people.hire(username, account);
        mandate("quantri", UUID.randomUUID(), account, role, unit, TODAY.minusDays(days), null);
        return person;
    }

    private static String location(HttpResponse<String> answer) {
        return SampleService.done(answer).headers().firstValue("Location").orElseThrow();
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
