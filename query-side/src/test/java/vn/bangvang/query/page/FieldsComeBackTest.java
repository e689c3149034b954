package vn.bangvang.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without a script a refused form shows again what has a label there ({@code _label.<field>}), and hides the rest. */
class FieldsComeBackTest {

    private static final Path PAGES = Path.of("src/main/resources/vn/bangvang/query");

    /** Filters and what a script sends. */
    private static final Set<String> NO_ACTS = Set.of("list.html", "trail.html", "own.html", "fields.html");

    private static final Pattern FILTERS = Pattern.compile("<form[^>]*method=\"get\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea)\\b[^>]*>");
    private static final Pattern NOT_TYPED = Pattern.compile("type=\"(?:hidden|checkbox|radio|password|search)\"");
    private static final Pattern NAME = Pattern.compile("name=\"\\|?([^_|\"][^|\"]*)");
    private static final Pattern ROW = Pattern.compile("\\[\\$\\{[^}]*}]");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all
                    .filter(page -> page.toString().endsWith(".html"))
                    .filter(page -> !NO_ACTS.contains(page.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_field_that_is_typed_in_has_its_label_in_the_form(Path page) throws IOException {
        String html = Files.readString(page);
        List<String> hidden = FIELD.matcher(FILTERS.matcher(html).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(field -> !NOT_TYPED.matcher(field).find())
                .flatMap(field -> NAME.matcher(field).results().limit(1).map(name -> name.group(1)))
                .filter(name -> !html.contains("_label." + name)
                        && !labelOfRows(name).matcher(html).find())
                .toList();
        assertThat(hidden).isEmpty();
    }

    /** As the label of all rows is named; {@code at} is where a page has the place of a row. */
    private static Pattern labelOfRows(String name) {
        String row = ROW.matcher(name.replace("${at}", "[]")).replaceAll("[]");
        return Pattern.compile("_label\\.[^\"|]*" + Pattern.quote(row));
    }
}
