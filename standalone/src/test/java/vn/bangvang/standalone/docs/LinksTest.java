package vn.bangvang.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of a page leads to a file of the repository, and to a heading of it where it names one. */
class LinksTest {

    private static final Path ROOT = Sources.ofRepository().root();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(docs, top).filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    @Test
    void there_are_pages() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere(Path page) throws IOException {
        List<String> broken = LINK.matcher(Files.readString(page))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                .filter(link -> !leads(page, link))
                .toList();
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Path page, String link) {
        int heading = link.indexOf('#');
        Path target = heading == 0
                ? page
                : page.resolveSibling(heading < 0 ? link : link.substring(0, heading))
                        .normalize();
        return Files.exists(target) && (heading < 0 || headings(target).contains(link.substring(heading + 1)));
    }

    /** As GitHub names them. */
    private static List<String> headings(Path page) {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+ *", "")
                            .toLowerCase(java.util.Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'))
                    .toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
