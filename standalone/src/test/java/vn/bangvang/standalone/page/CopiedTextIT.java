package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.rest.StoriesService;

/** What is sent on in a message is copied by one press: the words, and where they are. */
@Tag("full")
class CopiedTextIT {

    private static final StoriesService STORIES = StoriesService.get();

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get()
                .mayCopy()
                .at(STORIES.url())
                .scripts(true)
                .dark(false)
                .size(1366, 768);
    }

    @ParameterizedTest
    @CsvSource({
        "minhkhai, /inbox, Ký đề nghị",
        "minhkhai, /signing, TỜ TRÌNH",
        "phuly, ranking, Tổng điểm",
        "phuly, sheet, Quán triệt nghị quyết",
        "kiemtra, decision, 770/QĐ-TTg"
    })
    void the_text_of_a_page_is_copied_with_its_address(String reader, String page, String words) {
        browser.logIn(reader).go(address(page));
        String title = browser.text("h1");
        browser.press("[data-copy-from]").awaitText("[data-copy-from]", "Đã sao chép");
        assertThat(browser.clipboard())
                .startsWith(title + "\n")
                .contains(words)
                .endsWith("\n" + STORIES.url() + browser.path());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_address_of_a_nomination_is_copied_without_a_name() {
        String path = "/nominations/" + first("/api/nominations");
        browser.logIn("kiemtra").go(path + "?x=1");
        browser.press("[data-copy-here]").awaitText("[data-copy-here]", "Đã sao chép");
        assertThat(browser.clipboard()).isEqualTo(STORIES.url() + path);
    }

    private static String address(String page) {
        return switch (page) {
            case "ranking" -> {
                JsonNode ranking =
                        STORIES.all("phuly", "/api/rankings?state=PUBLISHED").get(0);
                yield "/rankings/" + ranking.at("/cluster/id").asString() + "/"
                        + ranking.get("period").asString();
            }
            case "sheet" -> "/scoring/" + first("phuly", "/api/score-sheets?period=2026-Q2");
            case "decision" -> "/decisions/" + first("/api/decisions?number=770/Q%C4%90-TTg");
            default -> page;
        };
    }

    private static String first(String list) {
        return first("kiemtra", list);
    }

    private static String first(String reader, String list) {
        return STORIES.all(reader, list).get(0).get("id").asString();
    }
}
