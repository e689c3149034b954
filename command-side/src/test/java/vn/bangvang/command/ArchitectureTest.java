package vn.bangvang.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.platform.axon.UuidV7;

class ArchitectureTest {

    private static final JavaClasses COMMAND_SIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.bangvang.command");

    /** Where it is decided: the features and all they look up, without their controllers and what brings commands to them. */
    private static final DescribedPredicate<JavaClass> DECIDING = resideInAPackage("vn.bangvang.command..")
            .and(not(resideInAnyPackage(
                    "vn.bangvang.command",
                    "vn.bangvang.command.config..",
                    "vn.bangvang.command.dispatch..",
                    "vn.bangvang.command.founding..")))
            .and(DescribedPredicate.describe(
                    "no controllers or their bodies",
                    type -> !type.getName().contains("Controller")
                            && !type.getSimpleName().endsWith("Body")));

    @Test
    void the_command_side_does_not_know_the_query_side() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("vn.bangvang.query..", "vn.bangvang.standalone.."))
                .check(COMMAND_SIDE);
    }

    @Test
    void nothing_that_decides_touches_a_table() {
        noClasses()
                .that(DECIDING)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..", "com.zaxxer.."))
                .check(COMMAND_SIDE);
    }

    @Test
    void nothing_that_decides_reads_a_clock_or_throws_dice() {
        noClasses()
                .that(DECIDING)
                .should()
                .callMethod(Instant.class, "now")
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
                .belongToAnyOf(Clock.class, Random.class, UuidV7.class)
                .check(COMMAND_SIDE);
    }

    /** So a command that is decided again, on newer facts, makes nobody and nothing a second time. */
    @Test
    void new_ids_are_made_with_the_command_and_never_while_it_is_decided() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are no commands or bodies",
                        type -> !type.isAssignableTo(AggregateCommand.class)
                                && !type.getSimpleName().endsWith("Body")
                                && !type.isEquivalentTo(NewIds.class)))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(NewIds.class)
                .check(COMMAND_SIDE);
    }

    @Test
    void aggregates_know_of_spring_only_their_own_annotation_and_stay_in_their_package() {
        classes()
                .that(annotatedWith(Aggregate.class))
                .should()
                .bePackagePrivate()
                .andShould()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.axonframework..",
                        "vn.bangvang.command..",
                        "vn.bangvang.shared.."))
                .check(COMMAND_SIDE);
    }

    /** The kind is stored with every event and looked for when an aggregate is loaded: it may not follow a class's name. */
    @Test
    void an_aggregate_names_its_kind_and_is_cached() {
        assertThat(COMMAND_SIDE.stream().filter(type -> type.isAnnotatedWith(Aggregate.class)))
                .isNotEmpty()
                .map(type -> type.getAnnotationOfType(Aggregate.class))
                .allMatch(kind -> kind.cache().equals("aggregateCache"))
                .map(Aggregate::type)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void commands_are_records_that_name_their_aggregate() {
        classes()
                .that()
                .implement(AggregateCommand.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(COMMAND_SIDE);
    }

    /** The API's description knows a body by its simple name alone: of two the second would be described as the first. */
    @Test
    void no_two_bodies_share_a_name() {
        assertThat(COMMAND_SIDE.stream().map(JavaClass::getSimpleName).filter(name -> name.endsWith("Body")))
                .doesNotHaveDuplicates();
    }

    @Test
    void controllers_write_and_never_read() {
        methods()
                .that()
                .areDeclaredInClassesThat(
                        resideInAnyPackage("vn.bangvang.command..").and(annotatedWith(RestController.class)))
                .should()
                .notBeAnnotatedWith(GetMapping.class)
                .andShould()
                .notBeAnnotatedWith(CommandHandler.class)
                .check(COMMAND_SIDE);
    }

    @Test
    void the_old_jackson_is_nowhere() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."))
                .check(COMMAND_SIDE);
    }
}
