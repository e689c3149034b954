package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.standalone.rest.StoriesService;

/** Somebody who only reads: who got the flag in 2022, and on what grounds. */
@Tag("full")
class ReaderByClickingIT {

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.scripts(true).dark(false).size(1366, 768);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 1366, true, Cờ thi đua của Chính phủ, Căn cứ",
        "vi, 360, false, Cờ thi đua của Chính phủ, Căn cứ",
        "en, 1366, false, emulation flag, Ground",
        "en, 360, true, emulation flag, Ground"
    })
    void who_got_the_flag_in_2022_and_on_what_grounds_is_read_in_three_clicks(
            String language, int width, boolean scripts, String flag, String ground) {
        String name = "reader-" + language + "-" + width;
        reads("sonoivu", language, width, scripts).section("/honours");
        browser.click(".tabs a[href*='year=2022']");
        assertThat(browser.text(".roll-year")).contains("2022");
        String highest = browser.text(".roll section");
        assertThat(highest).containsIgnoringCase(flag).contains("Báo Bắc Kạn", "770/QĐ-TTg", ground);
        good(name + "-roll");
        browser.click(".roll section a[href^='/decisions/']");
        assertThat(browser.text("h1")).contains("770/QĐ-TTg");
        assertThat(browser.text("main tbody")).contains("Báo Bắc Kạn").containsIgnoringCase(flag);
        assertThat(browser.text("main tbody")).containsPattern("Luật|Law");
        good(name + "-decision");
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, Sổ quyết định khen thưởng", "en, 360, Register of decisions"})
    void the_same_is_found_by_the_name_of_who_was_honoured(String language, int width, String register) {
        reads("ducxuan", language, width, true).section("/decisions");
        assertThat(browser.text("h1")).isEqualTo(register);
        browser.fill("recipient", "Báo Bắc Kạn").click(".filters button");
        assertThat(browser.text("tbody")).contains("770/QĐ-TTg", "Báo Bắc Kạn");
        good("reader-found-" + language + "-" + width);
    }

    /** In the service with its stories. */
    private static Job reads(String username, String language, int width, boolean scripts) {
        Job job = new Job(browser.at(StoriesService.get().url()), width, language);
        browser.scripts(scripts);
        return job.as(username);
    }

    private static void good(String name) {
        browser.keep(name);
        assertThat(browser.complaints()).as(name).isEmpty();
        assertThat(browser.barriers()).as(name).isEmpty();
        assertThat(browser.overflow()).as(name).isZero();
    }
}
