package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an auditor finds about one nomination: who did what under which mandate, and for whom they stood in. */
@Tag("full")
class AuditorByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 1366, danvan.daidien, BK-TU-BDV, Ban Dân vận Tỉnh ủy Bắc Kạn, Trưởng khối: Ban Dân vận (mẫu)",
        "en, 360, baobackan, BK-TU-BAO, Báo Bắc Kạn, Lãnh đạo Báo Bắc Kạn (mẫu)"
    })
    void who_did_what_under_which_mandate_is_found_in_the_trail_and_in_the_file(
            String language, int width, String nominator, String code, String unit, String substituted) {
        Job job = new Job(browser, width, language);
        substitute(job, unit, substituted);
        String nomination = Beforehand.nominated(nominator, "BKT", code, "BK", Beforehand.TODAY);
        String path = "/nominations/" + nomination;
        String standsIn = job.in("thay mặt ", "for ") + substituted;
        job.as("baovesuckhoe");
        assertThat(browser.text("main")).contains(job.in("Bạn đang thay mặt", "You stand in for"), substituted);
        job.good("substitute-inbox").row(path);
        String endorse = job.opened("/endorsements");
        browser.fill(endorse, "opinion", "Thống nhất");
        job.sent("/endorsements");

        job.as("kiemtra").section("/audit");
        browser.choose("name", "nomination.endorsed").click("form.filters button");
        assertThat(browser.text("tbody tr")).contains(unit, standsIn);
        job.good("audit-trail");
        browser.click("tbody tr th a");
        assertThat(browser.text("[aria-labelledby='who-h']"))
                .contains("Ban Bảo vệ sức khỏe (mẫu)", job.in("Người duyệt", "Approver"), unit)
                .contains(job.in("Thay cho", "In place of"), substituted)
                .contains(Beforehand.written(Beforehand.TODAY));
        assertThat(browser.text("[aria-labelledby='what-h']")).contains("Thống nhất");
        job.good("audit-act");
        browser.click("main a.button.main[href='" + path + "']");
        assertThat(browser.text("[aria-labelledby='timeline-h'] li")).contains(standsIn, "Thống nhất");
        job.good("audit-file");
        browser.click(".sheet a[href='/audit?aggregate=" + nomination + "']");
        assertThat(browser.count("tbody tr")).isEqualTo(2);
        assertThat(browser.text("tbody"))
                .contains(standsIn, job.in("Trình hồ sơ đề nghị khen thưởng", "Nomination submitted"));
        job.good("audit-case");
    }

    /** The approver of one unit is away today, and somebody of another unit stands in; another administrator confirms it. */
    private static void substitute(Job job, String unit, String substituted) {
        job.as("quantri").section("/admin");
        browser.click("main a[href='/admin/mandates']").choose("role", "APPROVER");
        job.chosen("unit", unit);
        browser.click("form.filters button");
        job.follow(substituted);
        assertThat(browser.text("h1")).isEqualTo(substituted);
        browser.click("main a[href^='/admin/mandates/new?substitutes=']").fill("q", "baovesuckhoe");
        browser.click("form[action='/admin/mandates/new'] button").click("#found li a");
        assertThat(browser.text("main")).contains(job.in("Thay ", "Standing in for ") + substituted);
        job.day("form[action='/forms/mandates']", "until", Beforehand.TODAY);
        browser.fill("basis", "Giấy ủy quyền số 3");
        job.good("substitution").sent("/forms/mandates");
        String mandate = browser.path();
        job.waiting("quantri2", mandate).sent("/confirmations");
        assertThat(browser.text("main"))
                .contains(job.in("Thay cho", "Stands in for"), substituted, "Giấy ủy quyền số 3");
    }
}
