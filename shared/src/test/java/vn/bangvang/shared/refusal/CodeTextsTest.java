package vn.bangvang.shared.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.value.Role;

/** A code never stands inside a sentence: whatever of the law and the cases can be told has words in both languages. */
class CodeTextsTest {

    static Stream<Enum<?>> codes() throws Exception {
        URI classes =
                Role.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Stream.of("value", "rule").flatMap(folder -> in(Path.of(classes).resolve("vn/bangvang/shared"), folder));
    }

    private static Stream<Enum<?>> in(Path classes, String folder) {
        try (Stream<Path> files = Files.list(classes.resolve(folder))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && (folder.equals("value") || name.contains("$")))
                    .map(name -> type("vn.bangvang.shared." + folder + "." + name.replace(".class", "")))
                    .filter(type -> type.isEnum() && (folder.equals("value") || isTold(type)))
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .<Enum<?>>map(constant -> (Enum<?>) constant)
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Of what a policy knows by name only this stands in what it says. */
    private static boolean isTold(Class<?> type) {
        return type.getName().equals("vn.bangvang.shared.rule.SeparationOfDuties$Act");
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_words_in_both_languages(Enum<?> code) {
        String key = code.getDeclaringClass().getSimpleName() + "." + code.name();
        assertThat(CodeTexts.TEXTS.has(key)).as(key).isTrue();
        assertThat(CodeTexts.words(code, Locale.ROOT)).isNotBlank().isNotEqualTo(code.name());
        assertThat(CodeTexts.words(code, Locale.ENGLISH))
                .isNotBlank()
                .isNotEqualTo(code.name())
                .isNotEqualTo(CodeTexts.words(code, Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void no_role_or_step_stands_as_its_code_in_a_sentence(Reason reason) {
        Map<String, Object> details = new HashMap<>();
        for (String name : new String[] {"role", "state", "needed", "stage", "kind", "act", "step", "outcome"}) {
            details.put(name, Role.APPROVER);
        }
        details.put("level", "province");
        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            assertThat(ReasonTexts.detail(reason, details, language)).doesNotContain("APPROVER");
        }
    }

    @Test
    void both_languages_know_the_same_codes() {
        assertThat(CodeTexts.TEXTS.bundle(Locale.ENGLISH).keySet())
                .isEqualTo(CodeTexts.TEXTS.bundle(Locale.ROOT).keySet());
    }
}
