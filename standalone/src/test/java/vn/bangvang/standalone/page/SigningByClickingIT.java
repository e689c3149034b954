package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preparer drafts, the leader of the unit signs on a telephone, on pages alone. */
class SigningByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get().size(360, 740);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.scripts(true);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_draft_is_sent_returned_and_signed_with_scripts_and_without(boolean scripts) {
        browser.scripts(scripts);
        String draft = begin(scripts ? "KY-CO-SCRIPT" : "KY-KHONG-SCRIPT", "Chuyển đổi số tòa soạn");
        browser.fill("contents.documents[0].title", "Tờ trình");
        save(scripts);
        send(draft);

        browser.logIn("baobackan").go("/signing");
        String card = "[data-sign-card='" + draft.substring("/drafts/".length()) + "']";
        assertThat(browser.text(card)).contains("Chuyển đổi số tòa soạn", "TỜ TRÌNH", "Báo Bắc Kạn");
        assertThat(browser.one("[data-sign-choice]").isDisplayed()).isFalse();
        good("signing-" + scripts);
        browser.press(card + " details summary").fill(card, "reason", "Nêu rõ số liệu");
        browser.click(card + " form[action$='/returns'] button");

        browser.logIn("baobackan.soan").click("tbody a[href='" + draft + "']");
        assertThat(browser.text(".page-head ~ .notice.warn")).contains("Nêu rõ số liệu");
        good("returned-" + scripts);
        browser.fill("contents.achievement", "Chuyển đổi số tòa soạn, 3 chuyên mục mới");
        send(draft);

        browser.logIn("baobackan").click("tbody a[href='" + draft + "']");
        browser.click("form[data-sign] button");
        assertThat(browser.path()).isEqualTo(draft);
        assertThat(browser.text("main .state")).isEqualTo("Đã ký");
        good("signed-" + scripts);
        browser.click("a[href^='/nominations/']:not([href='/nominations'])");
        assertThat(browser.text("main .state")).isEqualTo("Đã trình");
    }

    @Test
    void what_is_typed_is_kept_without_a_click_and_several_are_signed_at_once() {
        browser.scripts(true);
        String first = begin("KY-NHIEU-1", "Thành tích thứ nhất");
        browser.fill("contents.achievement", "Thành tích thứ nhất, viết thêm");
        browser.awaitText("[data-draft-state]", "Đã lưu");
        browser.go(first);
        assertThat(browser.value("[name='contents.achievement']")).isEqualTo("Thành tích thứ nhất, viết thêm");
        send(first);
        send(begin("KY-NHIEU-2", "Thành tích thứ hai"));

        browser.logIn("baobackan").go("/signing");
        browser.press("[data-sign-all]").press("form[data-sign-many] button.main[data-text]");
        assertThat(browser.text("[data-sign-question]")).contains("2");
        good("signing-many");
        browser.press("[data-sign-yes]").awaitText("[data-sign-result]", "Đã ký 2 trên 2");
        assertThat(browser.count("form[data-sign]")).isZero();
        browser.go("/signing");
        assertThat(browser.has(".empty")).isTrue();
    }

    @Test
    void who_writes_over_a_colleague_is_shown_what_the_colleague_wrote() {
        browser.scripts(true);
        String draft = begin("KY-HAI-NGUOI", "Bản đầu");
        String other = "const f = new URLSearchParams(new FormData(document.querySelector('form[data-draft]')));"
                + "f.set('contents.achievement', 'Đồng nghiệp viết'); f.set('_key', crypto.randomUUID());"
                + "fetch(document.querySelector('form[data-draft]').action, {method: 'POST', body: f})"
                + ".then(() => document.body.dataset.other = 'saved')";
        browser.script(other);
        browser.await("body[data-other]").fill("contents.achievement", "Tôi viết");
        browser.await("[data-draft-other]");
        assertThat(browser.text("[data-draft-theirs]")).contains("Đồng nghiệp viết");
        assertThat(browser.value("[name='contents.achievement']")).isEqualTo("Tôi viết");
        browser.complaints(); // The browser notes the refused request by itself.
        good("conflict");
        browser.press("[data-draft-other] button.main").awaitText("[data-draft-state]", "Đã lưu");
        browser.go(draft);
        assertThat(browser.value("[name='contents.achievement']")).isEqualTo("Tôi viết");
        browser.press("details:has(form[action$='/discards']) summary");
        browser.click("form[action$='/discards'] button");
    }

    private static String begin(String code, String achievement) {
        browser.logIn("baobackan.soan").go("/drafts").click("main a[href='/drafts/new']");
        browser.choose("award", "BKT").click("form[action='/drafts/new'] button");
        browser.fill("contents.achievementCode", code).fill("contents.achievement", achievement);
        browser.fill("contents.documents[1].title", "Báo cáo thành tích");
        browser.fill("contents.documents[2].title", "Biên bản");
        if (!code.contains("SCRIPT")) {
            browser.fill("contents.documents[0].title", "Tờ trình");
        }
        good("new-" + code);
        browser.click("form[action='/forms/nomination-drafts'] button");
        assertThat(browser.path()).matches("/drafts/[0-9a-f-]{36}");
        return browser.path();
    }

    private static void save(boolean scripts) {
        browser.click("form[data-draft] button.main");
        assertThat(browser.value("[name='contents.documents[0].title']")).isEqualTo("Tờ trình");
        good("saved-" + scripts);
    }

    private static void send(String draft) {
        browser.click("form[data-draft] button[formaction$='/signature-requests']");
        assertThat(browser.path()).isEqualTo(draft);
        assertThat(browser.text("main .state")).isEqualTo("Đã trình ký");
    }

    private static void good(String name) {
        browser.keep("signing-" + name);
        assertThat(browser.overflow()).as(name).isZero();
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
