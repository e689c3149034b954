package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a new nomination to its decision, with one return on the way and one mistake, on pages alone. */
class NominationByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.scripts(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, en, 360", "false, vi, 1366"})
    void a_nomination_comes_to_its_decision_on_a_telephone_with_scripts_and_at_a_desk_without(
            boolean scripts, String language, int width) {
        comesToItsDecision(scripts, language, width);
    }

    @Tag("full")
    @Test
    void a_nomination_comes_to_its_decision_at_a_desk_with_scripts() {
        comesToItsDecision(true, "vi", Job.DESK);
    }

    private static void comesToItsDecision(boolean scripts, String language, int width) {
        Job job = new Job(browser, width, language);
        browser.scripts(scripts);
        String nomination =
                propose(job, (scripts ? "CO-SCRIPT-" : "KHONG-SCRIPT-") + language.toUpperCase(Locale.ROOT));
        returnForMore(job, nomination, scripts);
        assertThat(browser.text("main .state")).isEqualTo(job.in("Trả lại để bổ sung", "Returned"));

        act(
                job,
                "baobackan",
                nomination,
                "/resubmissions",
                "documents[0].title",
                "Tờ trình, có số liệu",
                "note",
                "Đã bổ sung");
        act(job, "baobackan.duyet", nomination, "/endorsements", "opinion", "Thống nhất");
        act(job, "sonoivu", nomination, "/receptions");
        act(job, "sonoivu", nomination, "/endorsements", "opinion", "Đủ điều kiện");
        act(
                job,
                "chutich.backan",
                nomination,
                "/decisions",
                "number",
                (scripts ? job.in("1", "3") : "2") + "/QĐ-thử",
                "signer.name",
                "Nguyễn Văn A",
                "signerPosition",
                "Chủ tịch");

        assertThat(browser.text("main .state")).isEqualTo(job.in("Đã được khen thưởng", "Awarded"));
        assertThat(browser.has("form[action^='/forms/']")).isFalse();
        job.good("nomination-decided");
    }

    /** By the links and buttons that whoever prepares it finds. */
    private static String propose(Job job, String code) {
        job.as("baobackan").section("/nominations");
        browser.click("main a[href='/nominations/new']");
        browser.choose("award", "BKT").click("form[action='/nominations/new'] button");
        browser.fill("achievementCode", code).fill("achievement", "Chuyển đổi số tòa soạn");
        browser.papers();
        job.good("nomination-new");
        browser.click("form[action='/forms/nominations'] button");
        assertThat(browser.path()).matches("/nominations/[0-9a-f-]{36}");
        return browser.path();
    }

    /** With a mistake: a reason of nothing but spaces, which no browser minds. What was entered besides is kept. */
    private static void returnForMore(Job job, String nomination, boolean scripts) {
        String form = "form[action$='/returns']";
        job.waiting("baobackan.duyet", nomination);
        browser.press("details:has(" + form + ") summary").press(form + " [name='missing[]']");
        browser.fill(form, "reason", "   ");
        job.good("nomination-return");
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
        job.good("nomination-return-refused-" + scripts);
        browser.fill(form, "reason", "Báo cáo chưa có số liệu").click(form + " button");
        assertThat(browser.path()).isEqualTo(nomination);
    }

    /** What waits in the inbox of somebody is opened and done. */
    private static void act(Job job, String username, String nomination, String command, String... fields) {
        String form = "form[action$='" + command + "']";
        job.waiting(username, nomination);
        for (int i = 0; i < fields.length; i += 2) {
            browser.fill(form, fields[i], fields[i + 1]);
        }
        job.good("nomination-" + command.substring(1));
        browser.click(form + " button");
        assertThat(browser.path()).isEqualTo(nomination);
        assertThat(browser.text(".receipt[role=status]")).startsWith(job.in("Đã ghi nhận: ", "Done: "));
    }
}
