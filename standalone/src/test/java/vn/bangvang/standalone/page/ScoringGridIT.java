package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.standalone.rest.StoriesService;

/** The table of a score sheet, beside what the jobs of scoring go through. */
class ScoringGridIT {

    private static final StoriesService STORIES = StoriesService.get();
    private static final String CROSS = "form[action$='/cross-scores']";
    private static final String STATE = CROSS + " [data-state]";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get()
                .at(STORIES.url())
                .scripts(true)
                .dark(false)
                .size(1366, 768)
                .logIn("minhkhai");
    }

    @Test
    void whoever_consolidates_is_led_to_the_own_score_and_what_would_be_refused_counts_for_nothing() {
        browser.go("/scoring/" + toConsolidateAndToScore());
        assertThat(browser.text("form[action$='/consolidations'] .notice.warn"))
                .contains("Chưa chấm chéo phiếu này", "Ban CHQS phường Minh Khai");
        assertThat(browser.one(CROSS).isDisplayed()).isFalse();
        browser.press("form[action$='/consolidations'] .notice.warn a");
        assertThat(browser.one(CROSS).isDisplayed()).isTrue();
        assertThat(browser.barriers()).isEmpty();

        value(0, "7,5");
        String one = browser.text(STATE);
        assertThat(one).contains("Tổng điểm chấm theo nhận xét: 7,5");
        value(1, "999");
        assertThat(browser.text(STATE)).isEqualTo(one);
        value(1, "x");
        assertThat(browser.text(STATE)).isEqualTo(one);
        value(1, "2");
        assertThat(browser.text(STATE)).isNotEqualTo(one).contains("Tổng điểm chấm theo nhận xét: 9,5");
        value(0, "");
        value(1, "");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void value(int row, String value) {
        browser.fill(CROSS, "scores[" + row + "].value:decimal", value);
    }

    private static String toConsolidateAndToScore() {
        List<String> toScore = waiting("CROSS_SCORE");
        return waiting("CONSOLIDATE").stream()
                .filter(toScore::contains)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> waiting(String task) {
        return STORIES.all("minhkhai", "/api/inbox?task=" + task).stream()
                .map(one -> one.get("id").asString())
                .toList();
    }
}
