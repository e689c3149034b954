package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator brings in a new colleague, whom another administrator confirms; colleagues hand work to one another. */
@Tag("full")
class ColleagueByClickingIT {

    private static final String OWN_PASSWORD = "mot cau dai de nho 2026";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, Lưu Thị Đồng Nghiệp, dong.nghiep.mot", "en, 360, Lưu Văn Đồng Sự, dong.nghiep.hai"})
    void a_new_colleague_is_brought_in_sees_what_waits_and_is_handed_a_task(
            String language, int width, String name, String username) {
        String nomination = Beforehand.nominated("danvan.daidien", "BKT", "BK-TU-BDV", "BK", Beforehand.TODAY);
        Job job = new Job(browser, width, language);
        broughtIn(job, name, username);
        assertThat(browser.text("h1")).isEqualTo(job.in("Việc của tôi", "My work"));
        String held = job.in("Bạn đang giữ", "You have it");
        assertThat(inboxRow(nomination)).contains("Ban Dân vận Tỉnh ủy Bắc Kạn").doesNotContain(held);
        job.good("colleague-inbox");

        job.as("danvan");
        browser.click("a[href*='" + nomination + "&']");
        job.chosen("toMandateId", name).good("hand-over");
        browser.click("form[action$='/handovers'] button");
        assertThat(browser.path()).isEqualTo("/inbox");
        assertThat(inboxRow(nomination)).contains(job.in(name + " đang giữ", name + " has it"));

        job.as(username, OWN_PASSWORD);
        assertThat(inboxRow(nomination)).contains(held);
        Beforehand.endorsed("danvan", nomination, Beforehand.TODAY);
    }

    /** From the page of the administrators to the colleague's own first page, by the links that lead on. */
    private static void broughtIn(Job job, String name, String username) {
        job.as("quantri").section("/admin");
        browser.click("main a.button.main[href='/admin/people/new']").fill("name", name);
        job.chosen("unitId", "Ban Dân vận").good("colleague-person").sent("/forms/persons");
        assertThat(browser.text("h1")).isEqualTo(name);

        browser.click("main a[href^='/admin/accounts/new?person=']");
        assertThat(browser.value("[name='displayName']")).isEqualTo(name);
        browser.fill("username", username);
        job.good("colleague-account").sent("/forms/accounts");
        String oneTime = browser.text(".secret code");
        job.good("colleague-password");

        browser.click("main a[href^='/admin/mandates/new?account=']").choose("role", "APPROVER");
        assertThat(browser.value("[name='unitId']")).isNotEmpty();
        browser.fill("basis", "Quyết định số 7/QĐ-BDV");
        job.good("colleague-mandate").sent("/forms/mandates");
        assertThat(browser.has(".page-head .state.warn")).isTrue();
        String mandate = browser.path();

        job.waiting("quantri2", mandate);
        assertThat(browser.text("main")).contains(name, "Quyết định số 7/QĐ-BDV");
        job.good("colleague-confirm").sent("/confirmations");
        assertThat(browser.has(".page-head .state.good")).isTrue();

        job.as(username, oneTime);
        assertThat(browser.path()).isEqualTo("/password");
        browser.fill("oldPassword", oneTime).fill("newPassword", OWN_PASSWORD).fill("repeatedPassword", OWN_PASSWORD);
        job.good("colleague-own-password");
        browser.click("form[action='/password'] button");
        assertThat(browser.path()).isEqualTo("/inbox");
    }

    private static String inboxRow(String nomination) {
        return browser.text("tr:has(a[href='/nominations/" + nomination + "'])");
    }
}
