package vn.bangvang.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The page of components shows what the style sheet has, so that nobody makes a second one of a kind. */
class ComponentsPageTest {

    /** What cannot stand on a page beside others, and why. */
    private static final Map<String, String> NOT_SHOWN = new TreeMap<>(Map.of(
            "meeting", "makes the whole page go from slide to slide",
            "paper-a3", "is the size of the paper alone",
            "paper-a4", "is the size of the paper alone",
            "renewal", "stays in the corner of the window",
            "room", "is made by the script within a chart"));

    private static final Pattern ASIDE = Pattern.compile("/\\*.*?\\*/|url\\([^)]*\\)|\"[^\"]*\"", Pattern.DOTALL);
    private static final Pattern SELECTOR = Pattern.compile("([^{}]+)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern GIVEN = Pattern.compile("class=\"([^\"]*)\"");

    @Test
    void every_class_of_the_style_sheet_is_on_the_page_of_components() throws IOException {
        Set<String> missing = styled();
        missing.removeAll(shown());
        assertThat(missing).isEqualTo(NOT_SHOWN.keySet());
    }

    private static Set<String> styled() throws IOException {
        return SELECTOR.matcher(ASIDE.matcher(text("static/css/bangvang.css")).replaceAll(""))
                .results()
                .flatMap(selector -> CLASS.matcher(selector.group(1)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With the frame that every page has. */
    private static Set<String> shown() throws IOException {
        String page = text("vn/bangvang/query/ui/components.html")
                + text("vn/bangvang/query/page/layout.html")
                + text("vn/bangvang/query/page/chart.html");
        return GIVEN.matcher(page)
                .results()
                .map(given -> given.group(1))
                .flatMap(names -> Arrays.stream(names.split(" ")))
                .collect(Collectors.toSet());
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
