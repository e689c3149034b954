package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.standalone.rest.SampleService;

/** What a preparer drafts, the leader of the unit signs, on pages alone. */
class SigningByClickingIT {

    private static final String PAPER = "0bd6f77f-8ac2-38ab-b840-96464df02020";

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
    void a_draft_is_sent_returned_and_signed_on_a_telephone_with_scripts_and_at_a_desk_without(
            boolean scripts, String language, int width) {
        sentReturnedAndSigned(scripts, language, width);
    }

    @Tag("full")
    @Test
    void a_draft_is_sent_returned_and_signed_at_a_desk_with_scripts() {
        sentReturnedAndSigned(true, "vi", Job.DESK);
    }

    private static void sentReturnedAndSigned(boolean scripts, String language, int width) {
        Job job = job(scripts, language, width);
        String code = (scripts ? "KY-CO-SCRIPT-" : "KY-KHONG-SCRIPT-") + language.toUpperCase(Locale.ROOT);
        String draft = begin(job, code, "Chuyển đổi số tòa soạn");
        browser.fill("contents.documents[0].title", "Tờ trình");
        assertThat(browser.has("[data-draft-send].main")).isEqualTo(scripts);
        browser.click("[data-draft-save]");
        assertThat(browser.value("[name='contents.documents[0].title']")).isEqualTo("Tờ trình");
        job.good("signing-saved").section("/inbox");
        assertThat(browser.text("main")).contains(job.in("Soạn tiếp, trình ký", "Go on with a draft"), code);
        job.row(draft);
        send(job, draft);
        job.section("/inbox");
        browser.click(".tabs a[href='/inbox/awaited']");
        assertThat(browser.has("tbody a[href='" + draft + "']")).isTrue();

        job.as("baobackan").section("/signing");
        String card = card(draft);
        assertThat(browser.text(card))
                .contains(
                        "Chuyển đổi số tòa soạn",
                        job.in("TỜ TRÌNH", "SUBMISSION LETTER"),
                        "Báo Bắc Kạn",
                        job.in("Kính gửi: Tỉnh Bắc Kạn", "To: Tỉnh Bắc Kạn"));
        assertThat(browser.one("[data-sign-choice]").isDisplayed()).isFalse();
        job.good("signing-cards");
        browser.press(card + " details summary").fill(card, "reason", "Nêu rõ số liệu");
        browser.click(card + " form[action$='/returns'] button");

        job.waiting("baobackan.soan", draft);
        assertThat(browser.text(".page-head ~ .notice.warn"))
                .contains(job.in("Người ký trả lại:", "Returned by the signer:"), "Nêu rõ số liệu");
        assertThat(browser.has("form[data-sign]")).isFalse();
        job.good("signing-returned");
        browser.fill("contents.achievement", "Chuyển đổi số tòa soạn, 3 chuyên mục mới");
        send(job, draft);

        job.waiting("baobackan", draft);
        browser.click("form[data-sign] button");
        assertThat(browser.path()).isEqualTo(draft);
        assertThat(browser.text("main .state")).isEqualTo(job.in("Đã ký", "Signed"));
        job.good("signing-signed");
        browser.click("a[href^='/nominations/']:not([href='/nominations'])");
        assertThat(browser.text("main .state")).isEqualTo(job.in("Đã trình", "Submitted"));
    }

    @ParameterizedTest
    @CsvSource({"true, en, 360, soan, Lường Thị Soạn", "false, vi, 1366, luong thao, Lường Thị Thảo"})
    void a_draft_about_somebody_of_the_register_is_begun_by_name_and_signed(
            boolean scripts, String language, int width, String sought, String name) {
        begunByNameAndSigned(job(scripts, language, width), scripts, sought, name);
    }

    @Tag("full")
    @Test
    void a_draft_about_somebody_of_the_register_is_begun_by_name_and_signed_at_a_desk_with_scripts() {
        begunByNameAndSigned(job(true, "vi", Job.DESK), true, "thoai", "Lường Thị Thoại");
    }

    private static void begunByNameAndSigned(Job job, boolean scripts, String sought, String name) {
        HttpResponse<String> registered = SampleService.get()
                .as("baobackan")
                .post(
                        "/api/persons",
                        "{\"name\":\"%s\",\"unitId\":\"%s\",\"since\":\"2026-01-01\"}".formatted(name, PAPER));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        newDraft(job);
        if (scripts) {
            browser.fill("q", sought).await("#found li a");
        } else {
            browser.fill("q", sought).click("form[role='search'] button");
        }
        browser.click("#found li a");
        assertThat(browser.text("form[action='/forms/nomination-drafts'] dl")).contains(name);
        browser.fill("contents.achievementCode", sought.replace(' ', '-').toUpperCase(Locale.ROOT))
                .fill("contents.achievement", "Viết 40 bài về chuyển đổi số");
        for (int paper = 0; paper < 3; paper++) {
            browser.fill("contents.documents[" + paper + "].title", "Văn bản " + paper);
        }
        job.good("signing-person");
        browser.click("form[action='/forms/nomination-drafts'] button");
        String draft = browser.path();
        assertThat(browser.text("h1")).isEqualTo(name);
        send(job, draft);
        job.as("baobackan").section("/signing");
        assertThat(browser.text(card(draft))).contains(name, "Báo Bắc Kạn");
        browser.click(card(draft) + " form[data-sign] button");
        browser.go(draft).click("a[href^='/nominations/']:not([href='/nominations'])");
        assertThat(browser.text("h1")).isEqualTo(name);
    }

    @Test
    void what_is_typed_is_kept_without_a_click_and_several_are_signed_at_once() {
        keptAndSignedAtOnce("en", Job.TELEPHONE);
    }

    @Tag("full")
    @Test
    void what_is_typed_is_kept_without_a_click_and_several_are_signed_at_once_at_a_desk() {
        keptAndSignedAtOnce("vi", Job.DESK);
    }

    private static void keptAndSignedAtOnce(String language, int width) {
        Job job = job(true, language, width);
        String code = "KY-NHIEU-" + language.toUpperCase(Locale.ROOT);
        String first = begin(job, code + "-1", "Thành tích thứ nhất");
        browser.fill("contents.achievement", "Thành tích thứ nhất, viết thêm");
        browser.awaitText("[data-draft-state]", job.in("Đã lưu", "Saved"));
        browser.go(first);
        assertThat(browser.value("[name='contents.achievement']")).isEqualTo("Thành tích thứ nhất, viết thêm");
        send(job, first);
        send(job, begin(job, code + "-2", "Thành tích thứ hai"));

        job.as("baobackan").section("/signing");
        browser.press("[data-sign-all]").press("form[data-sign-many] button.main[data-text]");
        assertThat(browser.text("[data-sign-question]"))
                .isEqualTo(job.in("Bạn ký 2 đề nghị sau đây:", "You sign these 2 nominations:"));
        assertThat(browser.text("[data-sign-list]")).contains(code + "-1", code + "-2");
        job.good("signing-many");
        browser.press("[data-sign-yes]").awaitText("[data-sign-result]", job.in("Đã ký 2 trên 2", "Signed 2 of 2"));
        assertThat(browser.count("form[data-sign]")).isZero();
        job.section("/signing");
        assertThat(browser.has(".empty")).isTrue();
    }

    @Test
    void whose_login_lies_back_gives_the_password_once_for_several() {
        asksForThePasswordOnce("vi", Job.DESK);
    }

    @Tag("full")
    @Test
    void whose_login_lies_back_gives_the_password_once_for_several_on_a_telephone() {
        asksForThePasswordOnce("en", Job.TELEPHONE);
    }

    private static void asksForThePasswordOnce(String language, int width) {
        Job job = job(true, language, width);
        String code = "KY-LAU-" + language.toUpperCase(Locale.ROOT);
        send(job, begin(job, code + "-1", "Thành tích thứ nhất"));
        send(job, begin(job, code + "-2", "Thành tích thứ hai"));
        job.as("baobackan").section("/signing");
        SampleService.get().letLoginsAge("baobackan", Duration.ofMinutes(11));
        Awaitility.await().until(browser::asksAgainElsewhere);
        signAll();
        browser.awaitText("[data-sign-result]", job.in("Đã ký 0 trên 2", "Signed 0 of 2"))
                .await("form[data-sign-many] [data-again]");
        browser.complaints(); // The browser notes the refused request by itself.
        job.good("signing-many-again");
        browser.fill("form[data-sign-many]", "_password", "thi-dua-2024");
        signChosen();
        browser.awaitText("[data-sign-result]", job.in("Đã ký 2 trên 2", "Signed 2 of 2"));
        assertThat(browser.count("form[data-sign]")).isZero();
    }

    private static void signAll() {
        browser.press("[data-sign-all]");
        signChosen();
    }

    private static void signChosen() {
        browser.press("form[data-sign-many] button.main[data-text]").press("[data-sign-yes]");
    }

    @Test
    void who_writes_over_a_colleague_is_shown_what_the_colleague_wrote() {
        shownWhatTheColleagueWrote("vi", Job.DESK);
    }

    @Tag("full")
    @Test
    void who_writes_over_a_colleague_is_shown_what_the_colleague_wrote_on_a_telephone() {
        shownWhatTheColleagueWrote("en", Job.TELEPHONE);
    }

    private static void shownWhatTheColleagueWrote(String language, int width) {
        Job job = job(true, language, width);
        String draft = begin(job, "KY-HAI-NGUOI-" + language.toUpperCase(Locale.ROOT), "Bản đầu");
        String other = "const f = new URLSearchParams(new FormData(document.querySelector('form[data-draft]')));"
                + "f.set('contents.achievement', 'Đồng nghiệp viết'); f.set('_key', crypto.randomUUID());"
                + "fetch(document.querySelector('form[data-draft]').action, {method: 'POST', body: f})"
                + ".then(() => document.body.dataset.other = 'saved')";
        browser.script(other);
        browser.await("body[data-other]").fill("contents.achievement", "Tôi viết");
        browser.await("[data-draft-other]");
        assertThat(browser.text("[data-draft-theirs]"))
                .contains(job.in("Đồng nghiệp viết: ", "A colleague wrote: ") + "Đồng nghiệp viết");
        assertThat(browser.value("[name='contents.achievement']")).isEqualTo("Tôi viết");
        browser.complaints(); // The browser notes the refused request by itself.
        job.good("signing-conflict");
        browser.press("[data-draft-other] button.main").awaitText("[data-draft-state]", job.in("Đã lưu", "Saved"));
        browser.go(draft);
        assertThat(browser.value("[name='contents.achievement']")).isEqualTo("Tôi viết");
        browser.press("details:has(form[action$='/discards']) summary");
        browser.click("form[action$='/discards'] button");
    }

    private static Job job(boolean scripts, String language, int width) {
        Job job = new Job(browser, width, language);
        browser.scripts(scripts);
        return job;
    }

    private static String card(String draft) {
        return "[data-sign-card='" + draft.substring("/drafts/".length()) + "']";
    }

    /** By the links and buttons that whoever prepares it finds. */
    private static void newDraft(Job job) {
        job.as("baobackan.soan").section("/nominations");
        browser.click("main a[href='/drafts/new']").choose("award", "BKT").click("form[action='/drafts/new'] button");
    }

    private static String begin(Job job, String code, String achievement) {
        newDraft(job);
        browser.fill("contents.achievementCode", code).fill("contents.achievement", achievement);
        browser.fill("contents.documents[1].title", "Báo cáo thành tích");
        browser.fill("contents.documents[2].title", "Biên bản");
        if (!code.contains("SCRIPT")) {
            browser.fill("contents.documents[0].title", "Tờ trình");
        }
        job.good("signing-new");
        browser.click("form[action='/forms/nomination-drafts'] button");
        assertThat(browser.path()).matches("/drafts/[0-9a-f-]{36}");
        return browser.path();
    }

    private static void send(Job job, String draft) {
        assertThat(browser.script("const send = document.querySelector('[data-draft-send]').getBoundingClientRect();"
                        + "return send.top >= 0 && send.bottom <= window.innerHeight"))
                .isEqualTo(true);
        assertThat(browser.has("[data-draft-send].main")).isTrue();
        browser.click("[data-draft-send]");
        assertThat(browser.path()).isEqualTo(draft);
        assertThat(browser.text("main .state")).isEqualTo(job.in("Đã trình ký", "Sent for signature"));
    }
}
