package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bangvang.standalone.rest.SampleService;
import vn.bangvang.standalone.rest.StoriesService;

/** Whoever submitted takes home that it is in the history; somebody who has no right to the file checks the paper. */
@Tag("full")
class ReceiptByClickingIT {

    private static final String RECEIPT = "[aria-labelledby='timeline-h'] li a[href^='/history/receipts/']";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @Test
    void a_receipt_is_reached_from_the_timeline_signed_by_an_auditor_and_checked_by_a_third_person() {
        browser.at(SampleService.get().url());
        String nomination = Beforehand.nominated("baobackan", "BKT", "BK-TU-BAO", "BK", Beforehand.TODAY);
        Job job = new Job(browser, Job.DESK, "vi").as("baobackan").nomination(nomination);
        browser.click(RECEIPT);
        String receipt = browser.path();
        assertThat(browser.text("h1")).isEqualTo("Biên nhận");
        assertThat(browser.text("[aria-labelledby='what-h']"))
                .contains("Báo Bắc Kạn", Beforehand.written(Beforehand.TODAY));
        job.good("receipt-first");

        job.as("kiemtra").section("/audit");
        browser.click("main a[href='/history']");
        job.good("history-state");
        browser.click("form[action='/forms/history/checkpoints'] button");
        assertThat(browser.text("[aria-labelledby='newest-h']")).contains("Sự kiện chưa được ký");
        job.good("history-signed");

        job.as("baobackan");
        browser.go(receipt);
        assertThat(browser.text("[aria-labelledby='signed-h']")).contains("trên ");
        assertThat(browser.has(".qr svg path")).isTrue();
        String check = browser.links("aside a[href^='/history/checks']").get(0);
        String proof = browser.links("aside a[href$='/tlog-proof']").get(0);
        job.good("receipt-signed");
        assertThat(SampleService.get()
                        .as("baobackan")
                        .get(URI.create(proof).getPath())
                        .body())
                .startsWith("c2sp.org/tlog-proof@v1\nindex ");
        browser.onPaper(false).size(165 * 96 * 10 / 254, 960).keep("receipt-paper");
        assertThat(browser.overflow()).isZero();
        assertThat(browser.one(".qr svg").isDisplayed()).isTrue();
        browser.print(false);

        job.as("phuly");
        browser.go(check);
        assertThat(browser.text(".notice h2")).isEqualTo("Khớp");
        job.good("receipt-check");
        browser.fill("root", "0000 0000 0000 0000").click("main form button");
        assertThat(browser.text(".notice h2")).isEqualTo("Không khớp");
        assertThat(browser.value("[name='root']")).isEqualTo("0000 0000 0000 0000");
    }

    @Test
    void on_a_telephone_and_in_english_a_decision_has_its_receipts_too() {
        browser.at(StoriesService.get().url());
        Job job = new Job(browser, Job.TELEPHONE, "en").as("kiemtra").section("/decisions");
        browser.click("tbody a[href^='/decisions/']").click("aside a[href^='/history/receipts/']");
        assertThat(browser.text("h1")).isEqualTo("Receipt");
        assertThat(browser.text("[aria-labelledby='what-h']")).contains("Event no.");
        job.good("receipt-phone");
        browser.scripts(false).go("/history/checks");
        assertThat(browser.text("h1")).isEqualTo("Check a receipt");
        browser.scripts(true);
    }
}
