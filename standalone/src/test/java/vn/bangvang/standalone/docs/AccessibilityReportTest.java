package vn.bangvang.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The accessibility report, in OpenACR form, has a row for each criterion of WCAG 2.2, and its evidence is there. */
class AccessibilityReportTest {

    private static final Path ROOT = Sources.ofRepository().root();
    private static final Pattern NAMED_TEST = Pattern.compile("\\b[A-Z]\\w*(?:IT|Test)\\b");

    /** Of level A; 4.1.1 is no part of WCAG 2.2. */
    private static final String[] LEVEL_A = """
            1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2
            2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4
            3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2""".split("\\s+");

    private static final String[] LEVEL_AA = """
            1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
            2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3""".split("\\s+");

    record Report(Map<String, Chapter> chapters) {}

    record Chapter(List<Row> criteria) {}

    record Row(String num, List<Component> components) {}

    record Component(String name, Adherence adherence) {}

    record Adherence(String level, String notes) {}

    @Test
    void each_criterion_of_both_levels_has_one_row() throws IOException {
        Map<String, Chapter> chapters = report().chapters();
        assertThat(chapters).containsOnlyKeys("success_criteria_level_a", "success_criteria_level_aa");
        assertThat(chapters.get("success_criteria_level_a"))
                .isNotNull()
                .satisfies(chapter ->
                        assertThat(chapter.criteria()).extracting(Row::num).containsExactly(LEVEL_A));
        assertThat(chapters.get("success_criteria_level_aa"))
                .isNotNull()
                .satisfies(chapter ->
                        assertThat(chapter.criteria()).extracting(Row::num).containsExactly(LEVEL_AA));
        assertThat(LEVEL_A.length + LEVEL_AA.length).isEqualTo(55);
    }

    @Test
    void each_row_says_how_far_and_why() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.components()).as(row.num()).hasSize(1);
            Adherence adherence = row.components().get(0).adherence();
            assertThat(adherence.level())
                    .as(row.num())
                    .isIn("supports", "partially-supports", "does-not-support", "not-applicable");
            assertThat(adherence.notes()).as(row.num()).isNotBlank();
        });
    }

    @Test
    void what_is_supported_names_a_test_or_says_that_it_was_read() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.components().get(0).adherence().level().equals("supports"))
                .allSatisfy(
                        row -> assertThat(row.components().get(0).adherence().notes())
                                .as(row.num())
                                .matches(notes -> NAMED_TEST.matcher(notes).find() || notes.contains("Read:")));
    }

    @Test
    void each_test_that_is_named_exists() throws IOException {
        Set<String> named = rows().stream()
                .flatMap(row -> NAMED_TEST
                        .matcher(row.components().get(0).adherence().notes())
                        .results()
                        .map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty();
        assertThat(tests()).containsAll(named);
    }

    private static List<Row> rows() throws IOException {
        return report().chapters().values().stream()
                .flatMap(chapter -> chapter.criteria().stream())
                .toList();
    }

    private static Report report() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/accessibility/openacr.yaml"));
        return new YAMLMapper().readValue(text, Report.class);
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new TreeSet<>();
        for (String module : List.of("shared", "command-side", "query-side", "standalone")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.toFile().getName())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> tests.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return tests;
    }
}
