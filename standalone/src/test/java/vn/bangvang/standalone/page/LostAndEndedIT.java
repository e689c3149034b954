package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody typed is not lost with the connection or with the login, and the browser keeps nothing of it. */
@Tag("full")
class LostAndEndedIT {

    private static final String FORM = "form[action='/forms/nominations']";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @BeforeEach
    void atADesk() {
        browser.online(true).scripts(true).dark(false).size(1366, 768).forget();
        browser.complaints();
    }

    @Test
    void what_was_typed_waits_for_the_connection_and_is_sent_once_it_is_back() {
        filledIn("MAT-KET-NOI");
        browser.online(false).press(FORM + " button.main").await("[data-summary]");
        assertThat(browser.text("[data-summary]")).contains("Mất kết nối");
        assertThat(browser.focused().getDomAttribute("data-summary")).isNotNull();
        assertThat(browser.value("#achievement")).isEqualTo("Chuyển đổi số");
        browser.complaints(); // The browser notes by itself that it is offline.
        good("lost");
        browser.online(true).click(FORM + " button.main");
        assertThat(browser.path()).matches("/nominations/[0-9a-f-]{36}");
    }

    @Test
    void what_was_typed_outlives_the_session_and_is_sent_after_a_login_in_another_tab() {
        filledIn("HET-PHIEN");
        browser.inAnotherTab(() -> browser.go("/account").click("form[action='/logout'] button"));
        browser.press(FORM + " button.main").await("[data-summary]");
        assertThat(browser.text("[data-summary]")).contains("Phiên làm việc đã hết");
        assertThat(browser.one("[data-summary] a").getDomAttribute("target")).isEqualTo("_blank");
        browser.complaints(); // The browser notes the refused request by itself.
        good("ended");
        browser.inAnotherTab(() -> browser.go("/login")
                .fill("username", "baobackan")
                .fill("password", "thi-dua-2024")
                .click("form[action='/login'] button"));
        assertThat(browser.value("#achievement")).isEqualTo("Chuyển đổi số");
        browser.click(FORM + " button.main");
        assertThat(browser.path()).matches("/nominations/[0-9a-f-]{36}");
    }

    @Test
    void a_draft_is_saved_once_there_is_a_connection_and_nothing_of_it_stays_in_the_browser() {
        browser.logIn("baobackan.soan").go("/drafts/new?award=BKT");
        browser.fill("contents.achievementCode", "NGOAI-TUYEN").fill("contents.achievement", "Bản đầu");
        browser.click("form[action='/forms/nomination-drafts'] button");
        String draft = browser.path();
        browser.online(false).fill("contents.achievement", "Viết khi mất mạng");
        browser.awaitText("[data-draft-state]", "mất kết nối");
        browser.online(true).awaitText("[data-draft-state]", "Đã lưu");
        browser.go(draft);
        assertThat(browser.value("#achievement")).isEqualTo("Viết khi mất mạng");
        assertThat(browser.script("return Object.keys(localStorage).concat(Object.keys(sessionStorage))"
                        + ".filter(key => !['bangvang-keys', 'bangvang-renewal'].includes(key))"))
                .isEqualTo(List.of());
        browser.complaints();
        browser.press("details:has(form[action$='/discards']) summary").click("form[action$='/discards'] button");
    }

    @Test
    void the_address_and_the_words_of_a_page_are_copied_by_a_button() {
        String nomination = nominated("CHEP-DIA-CHI");
        browser.script("navigator.clipboard.writeText = text => { window.taken = text; return Promise.resolve(); }");
        browser.press("[data-copy-here]");
        assertThat(String.valueOf(browser.script("return window.taken")))
                .endsWith(nomination)
                .doesNotContain("?");
    }

    /** Whoever opens a link that was sent by Zalo sees a login; so does Zalo, which makes the preview. */
    @Test
    void a_link_shows_a_stranger_and_a_preview_no_name_and_leads_on_after_the_login() {
        String nomination = nominated("XEM-TRUOC");
        browser.forget().go(nomination);
        assertThat(browser.path()).startsWith("/login");
        assertThat(browser.one("meta[property='og:title']").getDomAttribute("content"))
                .isEqualTo("Bảng Vàng");
        assertThat(String.valueOf(browser.script("return document.documentElement.outerHTML")))
                .doesNotContain("Báo Bắc Kạn", "Chuyển đổi số");
        browser.fill("username", "baobackan").fill("password", "thi-dua-2024").click("form[action='/login'] button");
        assertThat(browser.path()).isEqualTo(nomination);
    }

    @Test
    void the_letters_of_vietnamese_come_from_the_fonts_of_the_product() {
        browser.logIn("baobackan");
        String fonts = "return ['400', '600'].every(weight => document.fonts.check("
                + "weight + ' 16px \"Be Vietnam Pro\"', 'Thi đua – khen thưởng: ẳ ỗ ợ ự ỵ Ặ Ễ'))";
        org.awaitility.Awaitility.await().until(() -> Boolean.TRUE.equals(browser.script(fonts)));
        assertThat(browser.script(
                        "return performance.getEntriesByType('resource').filter(one => one.name.includes('woff2'))"
                                + ".every(one => one.name.startsWith(location.origin + '/')) "))
                .isEqualTo(true);
    }

    private static void filledIn(String code) {
        browser.logIn("baobackan").go("/nominations/new?award=BKT");
        browser.fill("achievementCode", code)
                .fill("achievement", "Chuyển đổi số")
                .papers();
    }

    private static String nominated(String code) {
        filledIn(code);
        browser.click(FORM + " button.main");
        return browser.path();
    }

    private static void good(String name) {
        browser.keep(name);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.overflow()).as(name).isZero();
    }
}
