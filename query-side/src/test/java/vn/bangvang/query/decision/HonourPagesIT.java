package vn.bangvang.query.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.law.RuleSets;

/** The register, the roll of honour and the report, as people see them. */
class HonourPagesIT {

    private static final LocalDate DAY = LocalDate.of(2023, 2, 20);

    private static QuerySide service;
    private static String stranger;
    private static UnitId sở;
    private static UnitId phòng;
    private static DecisionId decision;
    private static NominationId flag;

    /** A flag of 2022 and a title of 2022, decided in 2023 under a number that was mistyped. */
    @BeforeAll
    static void a_decision_that_was_corrected() throws Exception {
        service = QuerySide.shared();
        stranger = "reads-the-roll";
        service.account(stranger);
        sở = service.unit("Sở Ánh sáng");
        phòng = new UnitId(UUID.randomUUID());
        service.happened(phòng.value(), new UnitRegistered(phòng, "" + phòng, "Phòng Đèn", sở, QuerySide.LONG_AGO));
        PersonId person = new PersonId(UUID.randomUUID());
        DecisionLine first = submitted("CTDT", new Nominee(NomineeKind.COLLECTIVE, sở, null, null));
        DecisionLine second = submitted(
                "CSTDT", new Nominee(NomineeKind.INDIVIDUAL, phòng, person, new PersonalText(person, "Bùi Thị Rạng")));
        flag = first.nominationId();
        decision = new DecisionId(UUID.randomUUID());
        service.happened(
                decision.value(),
                new DecisionIssued(
                        decision,
                        sở,
                        DecisionKind.AWARD,
                        "9100/QĐ-UBND",
                        2023,
                        new PersonalText(new PersonId(UUID.randomUUID()), "Nguyễn Văn Ký"),
                        "Chủ tịch",
                        List.of(first, second),
                        DAY),
                new DecisionCorrected(
                        decision, sở, DecisionKind.AWARD, "9101/QĐ-UBND", 2023, "Gõ nhầm số", DAY, DAY.plusDays(2)));
    }

    private static DecisionLine submitted(String award, Nominee nominee) {
        NominationId nomination = new NominationId(UUID.randomUUID());
        service.happened(
                nomination.value(),
                new NominationSubmitted(
                        nomination,
                        sở,
                        nominee,
                        award,
                        2022,
                        null,
                        "law-2022",
                        "Điều 26 Luật Ánh sáng",
                        List.of(),
                        List.of(),
                        List.of(),
                        CaseText.about(nominee, "Thắp sáng 100 thôn"),
                        DAY.minusDays(60),
                        null,
                        false));
        return new DecisionLine(nomination, award, nominee.unitId(), nominee.personId());
    }

    @Test
    void a_decision_shows_whom_it_honours_and_both_sides_of_its_correction() throws Exception {
        assertThat(page(stranger, "/decisions/" + decision))
                .contains("<html lang=\"vi\">", "Quyết định số 9101/QĐ-UBND", "Bùi Thị Rạng", "Nguyễn Văn Ký</span>")
                .contains("9100/QĐ-UBND", "Gõ nhầm số", "Đính chính ngày 22/02/2023", "Điều 26 Luật Ánh sáng");
        assertThat(english(stranger, "/decisions/" + decision)).contains("<html lang=\"en\">", "Who is honoured");
        assertThat(page(stranger, "/decisions?q=9101")).contains("/decisions/" + decision, "Sở Ánh sáng");
        assertThat(english(stranger, "/decisions?q=9101&award=GK")).contains("No decisions");
        assertThat(service.status(stranger, "/decisions/" + UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void only_who_may_correct_a_decision_is_offered_it() throws Exception {
        String form = "/forms/decisions/" + decision + "/corrections";
        assertThat(page(service.user(Role.COMPETENT_PERSON, sở), "/decisions/" + decision))
                .contains(form);
        assertThat(page(service.user(Role.APPROVER, sở), "/decisions/" + decision))
                .doesNotContain(form);
        assertThat(page(service.user(Role.COMPETENT_PERSON, phòng), "/decisions/" + decision))
                .doesNotContain(form);
    }

    @Test
    void a_file_is_linked_for_those_who_may_open_it() throws Exception {
        String file = "/nominations/" + flag;
        for (String path :
                List.of("/decisions/" + decision, "/honours?year=2022&unit=" + sở, "/reports/honours?unit=" + sở)) {
            assertThat(page(service.user(Role.REPRESENTATIVE, sở), path)).contains(file);
            assertThat(page(stranger, path)).doesNotContain(file);
        }
    }

    @Test
    void the_roll_of_a_year_tells_who_was_honoured_for_it_and_on_what_grounds() throws Exception {
        assertThat(page(stranger, "/honours?unit=" + sở + "&year=2022"))
                .contains("Sở Ánh sáng", "Bùi Thị Rạng", "Phòng Đèn", "Quyết định số 9101/QĐ-UBND ngày 20/02/2023")
                .contains("Căn cứ: Điều 26 Luật Ánh sáng", "Cờ thi đua của Ủy ban nhân dân tỉnh");
        assertThat(english(stranger, "/honours?unit=" + sở + "&year=2023"))
                .contains("No honours are recorded for 2023");
        HttpResponse<String> newest = service.ask(stranger, "/honours?unit=" + sở);
        assertThat(newest.statusCode()).isEqualTo(302);
        assertThat(newest.headers().firstValue("Location").orElseThrow())
                .endsWith("/honours?unit=" + sở + "&year=2022");
    }

    @Test
    void the_roll_opens_at_the_unit_of_its_reader() throws Exception {
        String reader = service.user(Role.REPRESENTATIVE, sở);
        HttpResponse<String> own = service.ask(reader, "/honours", "Bangvang-Position", Long.toString(service.head()));
        assertThat(own.headers().firstValue("Location").orElseThrow()).endsWith("/honours?unit=" + sở + "&year=2022");
    }

    @Test
    void each_figure_of_the_report_leads_to_as_many_honours() throws Exception {
        assertThat(service.get(stranger, "/api/reports?unit=" + sở).get("items").valueStream())
                .extracting(row -> row.get("award").asString() + row.get("year") + row.get("honours"))
                .containsExactlyInAnyOrder("CTDT20221", "CSTDT20221");
        String list = "/reports/honours?unit=" + phòng + "&amp;own=false";
        assertThat(page(stranger, "/reports?unit=" + sở)).contains(list, "Phòng Đèn", "Số liệu đến sự kiện");
        assertThat(page(stranger, "/reports/honours?unit=" + phòng + "&own=false&fromYear=2022&toYear=2022"))
                .contains("Bùi Thị Rạng", "/decisions/" + decision)
                .doesNotContain("Sở Ánh sáng</th>");
        assertThat(page(stranger, "/reports/honours?own=true&unit=" + sở)).doesNotContain("Bùi Thị Rạng");
        assertThat(english(stranger, "/reports?by=LEVEL&level=base&unit=" + sở)).contains("No honours");
        assertThat(english(stranger, "/reports?by=AWARD&award=CTDT&unit=" + sở)).contains("Report of honours");
    }

    @Test
    void a_report_adds_up_what_is_of_one_level_and_what_is_below_one_unit() throws Exception {
        assertThat(figures("/reports?by=UNIT&unit=" + sở)).containsExactly("1", "1", "1", "1", "2", "2");
        assertThat(figures("/reports?by=AWARD&unit=" + sở)).containsExactly("1", "1", "1", "1", "2", "2");
        assertThat(figures("/reports?by=LEVEL&unit=" + sở)).containsExactly("2", "2", "2", "2");
        assertThat(figures("/reports?by=UNIT&award=CTDT&unit=" + sở)).containsExactly("1", "1", "1", "1");
        assertThat(figures("/reports?by=UNIT&fromYear=2023&unit=" + sở)).isEmpty();
    }

    /** Line by line, the sums at the end. */
    private static List<String> figures(String path) throws Exception {
        return Pattern.compile("<a href=\"/reports/honours[^\"]*\">(\\d+)</a>")
                .matcher(page(stranger, path))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void a_roll_too_long_for_a_page_begins_with_the_highest_award_and_leads_to_all() throws Exception {
        UnitId unit = service.unit("Sở Đông đúc");
        issued(unit, 2022, "1/QĐ", line("CTDT", unit));
        for (int number = 2; number <= 102; number++) {
            issued(unit, 2022, number + "/QĐ", line("GK", unit));
        }
        String roll = page(stranger, "/honours?year=2022&unit=" + unit);
        assertThat(roll).contains("Chỉ hiện 100 trường hợp", "/reports/honours?unit=" + unit + "&amp;fromYear=2022");
        assertThat(roll.indexOf("Quyết định số 1/QĐ")).isPositive().isEqualTo(roll.indexOf("Quyết định số "));
        assertThat(roll.split("class=\"roll-ground\"", -1)).hasSize(101);
    }

    /** Units times awards times years: more than a page could add up one by one. */
    @Test
    void a_province_with_more_than_twenty_thousand_sums_is_added_up() throws Exception {
        UnitId province = service.unit("Tỉnh Nhiều khen thưởng");
        List<UnitId> communes = IntStream.range(0, 40)
                .mapToObj(number -> below("Xã " + number, province))
                .toList();
        List<String> awards = RuleSets.awards();
        int years = 1 + 20_000 / (communes.size() * awards.size());
        int first = 2023 - years;
        for (int year = first + 1; year <= 2023; year++) {
            issued(province, year, "7/QĐ", everyAward(communes, awards));
        }
        int ofAYear = communes.size() * awards.size();
        String total = Integer.toString(years * ofAYear);

        assertThat(figures("/reports?by=UNIT&unit=" + province))
                .contains(Integer.toString(years * awards.size()))
                .endsWith(Integer.toString(ofAYear), total);
        assertThat(figures("/reports?by=AWARD&unit=" + province)).endsWith(Integer.toString(ofAYear), total);
        assertThat(figures("/reports?by=LEVEL&unit=" + province)).endsWith(Integer.toString(ofAYear), total);
        assertThat(page(stranger, "/honours?year=2023&unit=" + province))
                .contains(">2023</span> <span class=\"quiet small\">(" + ofAYear + ")", "Chỉ hiện 100 trường hợp");
    }

    @Test
    void a_report_too_long_for_a_page_begins_with_the_lines_with_most_and_leads_to_all() throws Exception {
        UnitId province = service.unit("Tỉnh Nhiều xã");
        List<UnitId> communes = IntStream.range(0, 101)
                .mapToObj(number -> below("Xã dài " + number, province))
                .toList();
        issued(province, 2021, "8/QĐ", everyAward(communes, List.of("GK")));

        assertThat(page(stranger, "/reports?by=UNIT&unit=" + province))
                .contains("Chỉ hiện 100 dòng nhiều nhất trong số 101");
        assertThat(figures("/reports?by=UNIT&unit=" + province)).hasSize(202).endsWith("101", "101");
        assertThat(figures("/reports?by=UNIT&whole=true&unit=" + province)).hasSize(204);
    }

    @Test
    void an_honour_counts_for_the_year_that_its_decision_says() throws Exception {
        UnitId unit = service.unit("Sở Năm trước");
        issued(
                unit,
                2023,
                "9/QĐ",
                new DecisionLine(new NominationId(UUID.randomUUID()), "GK", unit, null, 2021),
                new DecisionLine(new NominationId(UUID.randomUUID()), "GK", unit, null, 2021),
                line("GK", unit));
        assertThat(figures("/reports?by=AWARD&unit=" + unit)).containsExactly("2", "1", "3", "2", "1", "3");
        assertThat(page(stranger, "/reports/honours?fromYear=2021&toYear=2021&unit=" + unit)
                        .split("9/QĐ", -1))
                .hasSize(3);
    }

    private static UnitId below(String name, UnitId parent) {
        UnitId id = new UnitId(UUID.randomUUID());
        service.happened(id.value(), new UnitRegistered(id, "" + id, name, parent, QuerySide.LONG_AGO));
        return id;
    }

    private static DecisionLine[] everyAward(List<UnitId> units, List<String> awards) {
        return units.stream()
                .flatMap(unit -> awards.stream().map(award -> line(award, unit)))
                .toArray(DecisionLine[]::new);
    }

    /** Of a unit itself, for which no nomination went through here. */
    private static DecisionLine line(String award, UnitId unit) {
        return new DecisionLine(new NominationId(UUID.randomUUID()), award, unit, null);
    }

    private static void issued(UnitId body, int year, String number, DecisionLine... lines) {
        DecisionId id = new DecisionId(UUID.randomUUID());
        service.happened(
                id.value(),
                new DecisionIssued(
                        id,
                        body,
                        DecisionKind.AWARD,
                        number,
                        year,
                        new PersonalText(new PersonId(UUID.randomUUID()), "Nguyễn Văn Ký"),
                        "Giám đốc",
                        List.of(lines),
                        DAY));
    }

    @Test
    void a_decision_that_a_clerk_entered_says_so_and_by_name_to_its_own_body() throws Exception {
        UnitId body = service.unit("Sở Vào sổ");
        String clerk = "van.thu." + UUID.randomUUID();
        DecisionId id = new DecisionId(UUID.randomUUID());
        service.happened(
                id.value(),
                Map.of(
                        "account", "" + service.account("giam.doc." + UUID.randomUUID()),
                        "role", "COMPETENT_PERSON",
                        "unit", "" + body,
                        "enteredBy", "" + service.account(clerk)),
                new DecisionIssued(
                        id,
                        body,
                        DecisionKind.AWARD,
                        "9200/QĐ-SVS",
                        2023,
                        new PersonalText(new PersonId(UUID.randomUUID()), "Nguyễn Văn Ký"),
                        "Giám đốc",
                        List.of(submitted("GK", new Nominee(NomineeKind.COLLECTIVE, body, null, null))),
                        DAY));
        String path = "/decisions/" + id;
        assertThat(page(service.user(Role.COMPETENT_PERSON, body), path))
                .contains("Văn thư nhập theo quyết định giấy: Người dùng " + clerk);
        assertThat(page(stranger, path))
                .contains("Văn thư nhập theo quyết định giấy<")
                .doesNotContain(clerk);
        assertThat(page(stranger, "/decisions/" + decision)).doesNotContain("Văn thư nhập");

        String unconcerned = service.user(Role.REPRESENTATIVE, service.unit("Sở Không liên quan"));
        String steps = "/api/history/cases/" + id + "/steps";
        assertThat(service.get(service.user(Role.AUDITOR, body), steps).toString())
                .contains(clerk);
        assertThat(service.get(unconcerned, steps).toString())
                .contains("COMPETENT_PERSON", "Sở Vào sổ")
                .doesNotContain(clerk, "enteredBy", "account");
        assertThat(page(unconcerned, "/history/cases/" + id)).doesNotContain(clerk);
    }

    private static String page(String user, String path) throws Exception {
        return shown(user, path, "vi");
    }

    private static String english(String user, String path) throws Exception {
        return shown(user, path, "en");
    }

    private static String shown(String user, String path, String language) throws Exception {
        HttpResponse<String> page = service.ask(
                user,
                path,
                "Bangvang-Position",
                Long.toString(service.head()),
                "Cookie",
                "bangvang-language=" + language);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }
}
