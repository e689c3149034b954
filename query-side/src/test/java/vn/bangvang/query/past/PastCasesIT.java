package vn.bangvang.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRenamed;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

/** A decision of March whose number is put right in May, and cases that are hidden from some. */
class PastCasesIT {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 10);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 20);

    private static QuerySide service;
    private static String auditor;
    private static UnitId body;
    private static UnitId honoured;
    private static DecisionId decision;
    private static long issued;
    private static long corrected;

    @BeforeAll
    static void a_decision_of_march_is_put_right_in_may() throws Exception {
        service = QuerySide.shared();
        auditor = service.user(Role.AUDITOR, service.root());
        body = service.unit("Ủy ban nhân dân tỉnh Cũ");
        honoured = service.unit("Xã Được khen");
        decision = new DecisionId(UUID.randomUUID());
        UUID clerk = service.account("past-" + UUID.randomUUID());
        NominationId nomination = new NominationId(UUID.randomUUID());
        issued = service.happened(
                decision.value(),
                clerk,
                body,
                new DecisionIssued(
                        decision,
                        body,
                        DecisionKind.AWARD,
                        "45/QĐ-UBND",
                        2024,
                        new PersonalText(new PersonId(UUID.randomUUID()), "Nguyễn Văn Ký"),
                        "Chủ tịch",
                        List.of(new DecisionLine(nomination, "BKT", honoured, null)),
                        MARCH));
        service.happened(
                body.value(), new UnitRenamed(body, "Ủy ban nhân dân tỉnh Mới", "sáp nhập", MARCH.plusDays(9)));
        corrected = service.happened(
                decision.value(),
                clerk,
                body,
                new DecisionCorrected(
                        decision, body, DecisionKind.AWARD, "54/QĐ-UBND", 2024, "gõ nhầm số", MARCH, MAY));
    }

    @Test
    void a_correction_of_may_is_true_of_march_and_was_not_known_before_it_was_recorded() throws Exception {
        assertThat(number("")).isEqualTo("54/QĐ-UBND");
        assertThat(number("?atPosition=" + issued)).isEqualTo("45/QĐ-UBND");
        assertThat(number("?validOn=2024-03-31")).isEqualTo("54/QĐ-UBND");
        assertThat(number("?validOn=2024-03-31&atPosition=" + issued)).isEqualTo("45/QĐ-UBND");
        assertThat(service.status(auditor, api("?validOn=2024-03-01"))).isEqualTo(404);
        assertThat(service.status(auditor, api("?atPosition=1"))).isEqualTo(404);
    }

    @Test
    void the_answer_names_the_position_at_which_it_stays_the_same() throws Exception {
        JsonNode now = service.get(auditor, api(""));
        assertThat(now.get("position").asLong()).isEqualTo(corrected);
        assertThat(now.get("newest").asBoolean()).isTrue();
        JsonNode then = service.get(auditor, api("?atPosition=" + (corrected - 1)));
        assertThat(then.get("position").asLong()).isEqualTo(issued);
        assertThat(then.get("newest").asBoolean()).isFalse();
        Instant recorded = Instant.parse(then.get("recordedAt").asString());
        assertThat(service.get(auditor, api("?recordedUntil=" + recorded))).isEqualTo(then);
        assertThat(service.status(auditor, api("?recordedUntil=" + recorded.minusMillis(1))))
                .isEqualTo(404);
        assertThat(service.status(auditor, api("?atPosition=" + (service.head() + 1))))
                .isEqualTo(400);
    }

    @Test
    void units_are_called_as_they_were_and_no_field_is_an_id() throws Exception {
        JsonNode then = service.get(auditor, api("?atPosition=" + issued));
        assertThat(field(then, "unit")).isEqualTo("Ủy ban nhân dân tỉnh Cũ");
        assertThat(field(service.get(auditor, api("")), "unit")).isEqualTo("Ủy ban nhân dân tỉnh Mới");
        assertThat(then.get("fields").toString())
                .contains("Xã Được khen", "10/03/2024")
                .doesNotContain("\"id\"");
    }

    @Test
    void each_step_tells_what_it_changed_and_who_did_it() throws Exception {
        JsonNode steps = service.get(auditor, api("/steps")).get("items");
        assertThat(steps).hasSize(2);
        assertThat(steps.get(1).get("event").asString()).isEqualTo("decision.corrected");
        assertThat(steps.get(1).at("/by/accountName").asString()).startsWith("Người dùng past-");
        assertThat(steps.get(1).get("businessDate").asString()).isEqualTo("2024-05-20");
        assertThat(changes(steps.get(1).get("changes")))
                .contains("Số: 45/QĐ-UBND → 54/QĐ-UBND")
                .noneMatch(change -> change.contains("Ủy ban"));
        JsonNode first = service.get(auditor, api("/steps?limit=1"));
        assertThat(first.get("items")).hasSize(1);
        assertThat(service.get(
                                auditor,
                                api("/steps?limit=1&after=" + first.get("after").asString()))
                        .get("items"))
                .singleElement()
                .isEqualTo(steps.get(1));
        assertThat(service.status(auditor, api("/steps?after=7"))).isEqualTo(400);
    }

    @Test
    void two_points_are_compared_field_by_field() throws Exception {
        JsonNode differences =
                service.get(auditor, api("/differences?fromPosition=" + issued + "&toPosition=" + corrected));
        assertThat(changes(differences.get("differences"))).contains("Số: 45/QĐ-UBND → 54/QĐ-UBND");
        assertThat(service.get(auditor, api("/differences"))).isEqualTo(differences);
        assertThat(service.get(auditor, api("/differences?fromPosition=" + issued + "&toPosition=" + issued))
                        .get("differences"))
                .isEmpty();
    }

    @Test
    void the_page_says_that_it_is_the_past_and_offers_no_act() throws Exception {
        String then = service.page(auditor, page("?atPosition=" + issued));
        String main = then.substring(then.indexOf("<main"), then.indexOf("</main>"));
        assertThat(main)
                .contains("Bạn đang xem quá khứ", "45/QĐ-UBND", "Ai đã biết gì")
                .contains("/history/cases/" + decision + "?atPosition=" + corrected)
                .doesNotContain("54/QĐ-UBND", "method=\"post\"");
        assertThat(service.englishPage(auditor, page("?validOn=2024-03-31")))
                .contains("You are looking at the past", "What was true of 31/03/2024", "54/QĐ-UBND");
        assertThat(service.page(auditor, page("?atPosition=" + issued + "&with=" + corrected + "&withValidOn=")))
                .contains("54/QĐ-UBND", "khác");
        assertThat(service.page(auditor, page("?validOn=2024-01-01&recordedUntil=&atPosition=")))
                .contains("Lúc đó chưa có hồ sơ này");
        assertThat(service.page(auditor, page("?recordedUntil=2020-01-01T00:00")))
                .contains("Lúc đó chưa có hồ sơ này");
        assertThat(service.page(auditor, "/audit/" + issued))
                .contains("/history/cases/" + decision + "?atPosition=" + issued);
    }

    @Test
    void what_was_recorded_only_later_about_the_day_is_told_apart() throws Exception {
        UnitId unit = service.unit("Xã Ghi muộn");
        PersonId person = new PersonId(UUID.randomUUID());
        long registered = service.happened(
                person.value(),
                new PersonRegistered(person, new PersonalText(person, "Hoàng Thị Trước"), "truoc", unit, MAY, null));
        long renamed = service.happened(
                person.value(),
                new PersonRenamed(
                        person,
                        new PersonalText(person, "Hoàng Thị Sau"),
                        "sau",
                        unit,
                        null,
                        new PersonalText(person, "nhập lại"),
                        MARCH));
        String then = service.page(auditor, "/history/cases/" + person + "?atPosition=" + registered);
        assertThat(then).contains("Hoàng Thị Trước", "lúc đó chưa biết").doesNotContain("Hoàng Thị Sau");
        assertThat(service.page(auditor, "/history/cases/" + person + "?atPosition=" + renamed))
                .contains("Hoàng Thị Sau", "Hoàng Thị Trước")
                .doesNotContain("lúc đó chưa biết");
    }

    @Test
    void whoever_was_erased_stays_erased() throws Exception {
        UnitId unit = service.unit("Xã Đã xóa");
        PersonId person = new PersonId(UUID.randomUUID());
        service.keyDestroyed(person);
        long registered = service.happened(
                person.value(),
                new PersonRegistered(person, new PersonalText(person, "Lê Văn Xóa"), "xoa", unit, MARCH, null));
        assertThat(service.get(auditor, "/api/history/cases/" + person + "?atPosition=" + registered)
                        .toString())
                .contains("(đã xóa)")
                .doesNotContain("Lê Văn Xóa");
    }

    @Test
    void what_is_hidden_today_is_hidden_as_it_was() throws Exception {
        PersonId person = new PersonId(UUID.randomUUID());
        service.happened(
                person.value(),
                new PersonRegistered(person, new PersonalText(person, "Vi Thị Ẩn"), "an", honoured, MARCH, null));
        String elsewhere = service.user(Role.AUDITOR, service.unit("Xã khác"));
        String own = service.user(Role.REPRESENTATIVE, honoured);
        for (String address : List.of("/api/history/cases/", "/history/cases/")) {
            assertThat(service.status(own, address + person)).isEqualTo(200);
            assertThat(service.status(elsewhere, address + person)).isEqualTo(404);
            assertThat(service.status(elsewhere, address + UUID.randomUUID())).isEqualTo(404);
        }
        String nobody = "nobody-" + UUID.randomUUID();
        service.account(nobody);
        assertThat(service.status(nobody, api(""))).isEqualTo(403);
        assertThat(service.status(nobody, page(""))).isEqualTo(403);
    }

    @Test
    void ranks_are_looked_at_as_they_stood_while_they_were_provisional() throws Exception {
        Contest contest = new Contest(service, "Phường Sớm", "Phường Muộn");
        UnitId one = contest.members.get(0);
        UnitId two = contest.members.get(1);
        contest.finalSheet(one, Contest.scores("30", "125", "4", "1", "0"));
        ScoreSheetId sheet = contest.sheet(two);
        RankingId ranking = contest.ranking(Contest.QUARTER);
        long before =
                service.happened(sheet.value(), contest.self(sheet, two, Contest.scores("10", "100", "1", "0", "0")));
        long after =
                service.happened(sheet.value(), contest.finalised(sheet, Contest.scores("40", "150", "4", "1", "5")));
        String path = "/history/rankings/" + contest.cluster + "/2024-Q1";
        String organiser = service.user(Role.ORGANISER, contest.organiser);
        assertThat(first(service.page(organiser, path + "?atPosition=" + before)))
                .isEqualTo("Phường Sớm");
        assertThat(first(service.page(organiser, path))).isEqualTo("Phường Muộn");
        String both = service.page(organiser, path + "?atPosition=" + before + "&with=" + after);
        assertThat(both)
                .contains("Bạn đang xem quá khứ", "khác", "?at=" + before)
                .doesNotContain("null");
        assertThat(service.page(organiser, "/rankings/" + contest.cluster + "/2024-Q1/" + one + "?at=" + before))
                .contains("Bạn đang xem quá khứ", "Hạng 1");
        assertThat(first(service.page(organiser, "/history/cases/" + ranking + "?atPosition=" + before)))
                .isEqualTo("Phường Sớm");
        assertThat(service.status(service.user(Role.REPRESENTATIVE, service.unit("Xã xa")), path))
                .isEqualTo(403);
        assertThat(service.status(organiser, path + "?recordedUntil=1999-01-01T00:00"))
                .isEqualTo(404);
    }

    /** The unit in the first row of the ranks. */
    private static String first(String page) {
        String rows = page.substring(page.indexOf("ranks-h"));
        int link = rows.indexOf("/rankings/");
        return rows.substring(rows.indexOf('>', link) + 1, rows.indexOf("</a>", link));
    }

    private static String number(String asked) throws Exception {
        return field(service.get(auditor, api(asked)), "number");
    }

    private static String field(JsonNode seen, String name) {
        return seen.get("fields")
                .valueStream()
                .filter(one -> one.get("field").asString().equals(name))
                .map(one -> one.get("text").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> changes(JsonNode changes) {
        return changes.valueStream()
                .map(one -> one.get("element").asString() + ": "
                        + one.path("before").asString("–") + " → "
                        + one.path("after").asString("–"));
    }

    private static String api(String asked) {
        return "/api/history/cases/" + decision + asked;
    }

    private static String page(String asked) {
        return "/history/cases/" + decision + asked;
    }
}
