package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a unit and those above it do in a year of emulation: register, pledge, report and nurture a role model. */
@Tag("full")
class YearByClickingIT {

    /** Who organises the cluster in which a ward does its year, by the account of the ward. */
    private static final Map<String, String> ORGANISERS = Map.of("ducxuan", "sonoivu", "lamha", "phuly");

    private static final Map<String, String> CLUSTERS = new HashMap<>();

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
        CLUSTERS.put(
                "ducxuan", Beforehand.cluster("sonoivu", "BK", "Cụm thi đua một năm", "BK-BCH-TP-PCK", "BK-BCH-TP-DX"));
        CLUSTERS.put("lamha", Beforehand.cluster("phuly", "HN-PL", "Cụm thi đua cả năm", "HN-PL-HBT", "HN-PL-LH"));
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, ducxuan, Cụm thi đua một năm", "en, 360, lamha, Cụm thi đua cả năm"})
    void a_unit_registers_titles_and_targets(String language, int width, String ward, String cluster) {
        Job job = new Job(browser, width, language).as(ward).section("/movements");
        browser.click(".tabs a[href='/registrations']").click("main a[href='/registrations/new']");
        browser.press("input[name='title'][value='DVQT.COLLECTIVE']").choose("targets", "1");
        browser.click("form[action='/registrations/new'] button");
        browser.choose("aims.clusterId", CLUSTERS.get(ward))
                .fill("aims.targets[0].text", "   ")
                .fill("aims.targets[0].value:decimal", job.in("98,5", "98.5"))
                .fill("aims.targets[0].measure", "%");
        job.refused("/forms/registrations").good("registration-refused");
        assertThat(browser.value("[name='aims.targets[0].measure']")).isEqualTo("%");
        browser.fill("aims.targets[0].text", "Huấn luyện đạt yêu cầu");
        job.sent("/forms/registrations");
        assertThat(browser.path()).matches("/registrations/[0-9a-f-]{36}");
        assertThat(browser.text("main"))
                .contains(
                        job.in("Đơn vị quyết thắng", "Determined-to-Win Unit"),
                        "Huấn luyện đạt yêu cầu",
                        job.in("98,5 %", "98.5 %"),
                        cluster);
        job.good("registered");
        String registration = browser.path();
        job.as(ORGANISERS.get(ward)).section("/movements");
        browser.click(".tabs a[href='/registrations']");
        job.good("registrations").row(registration);
        assertThat(browser.text("main")).contains("Huấn luyện đạt yêu cầu");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 1366, ducxuan, Ban CHQS phường Đức Xuân, 0/2 đơn vị đã ký, 1/2 đơn vị đã ký",
        "en, 360, lamha, Ban CHQS phường Lam Hạ, 0 of 2 have signed, 1 of 2 have signed"
    })
    void a_pledge_is_opened_and_signed(
            String language, int width, String ward, String name, String nobody, String somebody) {
        Job job = new Job(browser, width, language).as(ORGANISERS.get(ward)).section("/pledges");
        browser.click("main a[href='/pledges/new']").choose("targets", "1");
        browser.click("form[action='/pledges/new'] button").choose("clusterId", CLUSTERS.get(ward));
        browser.fill("theme", "Quyết thắng").one("#content-1").sendKeys("Sẵn sàng chiến đấu");
        browser.fill("targets[0].text", "Quân số huấn luyện")
                .fill("targets[0].value:decimal", "98")
                .fill("targets[0].measure", "%");
        job.good("pledge-new").sent("/forms/pledges");
        String pledge = browser.path();
        assertThat(browser.text("main")).contains(nobody);

        job.waiting(ward, pledge);
        String sign = job.opened("/signatures");
        browser.fill(sign, "signer", "Người ký thử")
                .fill(sign, "position", "   ")
                .press(sign + " [name='_read']");
        job.refused("/signatures");
        browser.fill(sign, "position", "Chỉ huy trưởng");
        job.good("pledge-sign").sent("/signatures");
        assertThat(browser.path()).isEqualTo(pledge);
        assertThat(browser.text("tr:has(.state.good)"))
                .contains(name, "Người ký thử", "Chỉ huy trưởng", job.in("Đã ký", "Signed"));
        assertThat(browser.text("main")).contains(somebody);
        assertThat(browser.has("form[action$='/signatures']")).isFalse();
        job.good("pledge-signed");
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, ducxuan", "en, 360, lamha"})
    void a_review_is_sent_assessed_and_concluded(String language, int width, String ward) {
        Job job = new Job(browser, width, language).as(ward).section("/movements");
        browser.click(".tabs a[href='/reviews']").click("main a[href='/reviews/new']");
        browser.choose("kind", "MID_YEAR").choose("clusterId", CLUSTERS.get(ward));
        browser.fill("contents.summary", "Hoàn thành nhiệm vụ sáu tháng")
                .fill("contents.results[0].name", "Quân số huấn luyện")
                .fill("contents.results[0].actual:decimal", job.in("98,2", "98.2"));
        job.refused("/forms/reviews"); // A review of half a year says what is to be done in the other.
        browser.one("[name='contents.tasks[]']").sendKeys("Chuẩn bị tuyển quân");
        job.good("review-new").sent("/forms/reviews");
        String review = browser.path();
        assertThat(review).matches("/reviews/[0-9a-f-]{36}");

        job.waiting(ORGANISERS.get(ward), review);
        assertThat(browser.text("main"))
                .contains("Hoàn thành nhiệm vụ sáu tháng", job.in("98,2", "98.2"), "Chuẩn bị tuyển quân");
        String assess = job.opened("/assessments");
        browser.choose("grade", "GOOD").fill(assess, "opinion", "Làm tốt");
        job.good("review-assess").sent("/assessments");

        job.waiting(ORGANISERS.get(ward), review);
        String conclude = job.opened("/conclusions");
        browser.fill(conclude, "conclusion", "Giữ vững phong trào");
        browser.one(conclude + " [name='tasks[]']").sendKeys("Tổng kết trong tháng 12");
        job.good("review-conclude").sent("/conclusions");
        assertThat(browser.text(".page-head .state.good")).isEqualTo(job.in("Đã kết luận", "Concluded"));
        assertThat(browser.text("[aria-labelledby='judged-h']"))
                .contains(
                        job.in("Hoàn thành tốt", "Good"), "Làm tốt", "Giữ vững phong trào", "Tổng kết trong tháng 12");
        job.good("review-concluded");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 1366, ducxuan, Ban CHQS phường Đức Xuân, tpbackan, bchqs.backan, Dân vận khéo",
        "en, 360, lamha, Ban CHQS phường Lam Hạ, phuly, hanam, Huấn luyện giỏi"
    })
    void a_role_model_goes_from_its_plan_to_its_publication(
            String language, int width, String ward, String name, String reviewer, String recogniser, String topic) {
        Job job = new Job(browser, width, language).as(ward).section("/movements");
        browser.click(".tabs a[href='/role-models']").click("main a[href='/role-models/new']");
        browser.fill("plan.topic", topic)
                .fill("plan.why", "Đi đầu nhiều năm")
                .fill("plan.milestones[0].text", "Mười buổi giúp dân")
                .fill("plan.milestones[0].code", "M1");
        job.day("", "plan.milestones[0].dueOn", Beforehand.TODAY.minusYears(3)).refused("/forms/role-models");
        job.day("", "plan.milestones[0].dueOn", Beforehand.TODAY.plusYears(1))
                .good("model-plan")
                .sent("/forms/role-models");
        String model = browser.path();
        assertThat(browser.text("main"))
                .contains(
                        "Mười buổi giúp dân",
                        job.in("Ảnh ", "Picture of ") + name,
                        job.in("Ảnh việc làm: ", "Picture of the deed: ") + topic);
        String progress = job.opened("/progress-records");
        browser.fill(progress, "progress", "Đã giúp năm hộ");
        job.sent("/progress-records");
        String reach = job.opened("/milestones");
        browser.fill(reach, "evidence", "Sổ công tác dân vận");
        job.sent("/milestones");
        assertThat(browser.text("[aria-labelledby='road-h']")).contains(job.in("Đạt ngày", "Reached on"));
        job.good("model-nurtured");

        found(job.as(reviewer), model);
        String review = job.opened("/reviews");
        browser.choose("outcome", "READY").fill(review, "findings", "Đủ điều kiện");
        job.sent("/reviews");

        found(job.as(recogniser), model);
        String recognise = job.opened("/recognitions");
        browser.fill(recognise, "recognition.number", "15/QĐ-thử");
        job.good("model-recognise").sent("/recognitions");
        assertThat(browser.text(".page-head .state.gold")).isEqualTo(job.in("Được công nhận", "Recognised"));

        found(job.as(ward), model);
        String publicise = job.opened("/publications");
        browser.fill(publicise, "channel", "Báo Bắc Kạn").fill(publicise, "title", "Những buổi giúp dân");
        job.sent("/publications");
        assertThat(browser.text("#story")).contains("Những buổi giúp dân (Báo Bắc Kạn)");
        job.good("model-published");

        found(job.as("baobackan"), model);
        assertThat(browser.text("#story")).contains("Những buổi giúp dân");
        job.good("model-read");
    }

    private static void found(Job reader, String model) {
        reader.section("/movements");
        browser.click(".tabs a[href='/role-models']");
        reader.row(model);
    }
}
