package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an organiser does in a year: clusters, score tables, sheets, movements and congresses, each with one mistake. */
@Tag("full")
class OrganiserByClickingIT {

    private static final String ORGANISER = "tpbackan";
    private static final String MEMBER = "ducxuan";
    private static final String FIRST = "Đức Xuân";
    private static final String SECOND = "Phùng Chí Kiên";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String YEAR = Integer.toString(TODAY.getYear());

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get().size(1366, 768);
    }

    @BeforeEach
    void withScripts() {
        browser.scripts(true).dark(false);
    }

    @Test
    void a_cluster_is_formed_opened_for_a_year_and_scored_by_a_table() {
        browser.logIn(ORGANISER).go("/clusters/new");
        browser.fill("name", "Cụm thi đua thử");
        sent("/forms/clusters");
        String cluster = browser.path();
        String id = cluster.substring("/clusters/".length());

        browser.go(cluster + "/year?year=" + YEAR);
        ticked("members[]", FIRST);
        ticked("members[]", SECOND);
        chosen("leader", FIRST);
        chosen("deputy", FIRST);
        refused("/years");
        chosen("deputy", SECOND);
        good("cluster-year");
        sent("/years");
        assertThat(browser.text("main")).contains("2 thành viên");
        browser.go(cluster + "/year?year=" + YEAR);
        chosen("leader", SECOND);
        chosen("deputy", FIRST);
        browser.fill("reason", "Ghi nhầm cụm trưởng");
        sent("/years/" + YEAR + "/corrections");
        assertThat(browser.text("main")).contains("Ghi nhầm cụm trưởng");
        good("cluster");

        browser.go("/score-tables/new?rows=3").choose("clusterId", id).choose("period", YEAR);
        criterion(0, "I", "", "Nhiệm vụ", "PARENT", "100");
        criterion(1, "A", "I", "Chất lượng", "JUDGED", "90");
        refused("/forms/score-tables");
        set("criteria[1].maxScore:decimal", "100");
        good("score-table-new");
        sent("/forms/score-tables");
        String table = browser.path();
        assertThat(browser.text("tbody")).contains("Chất lượng");
        good("score-table");
        browser.go(table + "/amendment");
        set("criteria[1].name", "Chất lượng nhiệm vụ");
        browser.fill("reason", "Rõ tên hơn");
        sent("/amendments");
        assertThat(browser.text("main")).contains("Rõ tên hơn", "Chất lượng nhiệm vụ");

        browser.go("/scoring/new?cluster=" + id);
        set("crossDueOn", TODAY.plusDays(5).toString());
        refused("/openings");
        set("crossDueOn", TODAY.plusDays(20).toString());
        good("sheets-open");
        sent("/openings");
        assertThat(browser.text("main")).contains(FIRST, SECOND);
    }

    @Test
    void a_movement_is_launched_put_right_received_and_launched_again() {
        browser.logIn(ORGANISER).go("/movements/new?deadlines=0");
        browser.fill("plan.name", "Thi đua thử").fill("plan.theme", "Đoàn kết");
        browser.one("#content-1").sendKeys("Nội dung");
        set("plan.to", TODAY.plusDays(90).toString());
        sent("/forms/movements");
        String movement = browser.path();
        browser.go(movement + "/correction");
        set("plan.to", TODAY.minusDays(90).toString());
        browser.fill("reason", "Sai chủ đề");
        refused("/corrections");
        set("plan.to", TODAY.plusDays(60).toString());
        browser.fill("plan.theme", "Đoàn kết, quyết thắng");
        sent("/corrections");
        assertThat(browser.text("main")).contains("Đoàn kết, quyết thắng", "Sai chủ đề");
        opened("/clones");
        sent("/clones");
        assertThat(browser.path()).startsWith("/movements/").isNotEqualTo(movement);

        browser.logIn(MEMBER).go(movement).fill("plan", "Kế hoạch 1");
        sent("/receipts");
        opened("/receipts/corrections");
        browser.fill("form[action$='/receipts/corrections']", "plan", "Kế hoạch 2")
                .fill("form[action$='/receipts/corrections']", "reason", "Ghi nhầm");
        sent("/receipts/corrections");
        assertThat(browser.text("main")).contains("Kế hoạch 2");
        good("movement-received");
    }

    @Test
    void a_congress_is_convened_prepared_held_and_looks_ahead() {
        browser.logIn(ORGANISER).go("/congresses/new");
        browser.fill("name", "Đại hội thi đua thử").fill("place", "Hội trường");
        set("plannedOn", TODAY.plusDays(30).toString());
        sent("/forms/congresses");
        String congress = browser.path();
        String plans = opened("/plans");
        browser.fill(plans, "number", "15/KH");
        set("tasks[0].code", "VK-1");
        set("tasks[0].title", "Văn kiện");
        set("tasks[0].dueOn", TODAY.plusDays(40).toString());
        browser.choose("tasks[0].kind", "DOCUMENT");
        chosen("tasks[0].responsibleId", FIRST);
        refused("/plans");
        set("tasks[0].dueOn", TODAY.plusDays(20).toString());
        sent("/plans");
        assertThat(browser.text("main")).contains("Văn kiện");
        opened("/allocations");
        browser.script(
                "const box = [...document.querySelectorAll(\"form[action$='/allocations'] label\")]"
                        + ".find(one => one.textContent.includes('" + FIRST + "'));"
                        + "box.querySelector('input').click(); box.nextElementSibling.querySelector('input[type=number]').value = '1'");
        sent("/allocations");

        browser.logIn(MEMBER).go(congress);
        String elect = opened("/delegates");
        browser.fill(elect, "delegate", "Lý Đại Biểu Thử").fill(elect, "position", "Bí thư");
        browser.fill(elect, "vote.present:int", "10").fill(elect, "vote.inFavour:int", "4");
        refused("/delegates");
        browser.fill(elect, "vote.inFavour:int", "9");
        sent("/delegates");
        assertThat(browser.text("main")).contains("Lý Đại Biểu Thử");

        browser.logIn(ORGANISER).go(congress);
        good("congress-organiser");
        String hold = opened("/sittings");
        browser.fill(hold, "summoned:int", "1").fill(hold, "present:int", "1");
        sent("/sittings");
        opened("/attendances");
        sent("/attendances");
        String resolve = opened("/resolutions");
        browser.fill(resolve, "text", "Nghị quyết");
        browser.one(resolve + " [name='directions[]']").sendKeys("Phương hướng");
        browser.fill(resolve, "vote.present:int", "1").fill(resolve, "vote.inFavour:int", "1");
        sent("/resolutions");
        String correct = opened("/resolutions/corrections");
        browser.fill(correct, "resolution.text", "Nghị quyết đại hội").fill(correct, "reason", "Thiếu chữ");
        sent("/resolutions/corrections");
        assertThat(browser.text("main")).contains("Nghị quyết đại hội");
        String next = opened("/next-periods");
        browser.fill(next, "theme", "Nhiệm kỳ mới");
        browser.one(next + " [name='contents[]']").sendKeys("Thi đua");
        sent("/next-periods");
        assertThat(browser.text("main")).contains("Nhiệm kỳ mới");
        good("congress-over");
    }

    private static void criterion(int row, String code, String parent, String name, String kind, String most) {
        String at = "criteria[" + row + "].";
        set(at + "code", code);
        set(at + "parent", parent);
        set(at + "name", name);
        browser.choose(at + "kind", kind);
        set(at + "maxScore:decimal", most);
    }

    private static void set(String name, String value) {
        browser.script("document.querySelector(\"[name='" + name + "']\").value = '" + value + "'");
    }

    private static void ticked(String name, String label) {
        browser.script("[...document.querySelectorAll(\"[name='" + name + "']\")]"
                + ".find(one => one.closest('label').textContent.includes('" + label + "')).checked = true");
    }

    private static void chosen(String name, String label) {
        browser.script("[...document.querySelectorAll(\"[name='" + name + "'] option\")]"
                + ".find(one => one.textContent.includes('" + label + "')).selected = true");
    }

    /** Opens the act that is sent there, and says which form it is. */
    private static String opened(String address) {
        String form = "form[action$='" + address + "']";
        browser.script("document.querySelector(\"" + form + "\").closest('details').open = true");
        return form;
    }

    private static void sent(String address) {
        browser.click("form[action$='" + address + "'] button.main");
    }

    private static void refused(String address) {
        browser.press("form[action$='" + address + "'] button.main").await("[data-summary]");
    }

    private static void good(String name) {
        browser.keep(name);
        assertThat(browser.complaints().stream()
                        .filter(one -> !one.contains("409") && !one.contains("422") && !one.contains("400"))
                        .toList())
                .as(name)
                .isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.overflow()).as(name).isZero();
    }
}
