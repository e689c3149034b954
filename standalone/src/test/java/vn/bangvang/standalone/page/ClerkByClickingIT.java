package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk (văn thư) does: a decision was signed on paper, and is entered with its number and date. */
@Tag("full")
class ClerkByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @ParameterizedTest
    @CsvSource({
        "vanthu.backan, vi, 1366, Chủ tịch UBND tỉnh (mẫu), Văn thư UBND tỉnh (mẫu)",
        "phuly.vanthu, en, 360, Chỉ huy trưởng Phủ Lý (mẫu), Văn thư Phủ Lý (mẫu)"
    })
    void a_decision_signed_on_paper_is_entered_with_number_and_date_under_the_mandate_of_who_signed_it(
            String clerk, String language, int width, String signer, String enteredBy) {
        String nomination = clerk.startsWith("phuly") ? atTheCity() : atTheProvince();
        String path = "/nominations/" + nomination;
        Job job = new Job(browser, width, language)
                .as(clerk)
                .section("/decisions")
                .good("clerk-begins");
        browser.click(".notice a[href='/nominations']");
        browser.fill("q", Beforehand.achievement(nomination)).click("form.filters button");
        assertThat(browser.text("tbody tr:has(a[href='" + path + "'])"))
                .contains(job.in("tiếp theo: quyết định", "next: "));
        job.good("clerk-list").row(path);

        String form = job.opened("/forms/decisions");
        assertThat(browser.text(form + " [name='_mandate']")).contains(signer);
        String number = job.in("715", "716") + "/QĐ-thử";
        browser.fill(form, "number", number.replace("/", " / "))
                .fill(form, "signer.name", "Nguyễn Văn A")
                .fill(form, "signerPosition", "Người có thẩm quyền");
        job.day(form, "decidedOn", Beforehand.TODAY.minusDays(1)).good("clerk-decision");
        job.refused("/forms/decisions");
        assertThat(browser.value(form + " [name='signer.name']")).isEqualTo("Nguyễn Văn A");
        browser.fill(form, "number", number);
        job.sent("/forms/decisions");

        assertThat(browser.path()).isEqualTo(path);
        assertThat(browser.text("main .state")).isEqualTo(job.in("Đã được khen thưởng", "Awarded"));
        assertThat(browser.text("[aria-labelledby='timeline-h'] li"))
                .contains(signer, enteredBy, number, Beforehand.written(Beforehand.TODAY.minusDays(1)));
        job.good("clerk-decided");
        browser.click(".timeline a[href^='/decisions/']");
        assertThat(browser.text("main")).contains(number, "Nguyễn Văn A");
        job.good("clerk-register");
    }

    private static String atTheProvince() {
        var day = Beforehand.TODAY.minusDays(3);
        String id = Beforehand.nominated("baobackan", "BKT", "BK-TU-BAO", "BK", day);
        Beforehand.endorsed("baobackan.duyet", id, day);
        Beforehand.received("sonoivu", id, day);
        Beforehand.endorsed("sonoivu", id, day);
        return id;
    }

    private static String atTheCity() {
        var day = Beforehand.TODAY.minusDays(3);
        String id = Beforehand.nominated("minhkhai", "GK", "HN-PL-MK", null, day);
        Beforehand.endorsed("minhkhai.duyet", id, day);
        Beforehand.received("phuly", id, day);
        Beforehand.endorsed("phuly", id, day);
        return id;
    }
}
