package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each page of the navigation, in both languages, on the screen of an office and on a telephone, by day and by night. */
class EveryPageIT {

    /** Sections whose page is not there yet. */
    private static final Set<String> TO_COME =
            Set.of("/scoring", "/rankings", "/movements", "/pledges", "/decisions", "/audit", "/admin", "/help");

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get().scripts(true);
    }

    @Test
    void no_page_has_a_fault_that_a_browser_or_a_checker_of_accessibility_can_tell() {
        SoftAssertions softly = new SoftAssertions();
        browser.forget();
        for (String page : List.of("/", "/login")) {
            look(page, "stranger", softly);
        }
        Set<String> seen = new LinkedHashSet<>();
        for (String reader : List.of("baobackan", "sonoivu", "kiemtra", "quantri")) {
            browser.logIn(reader);
            List<String> pages = new ArrayList<>(browser.links("nav.sections a"));
            pages.addAll(List.of("/help", "/password", "/nominations/new", "/nominations/new?award=BKT"));
            assertThat(pages).contains("/inbox", "/nominations");
            pages.removeIf(page -> !seen.add(page) && !page.equals("/inbox"));
            for (String page : pages) {
                look(page, reader, softly);
            }
        }
        softly.assertAll();
    }

    @Test
    void a_page_that_is_not_there_is_a_page_too() {
        browser.logIn("baobackan").go("/nominations/00000000-0000-0000-0000-000000000001");
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.barriers()).isEmpty();
        browser.size(360, 740).keep("not-there");
        assertThat(browser.overflow()).isZero();
        assertThat(browser.has("main a[href='/']")).isTrue();
        browser.complaints(); // The browser notes the 404 by itself.
    }

    private static void look(String page, String reader, SoftAssertions softly) {
        for (String language : List.of("vi", "en")) {
            browser.language(language).complaints();
            browser.go(page);
            if (browser.status() == 404 && TO_COME.contains(page)) {
                return;
            }
            String name = reader + page.replaceAll("[^a-zA-Z]+", "-") + "-" + language;
            softly.assertThat(browser.status()).as(name).isEqualTo(200);
            softly.assertThat(browser.one("html").getDomAttribute("lang"))
                    .as(name)
                    .isEqualTo(language);
            softly.assertThat(browser.links("h1")).as("h1 of " + name).hasSize(1);
            softly.assertThat(browser.complaints()).as(name).isEmpty();
            browser.dark(language.equals("en"));
            for (int[] size : new int[][] {{1366, 768}, {360, 740}}) {
                browser.size(size[0], size[1]).keep(name + "-" + size[0]);
                softly.assertThat(browser.overflow())
                        .as(name + " at " + size[0])
                        .isZero();
                softly.assertThat(browser.barriers())
                        .as(name + " at " + size[0])
                        .isEmpty();
            }
        }
        browser.dark(false).language("vi");
    }
}
