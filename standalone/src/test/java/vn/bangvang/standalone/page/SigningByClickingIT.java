package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.standalone.rest.SampleService;

/** What a preparer drafts, the leader of the unit signs on a telephone, on pages alone. */
class SigningByClickingIT {

    private static final String PAPER = "0bd6f77f-8ac2-38ab-b840-96464df02020";

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
        assertThat(browser.has("[data-draft-send].main")).isEqualTo(scripts);
        save(scripts);
        browser.go("/inbox");
        assertThat(browser.text("main")).contains("Soạn tiếp, trình ký", scripts ? "KY-CO-SCRIPT" : "KY-KHONG-SCRIPT");
        browser.click("tbody a[href='" + draft + "']");
        send(draft);
        browser.go("/inbox/awaited");
        assertThat(browser.has("tbody a[href='" + draft + "']")).isTrue();

        browser.logIn("baobackan").go("/signing");
        String card = "[data-sign-card='" + draft.substring("/drafts/".length()) + "']";
        assertThat(browser.text(card))
                .contains("Chuyển đổi số tòa soạn", "TỜ TRÌNH", "Báo Bắc Kạn", "Kính gửi: Tỉnh Bắc Kạn");
        assertThat(browser.one("[data-sign-choice]").isDisplayed()).isFalse();
        good("signing-" + scripts);
        browser.press(card + " details summary").fill(card, "reason", "Nêu rõ số liệu");
        browser.click(card + " form[action$='/returns'] button");

        browser.logIn("baobackan.soan").click("tbody a[href='" + draft + "']");
        assertThat(browser.text(".page-head ~ .notice.warn")).contains("Nêu rõ số liệu");
        assertThat(browser.has("form[data-sign]")).isFalse();
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_draft_about_somebody_of_the_register_is_begun_by_name_and_signed(boolean scripts) {
        String name = scripts ? "Lường Thị Soạn" : "Lường Thị Thảo";
        HttpResponse<String> registered = SampleService.get()
                .as("baobackan")
                .post(
                        "/api/persons",
                        "{\"name\":\"%s\",\"unitId\":\"%s\",\"since\":\"2026-01-01\"}".formatted(name, PAPER));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        browser.scripts(scripts).logIn("baobackan.soan").go("/drafts/new");
        browser.choose("award", "BKT").click("form[action='/drafts/new'] button");
        if (scripts) {
            browser.fill("q", "soan").await("#found li a");
        } else {
            browser.fill("q", "luong thao").click("form[role='search'] button");
        }
        browser.click("#found li a");
        assertThat(browser.text("form[action='/forms/nomination-drafts'] dl")).contains(name);
        browser.fill("contents.achievementCode", scripts ? "SOAN-1" : "THAO-1")
                .fill("contents.achievement", "Viết 40 bài về chuyển đổi số");
        for (int paper = 0; paper < 3; paper++) {
            browser.fill("contents.documents[" + paper + "].title", "Văn bản " + paper);
        }
        good("person-" + scripts);
        browser.click("form[action='/forms/nomination-drafts'] button");
        String draft = browser.path();
        assertThat(browser.text("h1")).isEqualTo(name);
        send(draft);
        browser.logIn("baobackan").go("/signing");
        assertThat(browser.text("[data-sign-card='" + draft.substring("/drafts/".length()) + "']"))
                .contains(name, "Báo Bắc Kạn");
        browser.click("[data-sign-card='" + draft.substring("/drafts/".length()) + "'] form[data-sign] button");
        browser.go(draft).click("a[href^='/nominations/']:not([href='/nominations'])");
        assertThat(browser.text("h1")).isEqualTo(name);
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
        assertThat(browser.text("[data-sign-list]")).contains("KY-NHIEU-1", "KY-NHIEU-2");
        good("signing-many");
        browser.press("[data-sign-yes]").awaitText("[data-sign-result]", "Đã ký 2 trên 2");
        assertThat(browser.count("form[data-sign]")).isZero();
        browser.go("/signing");
        assertThat(browser.has(".empty")).isTrue();
    }

    @Test
    void whose_login_lies_back_gives_the_password_once_for_several() {
        browser.scripts(true);
        send(begin("KY-LAU-1", "Thành tích thứ nhất"));
        send(begin("KY-LAU-2", "Thành tích thứ hai"));
        browser.logIn("baobackan").go("/signing");
        SampleService.get().letLoginsAge("baobackan", Duration.ofMinutes(11));
        Awaitility.await().until(browser::asksAgainElsewhere);
        signAll();
        browser.awaitText("[data-sign-result]", "Đã ký 0 trên 2").await("form[data-sign-many] [data-again]");
        browser.complaints(); // The browser notes the refused request by itself.
        good("signing-many-again");
        browser.fill("form[data-sign-many]", "_password", "thi-dua-2024");
        browser.press("form[data-sign-many] button.main[data-text]").press("[data-sign-yes]");
        browser.awaitText("[data-sign-result]", "Đã ký 2 trên 2");
        assertThat(browser.count("form[data-sign]")).isZero();
    }

    private static void signAll() {
        browser.press("[data-sign-all]")
                .press("form[data-sign-many] button.main[data-text]")
                .press("[data-sign-yes]");
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
        browser.click("[data-draft-save]");
        assertThat(browser.value("[name='contents.documents[0].title']")).isEqualTo("Tờ trình");
        good("saved-" + scripts);
    }

    private static void send(String draft) {
        assertThat(browser.script("const send = document.querySelector('[data-draft-send]').getBoundingClientRect();"
                        + "return send.top >= 0 && send.bottom <= window.innerHeight"))
                .isEqualTo(true);
        assertThat(browser.has("[data-draft-send].main")).isTrue();
        browser.click("[data-draft-send]");
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
