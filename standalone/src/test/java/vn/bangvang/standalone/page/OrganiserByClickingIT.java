package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organiser does in a year: clusters, score tables, sheets, movements and congresses, each with one mistake. */
@Tag("full")
class OrganiserByClickingIT {

    private static final String YEAR = Integer.toString(Beforehand.TODAY.getYear());

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 1366, tpbackan, Đức Xuân, Phùng Chí Kiên, 2 thành viên, Cụm thi đua thử",
        "en, 360, hanam, Trung đoàn 151, thành phố Phủ Lý, 2 members, Cụm thi đua tập"
    })
    void a_cluster_is_formed_opened_for_a_year_and_scored_by_a_table(
            String language, int width, String organiser, String first, String second, String members, String name) {
        Job job = new Job(browser, width, language).as(organiser).section("/scoring");
        browser.click("main a[href='/clusters']")
                .click("main a[href='/clusters/new']")
                .fill("name", name);
        job.good("cluster-new").sent("/forms/clusters");
        String id = browser.path().substring("/clusters/".length());

        browser.click("main a[href$='/year']").fill("year", YEAR).click("form.filters button");
        job.ticked("members[]", first)
                .ticked("members[]", second)
                .chosen("leader", first)
                .chosen("deputy", first)
                .refused("/years")
                .chosen("deputy", second)
                .good("cluster-year")
                .sent("/years");
        assertThat(browser.text("main")).contains(members);
        browser.click("main a[href$='/year?year=" + YEAR + "']");
        job.chosen("leader", second).chosen("deputy", first);
        browser.fill("reason", "Ghi nhầm cụm trưởng");
        job.sent("/years/" + YEAR + "/corrections");
        assertThat(browser.text("main")).contains("Ghi nhầm cụm trưởng");
        job.good("cluster");

        job.section("/scoring");
        browser.click("main a[href='/score-tables']").click("main a[href='/score-tables/new']");
        browser.fill("rows", "3").click("form.filters button").choose("clusterId", id);
        browser.choose("period", YEAR);
        criterion(0, "I", "", "Nhiệm vụ", "PARENT", "100");
        criterion(1, "A", "I", "Chất lượng", "JUDGED", "90");
        job.refused("/forms/score-tables");
        browser.fill("criteria[1].maxScore:decimal", "100");
        job.good("score-table-new").sent("/forms/score-tables");
        assertThat(browser.text("tbody")).contains("Chất lượng", job.in("Chấm theo nhận xét", "Judged"));
        job.good("score-table");
        browser.click("main a[href$='/amendment']")
                .fill("criteria[1].name", "Chất lượng nhiệm vụ")
                .fill("reason", "Rõ tên hơn");
        job.good("score-table-amend").sent("/amendments");
        assertThat(browser.text("main"))
                .contains("Rõ tên hơn", "Chất lượng nhiệm vụ", job.in("phiên bản 2/2", "version 2 of 2"));

        job.section("/scoring");
        browser.click("main a[href='/scoring/new']").choose("cluster", id).click("form.filters button");
        job.day("", "crossDueOn", Beforehand.TODAY.plusDays(5))
                .refused("/openings")
                .day("", "crossDueOn", Beforehand.TODAY.plusDays(20))
                .good("sheets-open")
                .sent("/openings");
        assertThat(browser.text("main")).contains(name, first, second, job.in("Đang chấm", "Being scored"));
        job.good("sheets-opened");
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, tpbackan, ducxuan, Thi đua thử", "en, 360, hanam, trungdoan151, Thi đua tập"})
    void a_movement_is_launched_put_right_received_and_launched_again(
            String language, int width, String organiser, String member, String name) {
        Job job = new Job(browser, width, language).as(organiser).section("/movements");
        browser.click("main a[href='/movements/new']").choose("deadlines", "0").click("form.filters button");
        browser.fill("plan.name", name).fill("plan.theme", "Đoàn kết");
        browser.one("#content-1").sendKeys("Nội dung");
        job.day("", "plan.to", Beforehand.TODAY.plusDays(90))
                .good("movement-new")
                .sent("/forms/movements");
        String movement = browser.path();
        assertThat(browser.text(".page-head .state")).isEqualTo(job.in("Đang thực hiện", "Running"));
        browser.click("main a[href$='/correction']").fill("reason", "Sai chủ đề");
        job.day("", "plan.to", Beforehand.TODAY.minusDays(90))
                .refused("/corrections")
                .day("", "plan.to", Beforehand.TODAY.plusDays(60));
        browser.fill("plan.theme", "Đoàn kết, quyết thắng");
        job.good("movement-correct").sent("/corrections");
        assertThat(browser.text("main")).contains("Đoàn kết, quyết thắng", "Sai chủ đề");
        job.opened("/clones");
        job.sent("/clones");
        assertThat(browser.path()).startsWith("/movements/").isNotEqualTo(movement);
        assertThat(browser.text("main")).contains(job.in("Tiếp nối phong trào", "After the movement"));

        job.waiting(member, movement);
        browser.fill("plan", "Kế hoạch 1");
        job.good("movement-receive").sent("/receipts");
        assertThat(browser.text("[aria-labelledby='receipts-h'] tbody")).contains("Kế hoạch 1");
        String correct = job.opened("/receipts/corrections");
        browser.fill(correct, "plan", "Kế hoạch 2").fill(correct, "reason", "Ghi nhầm");
        job.sent("/receipts/corrections");
        assertThat(browser.text("main")).contains("Kế hoạch 2");
        job.good("movement-received");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 1366, tpbackan, ducxuan, Đức Xuân, Đại hội thi đua thử, Lý Đại Biểu Thử",
        "en, 360, hanam, trungdoan151, Trung đoàn 151, Đại hội thi đua tập, Lý Đại Biểu Tập"
    })
    void a_congress_is_convened_prepared_held_and_looks_ahead(
            String language, int width, String organiser, String member, String unit, String name, String delegate) {
        Job job = new Job(browser, width, language).as(organiser);
        congresses(job);
        browser.click("main a[href='/congresses/new']").fill("name", name).fill("place", "Hội trường");
        job.day("", "plannedOn", Beforehand.TODAY.plusDays(30))
                .good("congress-new")
                .sent("/forms/congresses");
        String congress = browser.path();
        String plans = job.opened("/plans");
        browser.fill(plans, "number", "15/KH")
                .fill("tasks[0].code", "VK-1")
                .fill("tasks[0].title", "Văn kiện")
                .choose("tasks[0].kind", "DOCUMENT");
        job.chosen("tasks[0].responsibleId", unit)
                .day("", "tasks[0].dueOn", Beforehand.TODAY.plusDays(40))
                .refused("/plans")
                .day("", "tasks[0].dueOn", Beforehand.TODAY.plusDays(20))
                .good("congress-plan")
                .sent("/plans");
        assertThat(browser.text("main")).contains("Văn kiện", job.in("Kế hoạch số 15/KH", "Plan 15/KH"));
        job.opened("/allocations");
        browser.script(
                "const box = [...document.querySelectorAll(\"form[action$='/allocations'] label\")]"
                        + ".find(one => one.textContent.includes('" + unit + "'));"
                        + "box.querySelector('input').click(); box.nextElementSibling.querySelector('input[type=number]').value = '1'");
        job.good("congress-allocate").sent("/allocations");

        congresses(job.as(member));
        job.row(congress);
        String elect = job.opened("/delegates");
        browser.fill(elect, "delegate", delegate).fill(elect, "position", "Bí thư");
        browser.fill(elect, "vote.present:int", "10").fill(elect, "vote.inFavour:int", "4");
        job.refused("/delegates");
        browser.fill(elect, "vote.inFavour:int", "9");
        job.good("congress-elect").sent("/delegates");
        assertThat(browser.text("main")).contains(delegate);

        congresses(job.as(organiser));
        job.row(congress).good("congress-organiser");
        String hold = job.opened("/sittings");
        browser.fill(hold, "summoned:int", "1").fill(hold, "present:int", "1");
        job.sent("/sittings");
        job.opened("/attendances");
        job.sent("/attendances");
        String resolve = job.opened("/resolutions");
        browser.fill(resolve, "text", "Nghị quyết");
        browser.one(resolve + " [name='directions[]']").sendKeys("Phương hướng");
        browser.fill(resolve, "vote.present:int", "1").fill(resolve, "vote.inFavour:int", "1");
        job.good("congress-resolve").sent("/resolutions");
        String correct = job.opened("/resolutions/corrections");
        browser.fill(correct, "resolution.text", "Nghị quyết đại hội").fill(correct, "reason", "Thiếu chữ");
        job.sent("/resolutions/corrections");
        assertThat(browser.text("main")).contains("Nghị quyết đại hội");
        String next = job.opened("/next-periods");
        browser.fill(next, "theme", "Nhiệm kỳ mới");
        browser.one(next + " [name='contents[]']").sendKeys("Thi đua");
        job.sent("/next-periods");
        assertThat(browser.text(".page-head .state"))
                .isEqualTo(job.in("Đã phát động nhiệm kỳ sau", "Next period launched"));
        assertThat(browser.text("main")).contains("Nhiệm kỳ mới");
        job.good("congress-over");
    }

    private static void congresses(Job job) {
        job.section("/movements");
        browser.click(".tabs a[href='/congresses']");
    }

    private static void criterion(int row, String code, String parent, String name, String kind, String most) {
        String at = "criteria[" + row + "].";
        browser.fill(at + "code", code)
                .fill(at + "parent", parent)
                .fill(at + "name", name)
                .choose(at + "kind", kind)
                .fill(at + "maxScore:decimal", most);
    }
}
