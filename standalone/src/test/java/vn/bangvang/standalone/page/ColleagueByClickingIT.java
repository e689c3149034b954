package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator brings in a new colleague, whom another administrator confirms; colleagues hand work to one another. */
@Tag("full")
class ColleagueByClickingIT {

    private static final String OWN_PASSWORD = "mot cau dai de nho 2026";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @Test
    void a_new_colleague_is_brought_in_and_sees_what_waits() {
        String nomination = Beforehand.nominated("danvan.daidien", "BKT", "BK-TU-BDV", "BK", Beforehand.TODAY);
        Job job = new Job(browser, Job.DESK, "vi");
        broughtIn(job, "Lưu Thị Đồng Nghiệp", "dong.nghiep.mot");
        assertThat(browser.text("h1")).isEqualTo("Việc của tôi");
        assertThat(inboxRow(nomination)).contains("Ban Dân vận Tỉnh ủy Bắc Kạn");
        job.good("colleague-inbox");
        Beforehand.endorsed("danvan", nomination, Beforehand.TODAY);
    }

    @Test
    void a_task_is_handed_over_to_a_colleague_who_was_brought_in_on_a_telephone() {
        String nomination = Beforehand.nominated("danvan.daidien", "BKT", "BK-TU-BDV", "BK", Beforehand.TODAY);
        Job job = new Job(browser, Job.TELEPHONE, "en");
        broughtIn(job, "Lưu Văn Đồng Sự", "dong.nghiep.hai");
        assertThat(browser.text("h1")).isEqualTo("My work");
        assertThat(inboxRow(nomination)).doesNotContain("You have it");

        job.as("danvan");
        browser.click("a[href*='" + nomination + "&']");
        job.chosen("toMandateId", "Lưu Văn Đồng Sự").good("hand-over");
        browser.click("form[action$='/handovers'] button");
        assertThat(browser.path()).isEqualTo("/inbox");
        assertThat(inboxRow(nomination)).contains("Lưu Văn Đồng Sự");

        new Job(browser, Job.DESK, "vi").as("dong.nghiep.hai", OWN_PASSWORD);
        assertThat(inboxRow(nomination)).contains("Bạn đang giữ");
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
