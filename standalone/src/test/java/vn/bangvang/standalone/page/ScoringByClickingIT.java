package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.rest.SampleService;

/** Chấm điểm: the units of a cluster score themselves and each other, from the first key to the final score, on pages alone. */
class ScoringByClickingIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String YEAR = Integer.toString(TODAY.getYear());
    private static final String QUARTER = YEAR + "-Q" + (TODAY.getMonthValue() + 2) / 3;

    private static final String ORGANISER = "hanam";
    /**
     * Those of the cluster in which the work is done in that language, by the accounts of whoever represents them: the leader, its
     * deputy and three more. Each job has sheets of its own.
     */
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "vi", List.of("duytien", "binhluc", "kimbang", "lynhan", "thanhliem"),
            "en", List.of("luongkhanhthien", "tranhungdao", "haibatrung", "quangtrung", "lamha"));

    private static final Map<String, String> CODES = Map.of(
            "duytien", "HN-DT",
            "binhluc", "HN-BL",
            "kimbang", "HN-KB",
            "lynhan", "HN-LN",
            "thanhliem", "HN-TL",
            "luongkhanhthien", "HN-PL-LKT",
            "tranhungdao", "HN-PL-THD",
            "haibatrung", "HN-PL-HBT",
            "quangtrung", "HN-PL-QT",
            "lamha", "HN-PL-LH");

    private static final String STATE = "[data-state]";
    private static final String KEPT = "[data-unsent-state]";
    private static final String BACK = "[data-unsent-back]";

    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Map<String, String> SHEETS = new HashMap<>();

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
        for (JsonNode unit : SampleService.json(SERVICE.as("quantri").get("/api/units?limit=200"))
                .get("items")) {
            UNITS.put(unit.get("code").asString(), unit.get("id").asString());
        }
        MEMBERS.forEach((language, members) -> open("Cụm thi đua chấm điểm " + language, members));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | 1366 | Còn 3 tiêu chí | Tối đa 30 điểm | Đã lưu lúc | chưa gửi | Đạt | Đã dán 3 ô. Đã chấm đủ",
                "en | 360 | Still to be scored: 3 | 30 points at most | Saved at | not sent yet | Achieved | 3 cells were pasted. All"
            })
    void the_grid_is_filled_in_by_keys_and_by_a_pasted_column_and_is_kept_until_it_is_sent(
            String language,
            int width,
            String left,
            String over,
            String kept,
            String unsent,
            String achieved,
            String pasted) {
        String form = "form[action$='/self-scores']";
        String account = MEMBERS.get(language).get(3);
        Job job = new Job(browser, width, language).waiting(account, sheet(account));
        assertThat(browser.text(STATE)).contains(left);
        browser.middle(value(form, 0)).one(value(form, 0)).click();
        type("17,5", Keys.ENTER);
        assertThat(focusedName()).isEqualTo("scores[1].value:decimal");
        assertThat(browser.text(STATE)).contains(left.replace('3', '2'));
        type("31", Keys.ENTER);
        assertThat(focusedName()).isEqualTo("scores[2].value:decimal");
        assertThat(browser.text(form + " .cell .error")).contains(over);
        job.good("scoring-wrong");
        browser.focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.ENTER));
        assertThat(focusedName()).isEqualTo("scores[1].value:decimal");
        type("28,5");
        assertThat(browser.value(value(form, 1))).isEqualTo("28,5");
        assertThat(browser.has(form + " .error")).isFalse();
        type(Keys.ARROW_UP);
        assertThat(focusedName()).isEqualTo("scores[0].value:decimal");
        type(Keys.TAB);
        assertThat(browser.focused().getTagName()).isEqualTo("summary");

        browser.awaitText(KEPT, kept).go(sheet(account));
        assertThat(browser.text(BACK)).contains(kept, unsent);
        assertThat(browser.value(value(form, 0))).isEqualTo("17,5");
        assertThat(browser.value(value(form, 1))).isEqualTo("28,5");
        assertThat(browser.text(STATE)).contains(left.replace('3', '1'));
        job.good("scoring-kept");
        browser.logIn(leader(language)).go(sheet(account));
        assertThat(browser.has("form[data-unsent]")).isFalse();
        assertThat(browser.text("main")).doesNotContain("17,5");
        job.as(account); // From another device.
        browser.go(sheet(account));
        assertThat(browser.value(value(form, 1))).isEqualTo("28,5");
        assertThat(SERVICE.unsentForms(account, SHEETS.get(account))).isOne();

        paste(value(form, 0), "18\\r\\n29,25\\r\\n" + achieved + "\\r\\n");
        assertThat(browser.text(STATE)).contains(pasted).contains(job.in("47,25", "47.25"));
        assertThat(browser.value(value(form, 1))).isEqualTo("29,25");
        assertThat(browser.value(value(form, 2))).isEqualTo("1");
        browser.click(form + " button.main");
        assertThat(browser.has(form)).isFalse();
        assertThat(SERVICE.unsentForms(account, SHEETS.get(account))).isZero();
        job.good("scoring-self");
    }

    @Test
    void what_is_kept_can_be_discarded_and_a_session_that_ends_loses_nothing() {
        discardedAndKeptAcrossSessions("vi", Job.DESK);
    }

    @Tag("full")
    @Test
    void what_is_kept_can_be_discarded_and_a_session_that_ends_loses_nothing_on_a_telephone() {
        discardedAndKeptAcrossSessions("en", Job.TELEPHONE);
    }

    private static void discardedAndKeptAcrossSessions(String language, int width) {
        String form = "form[action$='/self-scores']";
        String unit = leader(language);
        Job job = new Job(browser, width, language).waiting(unit, sheet(unit));
        String saved = job.in("Đã lưu lúc", "Saved at");
        fill(form, 0, "12");
        browser.awaitText(KEPT, saved).go(sheet(unit));
        browser.middle(BACK + " button").click(BACK + " button");
        assertThat(browser.value(value(form, 0))).isEmpty();
        assertThat(SERVICE.unsentForms(unit, SHEETS.get(unit))).isZero();

        Object cookies = Objects.requireNonNull(
                browser.devTools("Network.getAllCookies", Map.of()).get("cookies"));
        browser.devTools("Network.clearBrowserCookies", Map.of());
        fill(form, 0, "13");
        browser.awaitText(KEPT, job.in("phiên làm việc đã hết", "your session has ended"));
        assertThat(browser.value(value(form, 0))).isEqualTo("13");
        browser.complaints(); // The browser notes the refused request by itself.
        job.good("scoring-ended");
        browser.devTools("Network.setCookies", Map.of("cookies", cookies)); // As if logged in in another tab.
        browser.awaitText(KEPT, saved);
        browser.complaints();
        assertThat(SERVICE.unsentForms(unit, SHEETS.get(unit))).isOne();
    }

    @Test
    void others_score_side_by_side_the_leader_consolidates_the_unit_explains_and_the_organiser_settles() {
        explainedAndSettled("vi", Job.DESK);
    }

    @Tag("full")
    @Test
    void on_a_telephone_others_score_the_leader_consolidates_the_unit_explains_and_the_organiser_settles() {
        explainedAndSettled("en", Job.TELEPHONE);
    }

    private static void explainedAndSettled(String language, int width) {
        Job job = new Job(browser, width, language);
        String unit = MEMBERS.get(language).get(4);
        String other = MEMBERS.get(language).get(2);
        String othersName = job.in("Kim Bảng", "Hai Bà Trưng");
        String selfColumn = job.in("Tự chấm", "Self");
        scored("self-scores", unit, unit, "18", "28");
        String form = "form[action$='/cross-scores']";
        job.waiting(other, sheet(unit));
        assertThat(browser.has("[data-difference]")).isFalse();
        fill(form, 0, "17");
        fill(form, 1, "28");
        browser.choose("scores[2].value:decimal", "1");
        browser.click(form + " button.main");
        assertThat(shown()).contains(othersName).doesNotContain(selfColumn);

        job.waiting(leader(language), sheet(unit));
        assertThat(shown()).contains(selfColumn, othersName);
        fill(form, 0, "19,5");
        assertThat(difference(form, 0)).isEqualTo(job.in("+1,5", "+1.5"));
        fill(form, 0, "17");
        assertThat(difference(form, 0)).isEqualTo("−1");
        fill(form, 1, "28");
        assertThat(difference(form, 1)).isEqualTo("0");
        assertThat(browser.text(STATE)).contains(job.in("Còn 1 tiêu chí", "Still to be scored: 1"));
        browser.awaitText(KEPT, job.in("Đã lưu lúc", "Saved at")).go(sheet(unit));
        assertThat(difference(form, 0)).isEqualTo("−1");
        job.good("scoring-cross");
        browser.choose("scores[2].value:decimal", "1");
        browser.click(form + " button.main");
        assertThat(shown()).contains(othersName, job.in("Duy Tiên", "Lương Khánh Thiện"));
        scored("cross-scores", MEMBERS.get(language).get(1), unit, "18", "28");
        scored("cross-scores", MEMBERS.get(language).get(3), unit, "18", "28");

        consolidate(job, leader(language), unit);
        job.waiting(unit, sheet(unit));
        assertThat(browser.text("main")).contains("Nghiệm thu chưa đủ");
        String explain = job.opened("/explanations");
        browser.choose("explanations[0].criterion", "A").fill(explain, "explanations[0].text", "Đã nghiệm thu bổ sung");
        browser.awaitText(explain + " " + KEPT, job.in("Đã lưu lúc", "Saved at"))
                .go(sheet(unit));
        assertThat(browser.value(explain + " [name='explanations[0].text']")).isEqualTo("Đã nghiệm thu bổ sung");
        job.good("scoring-explain");
        browser.click(explain + " button.main");
        assertThat(browser.text("main")).contains("Đã nghiệm thu bổ sung");

        job.waiting(ORGANISER, sheet(unit));
        String verify = "form[action$='/re-verifications']";
        changed(verify, "17,75", "Có biên bản nghiệm thu");
        job.good("scoring-reverify");
        browser.click(verify + " button.main");
        assertThat(shown())
                .contains(job.in("Phúc tra", "Re-verified"), job.in("17,75", "17.75"), "Có biên bản nghiệm thu");
        browser.click("form[action$='/finalisations'] button.main");
        assertThat(browser.text(".page-head .state")).isEqualTo(job.in("Đã có kết quả cuối cùng", "Final"));
        job.good("scoring-final");
    }

    @Test
    void on_a_telephone_it_goes_row_by_row_from_the_self_score_to_the_final_one() {
        acceptedAndFinal("en", Job.TELEPHONE);
    }

    @Tag("full")
    @Test
    void at_a_desk_it_goes_from_the_self_score_to_the_final_one_without_an_explanation() {
        acceptedAndFinal("vi", Job.DESK);
    }

    private static void acceptedAndFinal(String language, int width) {
        Job job = new Job(browser, width, language);
        String unit = MEMBERS.get(language).get(2);
        job.waiting(unit, sheet(unit));
        String self = "form[action$='/self-scores']";
        int name = browser.one(self + " label[for='f0-0']").getLocation().getY();
        int value = browser.one(value(self, 0)).getLocation().getY();
        assertThat(value > name + 10).as("below its name").isEqualTo(width == Job.TELEPHONE);
        fill(self, 0, "18");
        fill(self, 1, "31");
        browser.choose("scores[2].value:decimal", "1");
        assertThat(browser.text(self + " .cell .error")).contains(job.in("Tối đa 30 điểm", "30 points at most"));
        job.good("scoring-rows-self");
        fill(self, 1, "29");
        browser.awaitText(KEPT, job.in("Đã lưu lúc", "Saved at"));
        browser.click(self + " button.main");

        job.waiting(leader(language), sheet(unit));
        String cross = "form[action$='/cross-scores']";
        fill(cross, 0, "17,5");
        assertThat(difference(cross, 0)).isEqualTo(job.in("−0,5", "−0.5"));
        fill(cross, 1, "29");
        browser.choose("scores[2].value:decimal", "1");
        job.good("scoring-rows-cross");
        browser.click(cross + " button.main");
        for (int other : List.of(1, 3, 4)) {
            scored("cross-scores", MEMBERS.get(language).get(other), unit, "17.5", "29");
        }
        job.waiting(leader(language), sheet(unit)).good("scoring-rows-consolidate");
        browser.click("form[action$='/consolidations'] button.main");

        job.waiting(unit, sheet(unit)).good("scoring-rows-accept");
        browser.click("form[action$='/acceptances'] button.main");
        job.waiting(ORGANISER, sheet(unit)).good("scoring-rows-finalise");
        browser.click("form[action$='/finalisations'] button.main");
        assertThat(browser.text(".page-head .state")).isEqualTo(job.in("Đã có kết quả cuối cùng", "Final"));
        job.good("scoring-rows-final");
    }

    /** The mean of four stands there; one value is set otherwise, which takes a reason. */
    private static void consolidate(Job job, String leader, String unit) {
        String form = "form[action$='/consolidations']";
        job.waiting(leader, sheet(unit));
        assertThat(browser.text(".steps [aria-current]")).isEqualTo(job.in("Tổng hợp", "Consolidation"));
        assertThat(browser.value(change(form, "value:decimal"))).isEqualTo(job.in("17,5", "17.5"));
        changed(form, "17,25", "Nghiệm thu chưa đủ");
        browser.awaitText(KEPT, job.in("Đã lưu lúc", "Saved at")).go(sheet(unit));
        assertThat(browser.value(change(form, "value:decimal"))).isEqualTo("17,25");
        assertThat(browser.value(change(form, "reason"))).isEqualTo("Nghiệm thu chưa đủ");
        job.good("scoring-consolidate");
        browser.click(form + " button.main");
        assertThat(shown())
                .contains(job.in("Tổng hợp", "Consolidated"), job.in("Lý do: ", "Reason: ") + "Nghiệm thu chưa đủ");
        assertThat(browser.text(".page-head .state")).isEqualTo(job.in("Đã tổng hợp", "Consolidated"));
    }

    /** What the table of all scores says, whose columns a telephone names in each row. */
    private static String shown() {
        return String.valueOf(browser.script("return [...document.querySelectorAll('table.scores th, table.scores td')]"
                + ".map(one => (one.dataset.label ?? '') + ' ' + one.textContent).join(' ')"));
    }

    private static String leader(String language) {
        return MEMBERS.get(language).get(0);
    }

    private static void changed(String form, String value, String reason) {
        assertThat(browser.one(change(form, "reason")).getDomProperty("required"))
                .isEqualTo("false");
        browser.fill(form, "changes[0].value:decimal", value);
        assertThat(browser.one(change(form, "reason")).getDomProperty("required"))
                .isEqualTo("true");
        browser.fill(form, "changes[0].reason", reason);
    }

    private static String change(String form, String field) {
        return form + " [name='changes[0]." + field + "']";
    }

    private static String sheet(String account) {
        return "/scoring/" + SHEETS.get(account);
    }

    private static String value(String form, int row) {
        return form + " [name='scores[" + row + "].value:decimal']";
    }

    private static void fill(String form, int row, String value) {
        browser.fill(form, "scores[" + row + "].value:decimal", value);
        type(Keys.TAB);
    }

    private static String difference(String form, int row) {
        return browser.text(form + " output[for='f0-" + row + "']");
    }

    private static void type(CharSequence... keys) {
        browser.focused().sendKeys(keys);
    }

    private static String focusedName() {
        return String.valueOf(browser.focused().getDomAttribute("name"));
    }

    /** As a browser does when somebody pastes what a spreadsheet has copied. */
    private static void paste(String into, String text) {
        browser.script("const copied = new DataTransfer(); copied.setData('text/plain', '" + text + "');"
                + "document.querySelector(\"" + into + "\").dispatchEvent(new ClipboardEvent('paste',"
                + " { clipboardData: copied, bubbles: true, cancelable: true }))");
    }

    /** A cluster of this quarter with a table and a sheet for each member. */
    private static void open(String name, List<String> accounts) {
        String cluster = done("/api/clusters", """
                {"kind":"CLUSTER","name":"%s","organiserId":"%s","formedOn":"%s"}""".formatted(name, UNITS.get("HN"), TODAY))
                .get("id")
                .asString();
        List<String> members = accounts.stream().map(CODES::get).map(UNITS::get).toList();
        done("/api/clusters/" + cluster + "/years", """
                {"year":%s,"members":["%s"],"leader":"%s","deputy":"%s","openedOn":"%s"}""".formatted(
                        YEAR, String.join("\",\"", members), members.get(0), members.get(1), TODAY));
        done("/api/score-tables", """
                {"clusterId":"%s","period":"%s","name":"Bảng điểm quý","adoptedOn":"%s",
                 "criteria":[{"code":"I","name":"Nhiệm vụ","kind":"PARENT","maxScore":"50"},
                  {"code":"A","parent":"I","name":"Huấn luyện","kind":"JUDGED","maxScore":"20"},
                  {"code":"B","parent":"I","name":"Hậu cần, kỹ thuật","kind":"JUDGED","maxScore":"30"},
                  {"code":"C","name":"Không có vụ việc","kind":"ACHIEVED","maxScore":"50"}],
                 "terms":{"scale":2,"combination":"MEAN","normalised":false,"mayExceedMaximum":true,"lateDeduction":"0",
                  "tieBreaks":["LEADERS_DECISION"],"outlierPercent":20}}""".formatted(cluster, YEAR, TODAY));
        accounts.forEach(account -> SHEETS.put(
                account,
                done("/api/score-sheets", """
                        {"clusterId":"%s","unitId":"%s","period":"%s","assignments":[],
                         "selfDueOn":"%s","crossDueOn":"%s","openedOn":"%s"}""".formatted(
                                        cluster,
                                        UNITS.get(CODES.get(account)),
                                        QUARTER,
                                        TODAY.plusDays(5),
                                        TODAY.plusDays(9),
                                        TODAY))
                        .get("id")
                        .asString()));
    }

    /** What is not looked at here is told by a program. */
    private static void scored(String path, String scorer, String unit, String first, String second) {
        String by = path.equals("cross-scores") ? "\"scorerId\":\"" + UNITS.get(CODES.get(scorer)) + "\"," : "";
        done(SERVICE.as(scorer)
                .post("/api/score-sheets/" + SHEETS.get(unit) + "/" + path, """
                {%s"scores":[{"criterion":"A","value":"%s"},{"criterion":"B","value":"%s"},{"criterion":"C","value":"1"}],
                 "scoredOn":"%s"}""".formatted(by, first, second, TODAY)));
    }

    private static JsonNode done(String address, String body) {
        return done(SERVICE.as(ORGANISER).post(address, body));
    }

    private static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return SampleService.json(answer);
    }
}
