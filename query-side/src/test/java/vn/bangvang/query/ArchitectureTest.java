package vn.bangvang.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.ReadModel;

class ArchitectureTest {

    private static final JavaClasses QUERY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.bangvang.query");

    @Test
    void the_query_side_knows_nothing_of_the_command_side() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.bangvang.command..", "vn.bangvang.standalone..")
                .check(QUERY);
    }

    @Test
    void only_the_mechanism_and_the_configuration_know_axon() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.bangvang.query.readmodel", "vn.bangvang.query.config")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(QUERY);
    }

    @Test
    void controllers_speak_no_sql_and_are_seen_by_nobody() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(QUERY);
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(QUERY);
    }

    @Test
    void a_query_is_a_record() {
        classes().that().haveSimpleNameStartingWith("Find").should().beRecords().check(QUERY);
    }

    @Test
    void this_side_answers_and_takes_no_orders_but_for_questions_too_long_for_an_address() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("WhatIfController")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(PostMapping.class, PutMapping.class, DeleteMapping.class)
                .check(QUERY);
    }

    @Test
    void a_read_model_follows_the_log_alone() {
        noClasses()
                .that()
                .areAssignableTo(ReadModel.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(QUERY);
    }
}
