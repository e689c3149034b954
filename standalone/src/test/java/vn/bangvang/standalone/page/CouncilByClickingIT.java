package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the secretary of a council (thư ký hội đồng) does: the vote is recorded, and put right while nothing rests on it. */
@Tag("full")
class CouncilByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @Test
    void the_secretary_records_the_vote_and_puts_it_right() {
        String path = "/nominations/" + beforeTheCouncil();
        Job job = new Job(browser, Job.DESK, "vi").waiting("thuky.hoidong", path);
        String vote = job.opened("/council-results");
        browser.fill(vote, "members:int", "9").fill(vote, "attending:int", "9").fill(vote, "inFavour:int", "10");
        job.refused("/council-results");
        assertThat(browser.value(vote + " [name='members:int']")).isEqualTo("9");
        browser.fill(vote, "inFavour:int", "8");
        job.good("council-vote").sent("/council-results");
        assertThat(browser.text("main .state")).isEqualTo("Hội đồng đã thông qua");
        assertThat(browser.text("[aria-labelledby='timeline-h'] li"))
                .contains("Tỷ lệ phiếu: 88,8", "Thư ký Hội đồng TĐKT (mẫu)", "Tỉnh Bắc Kạn");
        job.good("council-carried");

        String right = job.opened("/council-results/corrections");
        assertThat(browser.value(right + " [name='inFavour:int']")).isEqualTo("8");
        browser.fill(right, "inFavour:int", "9").fill(right, "reason", "Đếm thiếu một phiếu");
        job.sent("/council-results/corrections");
        assertThat(browser.text("[aria-labelledby='timeline-h'] li"))
                .contains("Tỷ lệ phiếu: 100", "Đếm thiếu một phiếu");

        new Job(browser, Job.TELEPHONE, "en").waiting("chutich.backan", path);
        assertThat(browser.text(".steps .now")).contains("Tỉnh Bắc Kạn");
        assertThat(browser.one("form[action='/forms/decisions']").isDisplayed()).isTrue();
    }

    /** A flag of the province, which goes through the leader of the cluster. */
    private static String beforeTheCouncil() {
        String cluster =
                Beforehand.cluster("sonoivu", "BK", "Khối thi đua thử", "BK-TU-BDV", "BK-TU-BVSK", "BK-TU-BAO");
        String id = Beforehand.flag("baobackan", "BK-TU-BAO", cluster, "BK");
        var today = Beforehand.TODAY;
        Beforehand.endorsed("baobackan.duyet", id, today);
        Beforehand.endorsed("danvan", id, today);
        Beforehand.received("sonoivu", id, today);
        Beforehand.endorsed("sonoivu", id, today);
        return id;
    }
}
