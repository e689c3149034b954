package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.rest.StoriesService;

/** What only a browser shows: letters and charts as they are drawn. */
@Tag("full")
class LooksIT {

    private static final String VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
    private static final String LETTERS = VOWELS + VOWELS.toUpperCase(Locale.ROOT);

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get().scripts(true).dark(false).size(1366, 768);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.scripts(true).dark(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1", ".account a"})
    void every_letter_of_vietnamese_is_of_the_font_that_the_product_brings(String part) {
        browser.forget().go("/login");
        browser.script("document.querySelector('" + part + "').textContent = '" + LETTERS + "'");
        browser.devTools("DOM.enable", Map.of());
        browser.devTools("CSS.enable", Map.of());
        Awaitility.await()
                .untilAsserted(() -> assertThat(fonts(part)).isNotEmpty().allSatisfy(font -> {
                    assertThat(String.valueOf(font.get("familyName"))).startsWith("Be Vietnam Pro");
                    assertThat(font.get("isCustomFont")).isEqualTo(true);
                }));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> fonts(String part) {
        Map<String, Object> root = (Map<String, Object>) Objects.requireNonNull(
                browser.devTools("DOM.getDocument", Map.of()).get("root"));
        Object node = Objects.requireNonNull(
                browser.devTools("DOM.querySelector", Map.of("nodeId", node(root), "selector", part))
                        .get("nodeId"));
        return (List<Map<String, Object>>)
                Objects.requireNonNull(browser.devTools("CSS.getPlatformFontsForNode", Map.of("nodeId", node))
                        .get("fonts"));
    }

    private static Object node(Map<String, Object> one) {
        return Objects.requireNonNull(one.get("nodeId"));
    }

    /** By the bars of the first series: red by day, and what stands for it at night. */
    @ParameterizedTest
    @CsvSource({"report, false, '140,26,20'", "report, true, '240,164,157'", "ranking, false, '140,26,20'"})
    void a_chart_is_drawn_and_only_where_one_is_does_its_library_come_along(String page, boolean dark, String colour) {
        StoriesService stories = StoriesService.get();
        browser.at(stories.url()).dark(dark).logIn("kiemtra");
        browser.go("/decisions");
        assertThat(browser.script("return typeof window.Chart")).isEqualTo("undefined");
        browser.go(page.equals("report") ? "/reports" : ranking(stories)).await(".chart canvas");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(pixels(colour)).isGreaterThan(100));
        assertThat(browser.one(".chart canvas").getDomAttribute("aria-label")).isNotBlank();
        assertThat(browser.complaints()).isEmpty();
    }

    private static long pixels(String colour) {
        return (Long) Objects.requireNonNull(browser.script("const canvas = document.querySelector('.chart canvas');"
                + "const all = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;"
                + "let found = 0;"
                + "for (let i = 0; i < all.length; i += 4) {"
                + "  if ([...all.slice(i, i + 3)].join() === '" + colour + "') found++;"
                + "} return found;"));
    }

    private static String ranking(StoriesService stories) {
        JsonNode ranking =
                stories.all("kiemtra", "/api/rankings?state=PUBLISHED").get(0);
        return "/rankings/" + ranking.at("/cluster/id").asString() + "/"
                + ranking.get("period").asString();
    }
}
