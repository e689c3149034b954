package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.rest.SampleService;

/** Việc của tôi: many at once, who has a task, what is put off, and all of it by the keyboard. */
class InboxByClickingIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final String PAPER = "0bd6f77f-8ac2-38ab-b840-96464df02020";
    private static final String PROVINCE = "a4c63784-091c-36a9-846f-1b537f3736e0";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @BeforeEach
    void atADesk() {
        browser.scripts(true).size(1366, 768);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.scripts(true).size(1366, 768);
        }
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, true", "en, 360, true", "vi, 360, false"})
    void many_are_endorsed_at_once_and_each_has_its_result(String language, int width, boolean scripts) {
        Job job = new Job(browser, width, language);
        browser.scripts(scripts);
        String name = width + (scripts ? "" : "-without-scripts");
        List<String> ids = submitted(3);
        job.as("baobackan.duyet");
        ids.forEach(id -> browser.press("input[name='id'][value='" + id + "']"));
        if (scripts) {
            assertThat(browser.text("[data-chosen]")).isEqualTo(job.in("Làm 3 việc đã chọn…", "Do 3 chosen ones…"));
        }
        job.good("inbox-" + name);
        browser.click("#many button");
        assertThat(browser.text("form h2"))
                .isEqualTo(job.in("Đồng ý và trình tiếp 3 đề nghị", "Endorse 3 nominations"));
        job.good("inbox-many-" + name);
        endorsedMeanwhile(ids.get(1));
        browser.fill("opinion", "Thống nhất").click("form[action='/forms/nominations/endorsements'] button");
        assertThat(browser.text("h1")).isEqualTo(job.in("2 trong 3 việc đã xong", "2 of 3 are done"));
        assertThat(browser.count(".results .good")).isEqualTo(2);
        assertThat(browser.count(".results .bad")).isEqualTo(1);
        job.good("inbox-results-" + name);
        browser.click(".actions a");
        assertThat(browser.path()).isEqualTo("/inbox");
        ids.forEach(id ->
                assertThat(browser.has("input[name='id'][value='" + id + "']")).isFalse());
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366", "en, 360"})
    void a_task_is_taken_given_back_and_put_off_by_clicking(String language, int width) {
        String id = submitted(1).get(0);
        Job job = new Job(browser, width, language).as("baobackan.duyet");
        String held = job.in("Bạn đang giữ", "You have it");
        browser.click("a[href*='" + id + "&']");
        job.good("inbox-task");
        browser.click("form[action$='/claims'] button");
        assertThat(row(id)).contains(held);
        browser.click("a[href*='" + id + "&']").click("form[action$='/releases'] button");
        assertThat(row(id)).doesNotContain(held);
        browser.click("a[href*='" + id + "&']").click("form[action$='/put-offs'] button");
        assertThat(browser.has("#many a[href='/nominations/" + id + "']")).isFalse();
        browser.click("a[href*='due=PUT_OFF']");
        assertThat(row(id)).contains(job.in("để đến", "put off until"));
        job.good("inbox-put-off");
        endorsedMeanwhile(id);
    }

    @Test
    void keys_move_choose_and_open_and_can_be_switched_off() {
        List<String> ids = submitted(2);
        browser.logIn("baobackan.duyet").go("/inbox?task=ENDORSE").await("[data-keys-switch]:not([hidden])");
        type("j");
        String first = browser.focused().getDomAttribute("href");
        type("j");
        assertThat(browser.focused().getDomAttribute("href")).isNotEqualTo(first);
        type("k");
        assertThat(browser.focused().getDomAttribute("href")).isEqualTo(first);
        type("x");
        assertThat(browser.count("input[name='id']:checked")).isEqualTo(1);
        browser.press("#keys");
        type("x");
        assertThat(browser.count("input[name='id']:checked")).isEqualTo(1);
        browser.go("/inbox?task=ENDORSE").await("[data-keys-switch]:not([hidden])");
        assertThat(browser.has("#keys:checked")).isFalse();
        browser.press("#keys");
        type("j");
        browser.opening(() -> browser.focused().sendKeys(Keys.ENTER));
        assertThat(browser.path()).isEqualTo(first);
        ids.forEach(InboxByClickingIT::endorsedMeanwhile);
    }

    @Test
    void what_is_new_appears_by_itself_and_leaves_what_was_chosen_and_where_one_was() {
        String id = submitted(1).get(0);
        browser.logIn("baobackan.duyet").press("input[value='" + id + "']");
        String later = submitted(1).get(0);
        Awaitility.await().untilAsserted(() -> {
            browser.script("htmx.ajax('GET', '/inbox', {target: '#inbox', select: '#inbox', swap: 'outerHTML'})");
            assertThat(browser.has("input[value='" + later + "']")).isTrue();
        });
        // Another answer may still be on its way, and takes the place of what is looked at.
        Awaitility.await().ignoreExceptions().untilAsserted(() -> {
            assertThat(browser.has("input[value='" + id + "']:checked")).isTrue();
            assertThat(browser.focused().getDomAttribute("value")).isEqualTo(id);
        });
        assertThat(browser.complaints()).isEmpty();
        endorsedMeanwhile(id);
        endorsedMeanwhile(later);
    }

    @Test
    void what_renews_itself_can_be_stopped_and_stays_so_until_it_is_asked_for_again() {
        browser.logIn("baobackan.duyet").go("/inbox").await("[data-renewal]:not([hidden])");
        String poll = "return document.querySelector('#inbox').dispatchEvent("
                + "new CustomEvent('htmx:beforeRequest', { bubbles: true, cancelable: true }))";
        assertThat(browser.script(poll)).isEqualTo(true);
        browser.press("[data-renewal]");
        assertThat(browser.text("[data-renewal]")).isEqualTo("Tự làm mới lại");
        assertThat(browser.script(poll)).isEqualTo(false);
        browser.go("/inbox").awaitText("[data-renewal]", "Tự làm mới lại");
        assertThat(browser.script(poll)).isEqualTo(false);
        good("inbox-paused");
        browser.press("[data-renewal]");
        assertThat(browser.script(poll)).isEqualTo(true);
    }

    @Test
    void a_login_that_ends_says_so_some_minutes_before() {
        browser.logIn("baobackan.duyet").go("/inbox").await("[data-renewal]:not([hidden])");
        assertThat(browser.one("[data-session] .notice").isDisplayed()).isFalse();
        assertThat(browser.one("[data-session]").getDomAttribute("data-idle")).isEqualTo("28800");
        assertThat(Long.parseLong(browser.one("[data-session]").getDomAttribute("data-left")))
                .isBetween(11 * 3600L, 12 * 3600L);
        // The page's script that listens may be loaded after the one that was waited for.
        Awaitility.await().untilAsserted(() -> {
            browser.script("document.querySelector('[data-session]').dataset.left = 500;"
                    + "document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(browser.text("[data-session]")).contains("Phiên đăng nhập", "Đăng nhập ở thẻ mới");
        });
        good("session-ends");
    }

    private static void type(String key) {
        browser.focused().sendKeys(key);
    }

    private static String row(String id) {
        return browser.text("tr:has(a[href='/nominations/" + id + "'])");
    }

    /** Certificates of merit, which wait for the approver of the unit. */
    private static List<String> submitted(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            done(SERVICE.as("baobackan"), "/api/nominations", """
                    {"id":"%s","unitId":"%s","nominee":{"kind":"COLLECTIVE","unitId":"%s"},"award":"BKT","year":2026,
                     "achievementCode":"%s","provinceId":"%s","achievement":"Chuyển đổi số tòa soạn","submittedOn":"%s",
                     "documents":[{"kind":"TOTRINH","title":"Tờ trình"},{"kind":"BAOCAO","title":"Báo cáo thành tích"},
                     {"kind":"BIENBAN","title":"Biên bản"}]}""".formatted(
                            id, PAPER, PAPER, "HOP-" + id.substring(0, 8).toUpperCase(Locale.ROOT), PROVINCE, TODAY));
            ids.add(id);
        }
        return ids;
    }

    private static void endorsedMeanwhile(String id) {
        done(
                SERVICE.as("baobackan.duyet"),
                "/api/nominations/" + id + "/endorsements",
                "{\"endorsedOn\":\"" + TODAY + "\"}");
    }

    private static void done(TestClient client, String address, String body) {
        var answer = client.post(address, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static void good(String name) {
        browser.keep(name);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
