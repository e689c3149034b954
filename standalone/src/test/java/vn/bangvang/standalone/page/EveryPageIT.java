package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each page that a link leads to, in both languages, on the screen of an office and on a telephone, by day and by night: of
 * pages that differ only in what they are about, one.
 */
class EveryPageIT {

    private static final Pattern NO_PAGE = Pattern.compile("/(api|language|swagger-ui).*");
    private static final Pattern FILE = Pattern.compile("/api/history/(proofs/\\d+/tlog-proof|checkpoints/newest)");
    private static final Pattern CASE = Pattern.compile("/([0-9a-f]{8}-[0-9a-f-]{27}|\\d+)(?=/|$)");

    private static final Set<String> SEEN = new HashSet<>();

    private static Browser browser;

    private final SoftAssertions softly = new SoftAssertions();

    @BeforeAll
    static void start() {
        browser = Browser.get().scripts(true);
    }

    @AfterAll
    static void links_led_to_most_of_them() {
        assertThat(SEEN)
                .hasSizeGreaterThan(30)
                .contains("/decisions", "/audit", "/admin/accounts", "/help/privacy", "/history/receipts/one");
    }

    /** Of pages that several readers see, the first of them is shown each. */
    @ParameterizedTest
    @CsvSource({
        "stranger, / /login",
        "baobackan, /inbox /nominations/new?award=BKT /password /ui",
        "baobackan.soan, /inbox /drafts /drafts/new?award=BKT",
        "sonoivu, /inbox /movements /rankings",
        "kiemtra, /inbox",
        "quantri, /inbox /admin /admin/people/new"
    })
    void no_page_has_a_fault_that_a_browser_or_a_checker_of_accessibility_can_tell(String reader, String pages) {
        browser.forget();
        if (!reader.equals("stranger")) {
            browser.logIn(reader);
        }
        walk(reader, pages.split(" "));
        softly.assertAll();
    }

    @Test
    void a_page_that_is_not_there_is_a_page_too() {
        browser.logIn("baobackan").go("/nominations/00000000-0000-0000-0000-000000000001");
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.text(".practice")).contains("Dữ liệu thực hành");
        browser.size(360, 740).keep("not-there");
        assertThat(browser.overflow()).isZero();
        assertThat(browser.has("main a[href='/']")).isTrue();
        browser.complaints(); // The browser notes the 404 by itself.
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/nominations", "/scoring", "/movements", "/decisions"})
    void on_a_telephone_the_title_comes_soon_and_the_menu_opens_when_asked_for(String page) {
        browser.logIn("sonoivu").size(360, 740).go(page);
        // In the upper third, also below the tabs of a part that has some.
        assertThat(browser.one("h1").getLocation().getY()).isLessThan(250);
        assertThat(browser.one(".sections li a").isDisplayed()).isFalse();
        browser.press(".menu summary");
        assertThat(browser.one(".sections li a").isDisplayed()).isTrue();
    }

    /** On from page to page, as far as links lead to what nobody has been shown yet. */
    private void walk(String reader, String... from) {
        List.of(from).forEach(page -> SEEN.add(shape(page)));
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            String page = ahead.poll();
            look(reader, page);
            for (String link : browser.links("a[href^='/']")) {
                if (!NO_PAGE.matcher(link).matches() && SEEN.add(shape(link))) {
                    ahead.add(link);
                }
            }
        }
    }

    private static String shape(String link) {
        return CASE.matcher(link.replaceAll("[?#].*", "")).replaceAll("/one");
    }

    private void look(String reader, String page) {
        String name = reader + shape(page).replace('/', '-');
        shown(page, "vi", name);
        faults(name + "-vi", 1366, 360);
        shown(page, "en", name);
        faults(name + "-en", 360, 1366);
        softly.assertThat(browser.refusedFilters()).as("filters of " + name).isEmpty();
    }

    private void shown(String page, String language, String name) {
        browser.language(language).dark(language.equals("en")).complaints();
        browser.go(page);
        softly.assertThat(browser.status()).as(name).isEqualTo(200);
        softly.assertThat(browser.one("html").getDomAttribute("lang")).as(name).isEqualTo(language);
        softly.assertThat(browser.count("h1")).as("h1 of " + name).isEqualTo(1);
        softly.assertThat(browser.links("main a[href^='/api/']"))
                .as("only files lead out of the pages of " + name)
                .allMatch(link -> link.contains("format=") || FILE.matcher(link).matches());
        softly.assertThat(browser.has(".practice")).as("mark of " + name).isTrue();
        softly.assertThat(browser.complaints()).as(name).isEmpty();
    }

    /** Looked at closely in one width, and for what sticks out in the other as well. */
    private void faults(String name, int width, int otherWidth) {
        browser.size(otherWidth, 740);
        softly.assertThat(browser.overflow()).as(name + " at " + otherWidth).isZero();
        browser.size(width, 740).keep(name + "-" + width);
        softly.assertThat(browser.overflow()).as(name + " at " + width).isZero();
        softly.assertThat(browser.barriers()).as(name + " at " + width).isEmpty();
    }
}
