package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an auditor finds about one nomination: who did what under which mandate, and for whom they stood in. */
@Tag("full")
class AuditorByClickingIT {

    private static final String SUBSTITUTED = "Trưởng khối: Ban Dân vận (mẫu)";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @Test
    void who_did_what_under_which_mandate_is_found_in_the_trail_and_in_the_file() {
        substituted();
        String nomination = Beforehand.nominated("danvan.daidien", "BKT", "BK-TU-BDV", "BK", Beforehand.TODAY);
        String path = "/nominations/" + nomination;
        Job job = new Job(browser, Job.DESK, "vi").as("baovesuckhoe");
        assertThat(browser.text("main")).contains("Bạn đang thay mặt", SUBSTITUTED);
        job.good("substitute-inbox").row(path);
        String endorse = job.opened("/endorsements");
        browser.fill(endorse, "opinion", "Thống nhất");
        job.sent("/endorsements");

        job.as("kiemtra").section("/audit");
        browser.choose("name", "nomination.endorsed").click("form.filters button");
        assertThat(browser.text("tbody tr")).contains("Ban Dân vận Tỉnh ủy Bắc Kạn", "thay mặt " + SUBSTITUTED);
        job.good("audit-trail");
        browser.click("tbody tr th a");
        assertThat(browser.text("[aria-labelledby='who-h']"))
                .contains("Ban Bảo vệ sức khỏe (mẫu)", "Người duyệt", "Ban Dân vận Tỉnh ủy Bắc Kạn")
                .contains("Thay cho", SUBSTITUTED)
                .contains(Beforehand.written(Beforehand.TODAY));
        assertThat(browser.text("[aria-labelledby='what-h']")).contains("Thống nhất");
        job.good("audit-act");
        browser.click("main a.button.main[href='" + path + "']");
        assertThat(browser.text("[aria-labelledby='timeline-h'] li")).contains("thay mặt " + SUBSTITUTED, "Thống nhất");
        job.good("audit-file");
        browser.click(".sheet a[href='/audit?aggregate=" + nomination + "']");
        assertThat(browser.count("tbody tr")).isEqualTo(2);
        assertThat(browser.text("tbody")).contains("Ban Dân vận (mẫu)", "thay mặt " + SUBSTITUTED);
        job.good("audit-case");
    }

    @Test
    void on_a_telephone_the_file_tells_it_in_english() {
        String nomination = Beforehand.nominated("baobackan", "BKT", "BK-TU-BAO", "BK", Beforehand.TODAY);
        Beforehand.endorsed("baobackan.duyet", nomination, Beforehand.TODAY);
        Job job = new Job(browser, Job.TELEPHONE, "en").as("kiemtra").nomination(nomination);
        assertThat(browser.text("[aria-labelledby='timeline-h'] li"))
                .contains("Lãnh đạo Báo Bắc Kạn (mẫu)", "approver", "Báo Bắc Kạn");
        browser.click(".sheet a[href='/audit?aggregate=" + nomination + "']").click("tbody tr th a");
        assertThat(browser.text("[aria-labelledby='who-h']")).contains("Approver", "Lãnh đạo Báo Bắc Kạn (mẫu)");
        job.good("audit-act-phone");
    }

    /** The approver of one unit is away today, and somebody of another unit stands in; another administrator confirms it. */
    private static void substituted() {
        Job job = new Job(browser, Job.DESK, "vi").as("quantri").section("/admin");
        browser.click("main a[href='/admin/mandates']").choose("role", "APPROVER");
        job.chosen("unit", "Ban Dân vận");
        browser.click("form.filters button");
        job.follow(SUBSTITUTED);
        assertThat(browser.text("h1")).isEqualTo(SUBSTITUTED);
        browser.click("main a[href^='/admin/mandates/new?substitutes=']").fill("q", "baovesuckhoe");
        browser.click("form[action='/admin/mandates/new'] button").click("#found li a");
        assertThat(browser.text("main")).contains("Thay " + SUBSTITUTED);
        job.day("form[action='/forms/mandates']", "until", Beforehand.TODAY);
        browser.fill("basis", "Giấy ủy quyền số 3");
        job.good("substitution").sent("/forms/mandates");
        String mandate = browser.path();
        job.waiting("quantri2", mandate).sent("/confirmations");
        assertThat(browser.text("main")).contains("Thay cho", SUBSTITUTED, "Giấy ủy quyền số 3");
    }
}
