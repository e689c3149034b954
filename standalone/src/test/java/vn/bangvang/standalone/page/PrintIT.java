package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.rest.StoriesService;

/** What people take to a meeting is on paper what it is on the screen, without what can only be clicked. */
@Tag("full")
class PrintIT {

    /** What is left of a sheet of A4 between the margins of Decree 30/2020, in pixels of a style sheet. */
    private static final int BETWEEN_MARGINS = 165 * 96 * 10 / 254;

    /** The same of a ranking, which lies on its side. */
    private static final int ON_ITS_SIDE = 267 * 96 * 10 / 254;

    private static final String ONLY_CLICKED =
            ".masthead, .sections, .crumbs, .tabs, .filters, footer.foot, .actions," + " button, .button, details.act";

    private static final StoriesService STORIES = StoriesService.get();

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get()
                .at(STORIES.url())
                .scripts(true)
                .dark(false)
                .size(1366, 768)
                .logIn("kiemtra");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.dark(false).size(1366, 768);
        }
    }

    static Stream<String> taken_to_meetings() {
        return Stream.of(
                "nomination /nominations/" + first("/api/nominations?year=2022&award=CTDCP"),
                "decision /decisions/" + first("/api/decisions?number=770/Q%C4%90-TTg"),
                "roll /honours?unit=" + province() + "&year=2022",
                "report /reports?unit=" + province(),
                "ranking " + ranking(),
                "print " + ranking() + "/print",
                "sheet /scoring/" + first("/api/score-sheets?stage=FINAL"),
                "pledge /pledges/" + first("/api/pledges"),
                "review /reviews/" + first("/api/reviews"),
                "movement /movements/" + first("/api/movements"),
                "congress /congresses/" + first("/api/congresses"));
    }

    @ParameterizedTest
    @MethodSource("taken_to_meetings")
    void on_paper_stands_what_is_read_with_whole_tables_and_nothing_that_is_only_clicked(String page) {
        String name = page.split(" ")[0];
        browser.dark(false).size(1366, 768).go(page.split(" ")[1]);
        assertThat(browser.status()).isEqualTo(200);
        browser.onPaper(false)
                .size(name.equals("print") ? ON_ITS_SIDE : BETWEEN_MARGINS, 960)
                .keep("print-" + name);
        assertThat(shown(ONLY_CLICKED)).isEmpty();
        assertThat(shown("h1")).hasSize(1);
        assertThat(shown(".practice")).hasSize(1);
        assertThat(browser.overflow()).isZero();
        assertThat(
                        texts(
                                "[...document.querySelectorAll('table')].filter(one => one.getClientRects().length"
                                        + " && (one.getBoundingClientRect().right > window.innerWidth + 1"
                                        + " || one.tHead && getComputedStyle(one.tHead).display !== 'table-header-group'"
                                        + " || [...one.rows].some(row => getComputedStyle(row).display !== 'table-row')"
                                        + " || getComputedStyle(one.parentElement).overflowX !== 'visible')).map(one => one.innerText)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a4, 842, 595", "a3, 1191, 842"})
    void a_ranking_is_printed_lengthwise_on_the_paper_that_was_chosen(String paper, long width, long height) {
        browser.dark(false).size(1366, 768).go(ranking() + "/print?paper=" + paper);
        String pdf = pdf();
        assertThat(found("/MediaBox \\[0 0 ([0-9.]+) [0-9.]+]", pdf))
                .isNotEmpty()
                .allMatch(one -> rounded(one) == width);
        assertThat(found("/MediaBox \\[0 0 [0-9.]+ ([0-9.]+)]", pdf)).allMatch(one -> rounded(one) == height);
    }

    @Test
    void any_other_page_is_printed_upright_on_a4() {
        browser.dark(false).size(1366, 768).go("/decisions/" + first("/api/decisions?number=770/Q%C4%90-TTg"));
        assertThat(found("/MediaBox \\[0 0 ([0-9.]+) [0-9.]+]", pdf()))
                .isNotEmpty()
                .allMatch(one -> rounded(one) == 595);
    }

    @Test
    void at_night_too_it_is_printed_dark_on_white() {
        browser.dark(true).size(1366, 768).go(ranking());
        assertThat(colour(".quiet")).isEqualTo("rgb(181, 171, 156)");
        browser.onPaper(true);
        assertThat(colour(".quiet")).isEqualTo("rgb(95, 88, 78)");
        assertThat(colour("body")).isEqualTo("rgb(0, 0, 0)");
        assertThat(shown(".chart")).isEmpty();
        browser.dark(false);
    }

    private static String pdf() {
        String base64 = String.valueOf(
                browser.devTools("Page.printToPDF", Map.of("preferCSSPageSize", true, "generateTaggedPDF", false))
                        .get("data"));
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static long rounded(String points) {
        return Math.round(Double.parseDouble(points));
    }

    private static String colour(String part) {
        return texts("[getComputedStyle(document.querySelector('" + part + "')).color]")
                .get(0);
    }

    /** What of it takes room on the paper. */
    private static List<String> shown(String parts) {
        return texts("[...document.querySelectorAll('" + parts + "')]"
                + ".filter(one => one.getClientRects().length)"
                + ".map(one => one.className + ' ' + one.innerText)");
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(String script) {
        return (List<String>) browser.script("return " + script);
    }

    private static String ranking() {
        JsonNode ranking =
                STORIES.all("kiemtra", "/api/rankings?state=PUBLISHED").get(0);
        return "/rankings/" + ranking.at("/cluster/id").asString() + "/"
                + ranking.get("period").asString();
    }

    private static String province() {
        return STORIES.all("kiemtra", "/api/units").stream()
                .filter(unit -> unit.get("code").asString().equals("BK"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static String first(String list) {
        return STORIES.all("kiemtra", list).get(0).get("id").asString();
    }
}
