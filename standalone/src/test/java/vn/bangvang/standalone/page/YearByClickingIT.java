package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a unit and those above it do in a year of emulation: register, pledge, report and nurture a role model. */
@Tag("full")
class YearByClickingIT {

    /** Of the cluster; the city organises others with the same wards. */
    private static final String ORGANISER = "sonoivu";

    private static final String ABOVE = "tpbackan";
    private static final String WARD = "ducxuan";
    private static final String WARD_NAME = "Ban CHQS phường Đức Xuân";

    private static Browser browser;
    private static String cluster;

    @BeforeAll
    static void start() {
        browser = Browser.get();
        cluster = Beforehand.cluster(ORGANISER, "BK", "Cụm thi đua một năm", "BK-BCH-TP-PCK", "BK-BCH-TP-DX");
    }

    @Test
    void a_unit_registers_titles_and_targets() {
        Job job = new Job(browser, Job.DESK, "vi").as(WARD).section("/movements");
        browser.click(".tabs a[href='/registrations']").click("main a[href='/registrations/new']");
        browser.press("input[name='title'][value='DVQT.COLLECTIVE']").choose("targets", "1");
        browser.click("form[action='/registrations/new'] button");
        browser.choose("aims.clusterId", cluster)
                .fill("aims.targets[0].text", "   ")
                .fill("aims.targets[0].value:decimal", "98,5")
                .fill("aims.targets[0].measure", "%");
        job.refused("/forms/registrations").good("registration-refused");
        assertThat(browser.value("[name='aims.targets[0].measure']")).isEqualTo("%");
        browser.fill("aims.targets[0].text", "Huấn luyện đạt yêu cầu");
        job.sent("/forms/registrations");
        assertThat(browser.path()).matches("/registrations/[0-9a-f-]{36}");
        assertThat(browser.text("main"))
                .contains("Đơn vị quyết thắng", "Huấn luyện đạt yêu cầu", "98,5 %", "Cụm thi đua một năm");
        job.good("registered");
        String registration = browser.path();
        new Job(browser, Job.TELEPHONE, "en").as(ORGANISER).section("/movements");
        browser.click(".tabs a[href='/registrations']");
        job.row(registration);
        assertThat(browser.text("main")).contains("Huấn luyện đạt yêu cầu");
    }

    @Test
    void a_pledge_is_opened_at_a_desk_and_signed_on_a_telephone() {
        Job desk = new Job(browser, Job.DESK, "vi").as(ORGANISER).section("/pledges");
        browser.click("main a[href='/pledges/new']").choose("targets", "1");
        browser.click("form[action='/pledges/new'] button").choose("clusterId", cluster);
        browser.fill("theme", "Quyết thắng").one("#content-1").sendKeys("Sẵn sàng chiến đấu");
        browser.fill("targets[0].text", "Quân số huấn luyện")
                .fill("targets[0].value:decimal", "98")
                .fill("targets[0].measure", "%");
        desk.good("pledge-new").sent("/forms/pledges");
        String pledge = browser.path();
        assertThat(browser.text("main")).contains("0/2 đơn vị đã ký");

        Job telephone = new Job(browser, Job.TELEPHONE, "en").waiting(WARD, pledge);
        String sign = telephone.opened("/signatures");
        browser.fill(sign, "signer", "Người ký thử")
                .fill(sign, "position", "   ")
                .press(sign + " [name='_read']");
        telephone.refused("/signatures");
        browser.fill(sign, "position", "Chỉ huy trưởng");
        telephone.good("pledge-sign").sent("/signatures");
        assertThat(browser.path()).isEqualTo(pledge);
        assertThat(browser.text("tr:has(.state.good)")).contains(WARD_NAME, "Người ký thử", "Chỉ huy trưởng");
        assertThat(browser.has("form[action$='/signatures']")).isFalse();
        telephone.good("pledge-signed");
    }

    @Test
    void a_review_is_sent_assessed_and_concluded() {
        Job job = new Job(browser, Job.DESK, "vi").as(WARD).section("/movements");
        browser.click(".tabs a[href='/reviews']").click("main a[href='/reviews/new']");
        browser.choose("kind", "MID_YEAR").choose("clusterId", cluster);
        browser.fill("contents.summary", "Hoàn thành nhiệm vụ sáu tháng")
                .fill("contents.results[0].name", "Quân số huấn luyện")
                .fill("contents.results[0].actual:decimal", "98,2");
        job.refused("/forms/reviews"); // A review of half a year says what is to be done in the other.
        browser.one("[name='contents.tasks[]']").sendKeys("Chuẩn bị tuyển quân");
        job.good("review-new").sent("/forms/reviews");
        String review = browser.path();
        assertThat(review).matches("/reviews/[0-9a-f-]{36}");

        job.waiting(ORGANISER, review);
        assertThat(browser.text("main")).contains("Hoàn thành nhiệm vụ sáu tháng", "98,2", "Chuẩn bị tuyển quân");
        String assess = job.opened("/assessments");
        browser.choose("grade", "GOOD").fill(assess, "opinion", "Làm tốt");
        job.good("review-assess").sent("/assessments");

        Job telephone = new Job(browser, Job.TELEPHONE, "en").waiting(ORGANISER, review);
        String conclude = telephone.opened("/conclusions");
        browser.fill(conclude, "conclusion", "Giữ vững phong trào");
        browser.one(conclude + " [name='tasks[]']").sendKeys("Tổng kết trong tháng 12");
        telephone.good("review-conclude").sent("/conclusions");
        assertThat(browser.has(".page-head .state.good")).isTrue();
        assertThat(browser.text("[aria-labelledby='judged-h']"))
                .contains("Làm tốt", "Giữ vững phong trào", "Tổng kết trong tháng 12");
        telephone.good("review-concluded");
    }

    @Test
    void a_role_model_goes_from_its_plan_to_its_publication() {
        Job job = new Job(browser, Job.DESK, "vi").as(WARD).section("/movements");
        browser.click(".tabs a[href='/role-models']").click("main a[href='/role-models/new']");
        browser.fill("plan.topic", "Dân vận khéo")
                .fill("plan.why", "Đi đầu nhiều năm")
                .fill("plan.milestones[0].text", "Mười buổi giúp dân")
                .fill("plan.milestones[0].code", "M1");
        job.day("", "plan.milestones[0].dueOn", Beforehand.TODAY.minusYears(3)).refused("/forms/role-models");
        job.day("", "plan.milestones[0].dueOn", Beforehand.TODAY.plusYears(1))
                .good("model-plan")
                .sent("/forms/role-models");
        String model = browser.path();
        assertThat(browser.text("main"))
                .contains("Mười buổi giúp dân", "Ảnh " + WARD_NAME, "Ảnh việc làm: Dân vận khéo");
        String progress = job.opened("/progress-records");
        browser.fill(progress, "progress", "Đã giúp năm hộ");
        job.sent("/progress-records");
        String reach = job.opened("/milestones");
        browser.fill(reach, "evidence", "Sổ công tác dân vận");
        job.sent("/milestones");
        assertThat(browser.text("[aria-labelledby='road-h']")).contains("Đạt ngày");
        job.good("model-nurtured");

        found(job.as(ABOVE), model);
        String review = job.opened("/reviews");
        browser.choose("outcome", "READY").fill(review, "findings", "Đủ điều kiện");
        job.sent("/reviews");

        Job telephone = new Job(browser, Job.TELEPHONE, "en").as("bchqs.backan");
        found(telephone, model);
        String recognise = telephone.opened("/recognitions");
        browser.fill(recognise, "recognition.number", "15/QĐ-thử");
        telephone.good("model-recognise").sent("/recognitions");
        assertThat(browser.has(".page-head .state.gold")).isTrue();

        found(job.as(WARD), model);
        String publicise = job.opened("/publications");
        browser.fill(publicise, "channel", "Báo Bắc Kạn").fill(publicise, "title", "Những buổi giúp dân");
        job.sent("/publications");
        assertThat(browser.text("#story")).contains("Những buổi giúp dân (Báo Bắc Kạn)");
        job.good("model-published");

        found(telephone.as("baobackan"), model);
        assertThat(browser.text("#story")).contains("Những buổi giúp dân");
        telephone.good("model-read");
    }

    private static void found(Job reader, String model) {
        reader.section("/movements");
        browser.click(".tabs a[href='/role-models']");
        reader.row(model);
    }
}
