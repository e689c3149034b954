package vn.bangvang.shared;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SHARED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.bangvang.shared");

    private static final String[] PURE = {
        "vn.bangvang.shared.value..",
        "vn.bangvang.shared.event..",
        "vn.bangvang.shared.book..",
        "vn.bangvang.shared.rule..",
        "vn.bangvang.shared.refusal.."
    };

    @Test
    void values_events_books_and_rules_know_no_framework() {
        noClasses()
                .that(resideInAnyPackage(PURE))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "org.axonframework..", "java.sql.."))
                .check(SHARED);
    }

    @Test
    void values_know_of_json_only_the_annotations_and_rules_only_the_yaml_of_their_files() {
        noClasses()
                .that(resideInAnyPackage(
                        "vn.bangvang.shared.value..", "vn.bangvang.shared.event..", "vn.bangvang.shared.book.."))
                .should()
                .dependOnClassesThat(resideInAPackage("tools.jackson.."))
                .check(SHARED);
        noClasses()
                .that(resideInAPackage("vn.bangvang.shared.rule.."))
                .and()
                .doNotHaveSimpleName("RuleSetFile")
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.."))
                .check(SHARED);
    }

    @Test
    void the_old_jackson_is_nowhere_but_in_its_annotations() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."))
                .check(SHARED);
    }

    @Test
    void nothing_that_judges_reads_a_clock_or_throws_dice() {
        var rule = noClasses().that(resideInAnyPackage(PURE)).should();
        rule.callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .check(SHARED);
    }
}
