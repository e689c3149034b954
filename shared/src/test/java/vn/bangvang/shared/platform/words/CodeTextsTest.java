package vn.bangvang.shared.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.NominationAct;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.scoring.Formula;

/** A code never stands inside a sentence: whatever of the law and the cases can be told has words in both languages. */
class CodeTextsTest {

    /** These stand in no sentence. */
    private static final Set<Class<?>> UNTOLD = Set.of(Reason.class, ClaimKind.class, Formula.class);

    private static final Set<Class<?>> TOLD_WITHIN =
            Set.of(NominationAct.Act.class, NominationState.Status.class, NominationState.Outcome.class);

    static Stream<Enum<?>> codes() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("vn.bangvang.shared.domain", "vn.bangvang.shared.law")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        .filter(type -> type.getEnclosingClass() == null || TOLD_WITHIN.contains(type))
                        .filter(type -> !UNTOLD.contains(type))
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(constant -> (Enum<?>) constant);
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
        assertThat(Bundles.english("vn.bangvang.shared.platform.words.codes").keySet())
                .isEqualTo(Bundles.vietnamese("vn.bangvang.shared.platform.words.codes")
                        .keySet());
    }
}
