package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.rest.StoriesService;

/** What an auditor finds about the past: the day before a decision, who knew what when, and why a unit stood where it stood. */
@Tag("full")
class PastByClickingIT {

    private static final StoriesService STORIES = StoriesService.get();

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get().at(STORIES.url());
    }

    @Test
    void the_day_before_a_decision_nobody_had_decided() {
        Job job = new Job(browser, Job.DESK, "vi").as("kiemtra").section("/audit");
        browser.choose("name", "nomination.decided")
                .click("form.filters button")
                .click("tbody tr th a");
        browser.click("aside a[href^='/history/cases/']");
        assertThat(browser.text("#past")).contains("Bạn đang xem quá khứ", "Ở đây chỉ xem");
        assertThat(browser.text("[aria-labelledby='step-h']")).contains("Tình trạng");
        assertThat(browser.text("a[aria-current='step']")).contains("Quyết định");
        assertThat(browser.has("main form[method='post']")).isFalse();
        job.good("past-decided");
        browser.click("a[rel='prev']");
        assertThat(browser.text("[aria-labelledby='knew-h']")).contains("Diễn ra sau đó", "Quyết định");
        assertThat(browser.text("a[aria-current='step']")).doesNotContain("Quyết định");
        String address = browser.text("a.hash");
        job.good("past-before");
        browser.click("[aria-labelledby='beside-h'] button");
        assertThat(browser.text("[aria-labelledby='beside-h'] tbody")).contains("khác", "Tình trạng");
        job.good("past-beside");
        browser.go(address);
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void why_a_unit_stood_where_it_stood_is_told_from_what_was_recorded_by_then() {
        JsonNode ranking =
                STORIES.all("kiemtra", "/api/rankings?state=PUBLISHED").get(0);
        String opened = STORIES.all(
                        "kiemtra", "/api/history/cases/" + ranking.get("id").asString() + "/steps")
                .get(0)
                .get("position")
                .asString();
        String period = ranking.get("period").asString();
        Job job = new Job(browser, Job.DESK, "vi").as("kiemtra");
        browser.go("/rankings/" + ranking.at("/cluster/id").asString() + "/" + period);
        browser.click("main a[href^='/history/rankings/']").fill("atPosition", opened);
        browser.click("main form.filters button");
        assertThat(browser.text("#past")).contains("Như đã ghi đến sự kiện " + opened);
        assertThat(browser.text("[aria-labelledby='ranks-h']")).contains("Tạm tính");
        job.good("past-ranks");
        browser.click("[aria-labelledby='ranks-h'] tbody a");
        assertThat(browser.text("main")).contains("Bạn đang xem quá khứ", "Hạng 1");
        assertThat(browser.has("main table tbody tr")).isTrue();
        job.good("past-place");
    }

    @Test
    void on_a_telephone_and_without_scripts_the_past_is_read_in_english() {
        JsonNode decision = STORIES.all("kiemtra", "/api/decisions").get(0);
        Job job = new Job(browser, Job.TELEPHONE, "en").as("kiemtra");
        browser.go("/decisions/" + decision.get("id").asString());
        browser.click("main a[href^='/history/cases/']");
        assertThat(browser.text("#past")).contains("You are looking at the past");
        job.good("past-phone");
        browser.scripts(false)
                .go("/history/cases/" + decision.get("id").asString()
                        + "?validOn=1999-01-01&recordedUntil=&atPosition=");
        assertThat(browser.text("main")).contains("There was no such case then");
        browser.scripts(true);
    }
}
