package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Xếp hạng: from sheets that are final to a ranking that is published, opened up place by place and shown on the wall. */
@Tag("full")
class RankingByClickingIT {

    private static final LocalDate TODAY = Beforehand.TODAY;
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate DAY = TODAY.minusDays(2);
    private static final String QUARTER = TODAY.getYear() + "-Q" + (TODAY.getMonthValue() + 2) / 3;

    private static final String OBJECTION = "Đợt diễn tập chưa được tính";
    private static final String ANSWER = "Đúng, đợt diễn tập chưa có trong phiếu";
    private static final String UNCHANGED = "Đợt diễn tập được tính vào quý sau";

    /** The units, by the account of whoever organises for them or represents them. */
    private static final Map<String, String> CODES = Map.of(
            "bchqs.backan", "BK-BCH",
            "ducxuan", "BK-BCH-TP-DX",
            "phungchikien", "BK-BCH-TP-PCK",
            "phuly", "HN-PL",
            "minhkhai", "HN-PL-MK",
            "quangtrung", "HN-PL-QT");

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, bchqs.backan, ducxuan, phungchikien", "en, 360, phuly, minhkhai, quangtrung"})
    void a_ranking_is_proposed_objected_to_answered_published_opened_up_and_shown(
            String language, int width, String organiser, String leader, String best) {
        String cluster = scored(organiser, leader, best);
        String path = "/rankings/" + cluster + "/" + QUARTER;
        Job job = new Job(browser, width, language);

        String ranking = proposed(job.as(organiser), cluster, path);
        objected(job.as(leader), path);
        answered(job.waiting(organiser, "/rankings/" + ranking));
        aNightPasses(organiser, ranking);
        published(job.waiting(organiser, "/rankings/" + ranking));
        openedUp(job, path, Beforehand.unit(CODES.get(best)));
        shown(job, path);
    }

    /** @return the id of the ranking */
    private static String proposed(Job job, String cluster, String path) {
        job.section("/rankings");
        browser.click(".cards a[href='/rankings/" + cluster + "/" + TODAY.getYear() + "']")
                .click(".tabs a[href='" + path + "']");
        assertThat(browser.text("#ranking")).contains(job.in("93,75 %", "93.75 %"));
        namesBesideTheBarsAreWhole();
        job.day(job.opened("/forms/rankings"), "openedOn", DAY)
                .good("ranking-begins")
                .sent("/forms/rankings");
        String form = job.opened("/proposals");
        String ranking =
                String.valueOf(browser.one(form).getDomAttribute("action")).split("/")[3];
        job.day(form, "objectionsUntil", TODAY)
                .day(form, "proposedOn", DAY)
                .good("ranking-proposal")
                .sent("/proposals");
        assertThat(browser.text(".page-head .state"))
                .isEqualTo(job.in("Dự kiến, đang lấy kiến nghị", "Proposed, objections are heard"));
        job.good("ranking-proposed");
        return ranking;
    }

    private static void namesBesideTheBarsAreWhole() {
        browser.await("[data-chart] canvas");
        Object whole = browser.script("const chart = Chart.getChart(document.querySelector('[data-chart] canvas'));"
                + "const names = chart.scales.y; chart.ctx.font = Chart.helpers.toFont(names.options.ticks.font).string;"
                + "return names.ticks.every(one => [one.label].flat()"
                + ".every(line => chart.ctx.measureText(line).width <= names.width))");
        assertThat(whole).isEqualTo(true);
    }

    /** A day before the proposal is mistyped. */
    private static void objected(Job job, String path) {
        job.section("/rankings").row(path);
        String form = job.opened("/objections");
        browser.fill(form, "text", OBJECTION).fill(form, "evidence[]", "Kế hoạch diễn tập");
        job.day(form, "raisedOn", DAY.minusDays(1)).refused("/objections");
        assertThat(browser.text("[data-summary]")).contains(job.in("Ngày quá sớm", "Date too early"));
        assertThat(browser.value(form + " [name='text']")).isEqualTo(OBJECTION);
        job.day(form, "raisedOn", YESTERDAY).good("ranking-objection").sent("/objections");
        assertThat(browser.text("#objections"))
                .contains(OBJECTION, "Kế hoạch diễn tập", job.in("Chưa trả lời", "Not answered"));
        job.good("ranking-objected");
    }

    private static void answered(Job job) {
        String form = job.opened("/answers");
        browser.press(form + " [value='true']").fill(form, "answer", ANSWER);
        job.good("ranking-answer").sent("/answers");
        assertThat(browser.text("#objections")).contains(ANSWER, job.in("Chấp nhận kiến nghị", "Upheld"));
        assertThat(browser.text("main"))
                .contains(job.in("Công bố được từ ngày ", "It can be published from ")
                        + Beforehand.written(TODAY.plusDays(1)));
        assertThat(browser.has("form[action$='/publications']")).isFalse();
        job.good("ranking-answered");
    }

    /** Nothing is published on the last day for objections: a clerk's right to enter what is past makes that day yesterday. */
    private static void aNightPasses(String organiser, String ranking) {
        Beforehand.sent(
                organiser,
                "/api/rankings/" + ranking + "/proposals",
                "{\"objectionsUntil\":\"%s\",\"proposedOn\":\"%s\"}".formatted(YESTERDAY, DAY));
    }

    /** Right was given to the member and nothing changed, and at first it is not said why. */
    private static void published(Job job) {
        String form = job.opened("/publications");
        job.refused("/publications");
        assertThat(browser.text("[data-summary]"))
                .contains(job.in("Kiến nghị được chấp nhận mà không có thay đổi", "Objection upheld, nothing changed"));
        assertThat(browser.value(form + " [name='publishedOn']")).isEqualTo(TODAY.toString());
        browser.fill(form, "unchangedSince", UNCHANGED);
        job.good("ranking-publication").sent("/publications");
        assertThat(browser.text(".page-head .state")).isEqualTo(job.in("Đã công bố", "Published"));
        assertThat(browser.text(".notice.good"))
                .contains(job.in("Đã công bố ngày ", "Published on ") + Beforehand.written(TODAY));
        job.good("ranking-published");
    }

    /** From the place to the points, and from these to what was written down when they were given. */
    private static void openedUp(Job job, String path, String best) {
        browser.click("#ranking .place-1 a[href='" + path + "/" + best + "']");
        assertThat(browser.text("main"))
                .contains(job.in("Hạng 1: 93,75 trên 100 điểm", "Rank 1: 93.75 of 100 points"))
                .contains(job.in("Hơn hạng 2", "Ahead of rank 2"), "Nhiệm vụ");
        assertThat(browser.text(".sources")).contains(job.in("93,75", "93.75"));
        job.good("ranking-place");
        browser.click(".sources a");
        assertThat(browser.path()).startsWith("/scoring/");
        assertThat(browser.text(":target")).contains(job.in("Ghi lúc", "Recorded at"));
        job.good("ranking-source");
    }

    private static void shown(Job job, String path) {
        job.section("/rankings").row(path);
        browser.click(".actions a[href='" + path + "/present']");
        assertThat(browser.text("#p0")).contains(job.in("Đã công bố", "Published"));
        for (int place = 2; place >= 1; place--) {
            int at = 3 - place;
            browser.press("#p" + (at - 1) + " a[href='#p" + at + "']");
            Awaitility.await().untilAsserted(() -> assertThat(browser.path()).endsWith("#p" + at));
            assertThat(browser.text("#p" + at + " .place")).isEqualTo(job.in("Hạng ", "Rank ") + place);
        }
        job.good("ranking-shown");
        browser.press("#p2 a[href='#p3']").click("#p3 a[href='" + path + "']");
        assertThat(browser.path()).isEqualTo(path);
    }

    /**
     * Two units whose sheets of this quarter are final, the leader's with less than the other's.
     *
     * @return the id of their cluster
     */
    private static String scored(String organiser, String leader, String best) {
        String cluster = UUID.randomUUID().toString();
        String organises = Beforehand.unit(CODES.get(organiser));
        String leads = Beforehand.unit(CODES.get(leader));
        String other = Beforehand.unit(CODES.get(best));
        Beforehand.sent(organiser, "/api/clusters", """
                {"id":"%s","kind":"CLUSTER","name":"Cụm xếp hạng %s","organiserId":"%s","formedOn":"%s"}
                """.formatted(cluster, CODES.get(organiser), organises, DAY));
        Beforehand.sent(
                organiser, "/api/clusters/" + cluster + "/years", """
                {"year":%1$d,"members":["%2$s","%3$s"],"leader":"%2$s","deputy":"%3$s","openedOn":"%4$s"}
                """.formatted(TODAY.getYear(), leads, other, DAY));
        Beforehand.sent(organiser, "/api/score-tables", """
                {"clusterId":"%s","period":"%s","name":"Bảng điểm quý","adoptedOn":"%s",
                 "criteria":[{"code":"I","name":"Nhiệm vụ","kind":"JUDGED","maxScore":"100"}],
                 "terms":{"scale":2,"combination":"MEAN","normalised":false,"mayExceedMaximum":false,
                          "lateDeduction":"0","tieBreaks":["LEADERS_DECISION"],"outlierPercent":20}}
                """.formatted(cluster, QUARTER, DAY));
        settled(organiser, cluster, leader, leads, best, other, "81.25");
        settled(organiser, cluster, best, other, leader, leads, "93.75");
        return cluster;
    }

    /** One sheet, from its opening to the final score. */
    private static void settled(
            String organiser,
            String cluster,
            String scored,
            String unit,
            String scorer,
            String scoring,
            String points) {
        String sheet = UUID.randomUUID().toString();
        String path = "/api/score-sheets/" + sheet;
        String scores =
                "\"scores\":[{\"criterion\":\"I\",\"value\":\"%s\"}],\"scoredOn\":\"%s\"".formatted(points, DAY);
        Beforehand.sent(
                organiser, "/api/score-sheets", """
                {"id":"%s","clusterId":"%s","unitId":"%s","period":"%s","selfDueOn":"%s","crossDueOn":"%5$s","openedOn":"%s"}
                """.formatted(sheet, cluster, unit, QUARTER, TODAY.plusDays(5), DAY));
        Beforehand.sent(scored, path + "/self-scores", "{" + scores + "}");
        Beforehand.sent(scorer, path + "/cross-scores", "{\"scorerId\":\"" + scoring + "\"," + scores + "}");
        Beforehand.sent(scorer, path + "/consolidations", """
                {"consolidatorId":"%s","changes":[],"explainUntil":"%s","consolidatedOn":"%s"}
                """.formatted(scoring, TODAY, DAY));
        Beforehand.sent(scored, path + "/acceptances", "{\"acceptedOn\":\"" + DAY + "\"}");
        Beforehand.sent(organiser, path + "/finalisations", "{\"finalisedOn\":\"" + DAY + "\"}");
    }
}
