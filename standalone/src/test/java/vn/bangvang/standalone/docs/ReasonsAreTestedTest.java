package vn.bangvang.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Reason;

/** Each reason for a refusal is named by a test, or by a step of the sample that expects it. */
class ReasonsAreTestedTest {

    private static final Path ROOT = Sources.ofRepository().root();

    /** Met only by a node that founds at the same time as another, which takes it for done (FoundingIT). */
    private static final Set<String> NEVER_TOLD = Set.of("FIRST_ADMINISTRATOR_APPOINTED", "ROOT_UNIT_EXISTS");

    @Test
    void no_reason_is_without_a_test_that_names_it() throws IOException {
        Set<String> named = words();
        assertThat(Stream.of(Reason.values()).map(Reason::name))
                .filteredOn(reason -> !named.contains(reason))
                .containsExactlyInAnyOrderElementsOf(NEVER_TOLD);
    }

    private static Set<String> words() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("shared", "command-side", "query-side", "standalone")) {
            files.addAll(under(ROOT.resolve(module).resolve("src/test/java"), ".java"));
        }
        files.removeIf(file -> file.endsWith(ReasonsAreTestedTest.class.getSimpleName() + ".java"));
        files.addAll(under(ROOT.resolve("sample"), ".yaml"));
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Files.readString(file));
        }
        return texts.stream().flatMap(text -> Stream.of(text.split("\\W+"))).collect(Collectors.toSet());
    }

    private static List<Path> under(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
