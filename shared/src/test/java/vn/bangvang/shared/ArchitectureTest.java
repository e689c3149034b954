package vn.bangvang.shared;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SHARED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.bangvang.shared");

    private static final String[] PURE = {
        "vn.bangvang.shared.domain..", "vn.bangvang.shared.law..", "vn.bangvang.shared.reference..",
    };

    private static final String DOMAIN = "vn.bangvang.shared.domain.";

    /** Which feature knows more of which other than its ids, and why. */
    private static final Map<String, String> EDGES = Map.of(
            "mandate > unit", "a mandate covers the units below its own",
            "movement > cluster", "a movement of a cluster is for its members on the days that it runs",
            "movement > unit", "a movement without a cluster is for the units below its organiser",
            "ranking > cluster", "a ranking is over those who were members on the days of its period",
            "ranking > scoretable", "the table says how points become a rank",
            "ranking > scoring", "a ranking is computed from the sheets",
            "scoretable > cluster", "a table says whose quarter counts, by the days of membership",
            "scoring > scoretable", "a sheet is scored by the criteria of its table",
            "target > pledge", "results are reported against the targets of a pledge");

    @Test
    void the_domain_and_the_law_know_no_framework() {
        noClasses()
                .that(resideInAnyPackage(PURE))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "org.axonframework..", "java.sql.."))
                .check(SHARED);
    }

    @Test
    void the_domain_knows_neither_the_log_nor_the_platform() {
        noClasses()
                .that(resideInAnyPackage("vn.bangvang.shared.domain..", "vn.bangvang.shared.law.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("vn.bangvang.shared.eventlog..", "vn.bangvang.shared.platform.."))
                .check(SHARED);
    }

    /** So that an auditor's machine runs what the service runs, and nothing else. */
    @Test
    void what_proves_the_history_knows_no_framework_and_no_database() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.bangvang.shared.history", "vn.bangvang.shared.history.results")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..", "org.axonframework..", "java.sql..", "javax.sql..", "java.net.."))
                .check(SHARED);
    }

    @Test
    void what_every_feature_speaks_of_knows_no_feature() {
        noClasses()
                .that(resideInAPackage("vn.bangvang.shared.domain.kernel.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(features()
                        .filter(feature -> !feature.equals("kernel"))
                        .map(feature -> DOMAIN + feature + "..")
                        .toArray(String[]::new)))
                .check(SHARED);
    }

    @Test
    void no_feature_knows_more_of_another_than_its_ids_but_where_an_edge_says_why() {
        Set<String> edges = SHARED.stream()
                .filter(type -> feature(type) != null)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(edge -> feature(edge.getTargetClass()) != null)
                .filter(edge -> !edge.getTargetClass().getSimpleName().endsWith("Id"))
                .map(edge -> feature(edge.getOriginClass()) + " > " + feature(edge.getTargetClass()))
                .filter(edge -> !edge.endsWith(" > kernel"))
                .filter(edge -> !edge.substring(0, edge.indexOf(' ')).equals(edge.substring(edge.indexOf("> ") + 2)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(edges).containsExactlyInAnyOrderElementsOf(EDGES.keySet());
    }

    /** The packages below the domain, as they are found. */
    private static Stream<String> features() {
        return SHARED.stream()
                .map(ArchitectureTest::feature)
                .filter(Objects::nonNull)
                .distinct();
    }

    private static @Nullable String feature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(DOMAIN) ? name.substring(DOMAIN.length()) : null;
    }

    @Test
    void the_domain_knows_of_json_only_the_annotations_and_the_law_only_the_yaml_of_its_files() {
        noClasses()
                .that(resideInAnyPackage("vn.bangvang.shared.domain..", "vn.bangvang.shared.reference.."))
                .should()
                .dependOnClassesThat(resideInAPackage("tools.jackson.."))
                .check(SHARED);
        noClasses()
                .that(resideInAPackage("vn.bangvang.shared.law.."))
                .and()
                .doNotHaveSimpleName("RuleSetFile")
                .and()
                .doNotHaveSimpleName("WorkingDaysFile")
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
