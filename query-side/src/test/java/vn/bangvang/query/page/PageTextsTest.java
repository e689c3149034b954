package vn.bangvang.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The words of all pages, as they lie beside the templates. */
class PageTextsTest {

    private static final Pattern SHOWN = Pattern.compile("<[a-z][^<>]*?\\bth:text=\"([^\"]*)\"[^<>]*");
    private static final Pattern WRITTEN = Pattern.compile(
            "[.?](theme|objective|achievement|reason|opinion|note|conclusion|answer)\\b|\\['(reason|note|opinion)']");

    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.]*)");

    @Test
    void every_key_of_every_template_has_words() throws IOException {
        List<String> without = new ArrayList<>();
        for (Resource template : templates()) {
            Set<String> words =
                    new TreeSet<>(words(folder(template), Locale.ROOT).keySet());
            words.addAll(words("page", Locale.ROOT).keySet());
            KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(key -> key.group(1))
                    .filter(key -> !words.contains(key))
                    .forEach(key -> without.add(folder(template) + "/" + template.getFilename() + " " + key));
        }
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void both_languages_say_the_same_things_about_the_same_facts(String folder) {
        ResourceBundle vietnamese = words(folder, Locale.ROOT);
        ResourceBundle english = words(folder, Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        for (String key : vietnamese.keySet()) {
            assertThat(english.getString(key)).as(key).isNotBlank();
            assertThat(placeholders(english.getString(key))).as(key).isEqualTo(placeholders(vietnamese.getString(key)));
        }
    }

    @Test
    void a_key_without_words_breaks_the_page() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setMessageResolver(new PageTexts());
        assertThat(engine.process("<br th:title=\"#{skip}\">", new Context(Locale.ENGLISH)))
                .contains("To the content");
        assertThatThrownBy(() -> engine.process("<br th:title=\"#{none.such}\">", new Context(Locale.ENGLISH)))
                .hasRootCauseInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void no_template_has_text_that_is_not_escaped_or_a_script_or_style_of_its_own() throws IOException {
        for (Resource template : templates()) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getFilename())
                    .doesNotContain("utext", "style=", "<style", "[(")
                    .doesNotContainPattern("<script(?![^>]* (th:)?src=)|\\son[a-z]+=");
        }
    }

    @Test
    void a_dash_in_a_class_of_a_pattern_is_escaped_since_browsers_refuse_the_pattern_otherwise() throws IOException {
        for (Resource template : templates()) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getFilename())
                    .doesNotContainPattern("pattern=\"[^\"]*[^\\\\]-\\]");
        }
    }

    /** What was written in Vietnamese is not to be read out as English (WCAG 3.1.2); what stands within a sentence cannot say it. */
    @Test
    void what_people_wrote_says_its_language_where_the_page_is_in_english() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Resource template : templates()) {
            SHOWN.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .filter(shown -> WRITTEN.matcher(shown.group(1)).find()
                            && !shown.group(1).contains("#{")
                            && !shown.group().contains("th:lang="))
                    .forEach(shown ->
                            silent.add(folder(template) + "/" + template.getFilename() + " " + shown.group(1)));
        }
        assertThat(silent).isEmpty();
    }

    static Stream<String> folders() throws IOException {
        return Stream.concat(Stream.of("page"), templates().stream().map(PageTextsTest::folder))
                .distinct();
    }

    private static List<Resource> templates() throws IOException {
        List<Resource> templates = List.of(
                new PathMatchingResourcePatternResolver().getResources("classpath*:vn/bangvang/query/**/*.html"));
        assertThat(templates).hasSizeGreaterThan(5);
        return templates;
    }

    private static String folder(Resource template) {
        try {
            String[] path = template.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static ResourceBundle words(String folder, Locale locale) {
        return ResourceBundle.getBundle(
                "vn.bangvang.query." + folder + ".words",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Map<String, Long> placeholders(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
    }
}
