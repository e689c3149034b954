package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a new nomination to its decision, with one return on the way and one mistake, on pages alone. */
class NominationByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get().size(1366, 768);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.scripts(true);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_nomination_comes_to_its_decision_with_scripts_and_without(boolean scripts) {
        browser.scripts(scripts);
        String nomination = propose(scripts ? "CO-SCRIPT" : "KHONG-SCRIPT", scripts);
        returnForMore(nomination, scripts);
        assertThat(browser.text("main .state")).isEqualTo("Trả lại để bổ sung");

        act(
                "baobackan",
                nomination,
                "/resubmissions",
                "documents[0].title",
                "Tờ trình, có số liệu",
                "note",
                "Đã bổ sung");
        act("baobackan.duyet", nomination, "/endorsements", "opinion", "Thống nhất");
        act("sonoivu", nomination, "/receptions");
        act("sonoivu", nomination, "/endorsements", "opinion", "Đủ điều kiện");
        act(
                "chutich.backan",
                nomination,
                "/decisions",
                "number",
                (scripts ? "1" : "2") + "/QĐ-thử",
                "signer.name",
                "Nguyễn Văn A",
                "signerPosition",
                "Chủ tịch");

        assertThat(browser.text("main .state")).isEqualTo("Đã được khen thưởng");
        assertThat(browser.has("form[action^='/forms/']")).isFalse();
        good("decided-" + scripts);
    }

    /** By the links and buttons that whoever prepares it finds. */
    private static String propose(String code, boolean scripts) {
        browser.logIn("baobackan").click("nav a[href='/nominations']").click("main a[href='/nominations/new']");
        browser.choose("award", "BKT").click("form[action='/nominations/new'] button");
        browser.fill("achievementCode", code).fill("achievement", "Chuyển đổi số tòa soạn");
        browser.papers();
        good("new-" + scripts);
        browser.click("form[action='/forms/nominations'] button");
        assertThat(browser.path()).matches("/nominations/[0-9a-f-]{36}");
        return browser.path();
    }

    /** With a mistake: a reason of nothing but spaces, which no browser minds. What was entered besides is kept. */
    private static void returnForMore(String nomination, boolean scripts) {
        String form = "form[action$='/returns']";
        browser.logIn("baobackan.duyet").click("tbody a[href='" + nomination + "']");
        browser.press("details:has(" + form + ") summary").press(form + " [name='missing[]']");
        browser.fill(form, "reason", "   ");
        good("return-" + scripts);
        if (scripts) {
            browser.press(form + " button").await("[data-summary]");
            assertThat(browser.focused().getDomAttribute("data-summary")).isNotNull();
            assertThat(browser.has(form + " [name='reason'][aria-invalid]")).isTrue();
            assertThat(browser.one(form + " [name='missing[]']").isSelected()).isTrue();
        } else {
            browser.click(form + " button");
            assertThat(browser.path()).endsWith("/returns");
            assertThat(browser.has(form + " input[name='missing[]']")).isTrue();
        }
        browser.complaints(); // The browser notes each refused request by itself.
        good("return-refused-" + scripts);
        browser.fill(form, "reason", "Báo cáo chưa có số liệu").click(form + " button");
        assertThat(browser.path()).isEqualTo(nomination);
    }

    /** What waits in the inbox of somebody is opened and done. */
    private static void act(String username, String nomination, String command, String... fields) {
        String form = "form[action$='" + command + "']";
        browser.logIn(username).click("tbody a[href='" + nomination + "']");
        for (int i = 0; i < fields.length; i += 2) {
            browser.fill(form, fields[i], fields[i + 1]);
        }
        good(command.substring(1));
        browser.click(form + " button");
        assertThat(browser.path()).isEqualTo(nomination);
        assertThat(browser.text(".receipt[role=status]")).startsWith("Đã ghi nhận: ");
    }

    private static void good(String name) {
        browser.keep("nomination-" + name);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
