package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the secretary of a council (thư ký hội đồng) does: the vote is recorded, and put right while nothing rests on it. */
@Tag("full")
class CouncilByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366", "en, 360"})
    void the_secretary_records_the_vote_and_puts_it_right(String language, int width) {
        String path = "/nominations/" + (language.equals("vi") ? aFlag() : aSoldier());
        Job job = new Job(browser, width, language).waiting("thuky.hoidong", path);
        String vote = job.opened("/council-results");
        browser.fill(vote, "members:int", "10").fill(vote, "attending:int", "10");
        browser.fill(vote, "inFavour:int", "11");
        job.refused("/council-results");
        assertThat(browser.value(vote + " [name='members:int']")).isEqualTo("10");
        job.good("council-refused");
        browser.fill(vote, "inFavour:int", "9");
        job.sent("/council-results");
        assertThat(browser.text("main .state")).isEqualTo(job.in("Hội đồng đã thông qua", "Carried by the council"));
        assertThat(browser.text("[aria-labelledby='timeline-h'] li"))
                .contains(job.in("Tỷ lệ phiếu: 90", "In favour: 90"))
                .contains("Thư ký Hội đồng TĐKT (mẫu)", "Tỉnh Bắc Kạn");
        job.good("council-carried");

        String right = job.opened("/council-results/corrections");
        assertThat(browser.value(right + " [name='inFavour:int']")).isEqualTo("9");
        browser.fill(right, "inFavour:int", "10").fill(right, "reason", "Đếm thiếu một phiếu");
        job.sent("/council-results/corrections");
        assertThat(browser.text("[aria-labelledby='timeline-h'] li"))
                .contains(job.in("Tỷ lệ phiếu: 100", "In favour: 100"), "Đếm thiếu một phiếu");
        job.good("council-corrected");

        job.waiting("chutich.backan", path);
        assertThat(browser.text(".steps .now")).contains(job.in("Quyết định", "Decision"), "Tỉnh Bắc Kạn");
        assertThat(browser.one("form[action='/forms/decisions']").isDisplayed()).isTrue();
    }

    /** A flag of the province, which goes through the leader of the cluster. */
    private static String aFlag() {
        String cluster =
                Beforehand.cluster("sonoivu", "BK", "Khối thi đua thử", "BK-TU-BDV", "BK-TU-BVSK", "BK-TU-BAO");
        String id = Beforehand.flag("baobackan", "BK-TU-BAO", cluster, "BK");
        Beforehand.endorsed("baobackan.duyet", id, Beforehand.TODAY);
        Beforehand.endorsed("danvan", id, Beforehand.TODAY);
        return appraised(id);
    }

    /** An emulation soldier of the province (chiến sĩ thi đua cấp tỉnh), who needs 90 % of the council. */
    private static String aSoldier() {
        String id = UUID.randomUUID().toString();
        String papers = Stream.of("TOTRINH", "BAOCAO", "BIENBAN", "KETQUABOPHIEU", "SANGKIEN")
                .map("{\"kind\":\"%1$s\",\"title\":\"%1$s\"}"::formatted)
                .collect(Collectors.joining(","));
        Beforehand.sent("baobackan", "/api/nominations", """
                {"id":"%1$s","unitId":"%2$s","nominee":{"kind":"INDIVIDUAL","unitId":"%2$s","personId":"%3$s",
                 "name":"Vi Văn Chiến Sĩ"},"award":"CSTDT","year":%4$d,"provinceId":"%5$s","achievement":"Sáng kiến",
                 "submittedOn":"%6$s","documents":[%7$s]}""".formatted(
                        id,
                        Beforehand.unit("BK-TU-BAO"),
                        UUID.randomUUID(),
                        Beforehand.TODAY.getYear(),
                        Beforehand.unit("BK"),
                        Beforehand.TODAY,
                        papers));
        Beforehand.endorsed("baobackan.duyet", id, Beforehand.TODAY);
        return appraised(id);
    }

    private static String appraised(String id) {
        Beforehand.received("sonoivu", id, Beforehand.TODAY);
        Beforehand.endorsed("sonoivu", id, Beforehand.TODAY);
        return id;
    }
}
