package vn.bangvang.shared.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.law.RuleSetMistakes;
import vn.bangvang.shared.law.RuleSetText;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class RuleSetRegisterIT {

    private static final String OWN = """
            id: %s
            amends: law-06-2026-decree-152-2025
            validFrom: %s
            sources: [{vi: Quy chế của tỉnh, en: Regulation of the province, certainty: READ}]
            """;

    @TempDir
    Path folder;

    private final TestDatabase database = TestPostgres.newDatabase();
    private final RuleSetRegister owner = new RuleSetRegister(
            database.url(), Objects.requireNonNull(database.properties().owner()));

    @AfterEach
    void shippedAlone() {
        RuleSets.use(List.of());
    }

    @Test
    void every_node_judges_by_what_the_owner_entered_from_the_folder() throws IOException {
        write("quy-che-2026", "2026-12-15");

        context("bangvang.rule-sets.folder", folder.toString())
                .run(started -> assertThat(started).hasNotFailed());
        assertThat(RuleSets.inForceOn(LocalDate.of(2026, 12, 15)).id()).isEqualTo("quy-che-2026");

        RuleSets.use(List.of());
        new RuleSetRegister(
                        database.url(),
                        Objects.requireNonNull(database.properties().query()))
                .use();
        assertThat(RuleSets.find("quy-che-2026")).isPresent();
    }

    @Test
    void the_services_may_read_the_rule_sets_and_not_change_them() {
        for (var pool : new DataSource[] {database.command(), database.query()}) {
            JdbcClient role = JdbcClient.create(pool);
            assertThat(role.sql("select count(*) from log.rule_set")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThatThrownBy(() -> role.sql("insert into log.rule_set values ('a', 'b', 'c', 'd')")
                            .update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_file_that_no_case_was_judged_by_may_be_changed_and_taken_away_and_each_version_is_kept() throws IOException {
        write("quy-che-2026", "2026-12-15");
        owner.enter(folder);
        write("quy-che-2026", "2026-12-16");
        owner.enter(folder);
        assertThat(owner.inUse())
                .singleElement()
                .satisfies(text -> assertThat(text.content()).contains("2026-12-16"));

        Files.delete(folder.resolve("quy-che-2026.yml"));
        owner.enter(folder);
        assertThat(owner.inUse()).isEmpty();
        write("quy-che-2026", "2026-12-15");
        owner.enter(folder);
        assertThat(owner.inUse())
                .singleElement()
                .satisfies(text -> assertThat(text.content()).contains("2026-12-15"));
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void a_file_by_which_a_case_was_judged_may_not_be_changed() throws IOException {
        write("quy-che-2026", "2026-12-15");
        owner.enter(folder);
        judged("quy-che-2026");
        write("quy-che-2026", "2026-12-16");
        write("quy-che-2027", "2027-01-15");

        RuleSetMistakes refused = catchThrowableOfType(RuleSetMistakes.class, () -> owner.enter(folder));

        assertThat(refused.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.inVietnamese()).startsWith("quy-che-2026.yml, dòng 1: đã có hồ sơ");
            assertThat(mistake.inEnglish()).contains("log.rule_set");
        });
        assertThat(owner.inUse()).extracting(RuleSetText::id).containsExactly("quy-che-2026");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void a_rule_set_by_which_a_case_was_judged_stays_in_use_without_its_file() throws IOException {
        write("quy-che-2026", "2026-12-15");
        owner.enter(folder);
        judged("quy-che-2026");
        Files.delete(folder.resolve("quy-che-2026.yml"));
        write("quy-che-2027", "2027-01-15");

        owner.enter(folder);

        assertThat(owner.inUse()).extracting(RuleSetText::id).containsExactly("quy-che-2026", "quy-che-2027");
        write("quy-che-2027", "2026-12-15");
        assertThatThrownBy(() -> owner.enter(folder))
                .isInstanceOf(RuleSetMistakes.class)
                .hasMessageContaining("cùng ngày");
    }

    @Test
    void what_cannot_be_read_or_is_named_otherwise_is_told_and_nothing_is_entered() throws IOException {
        write("quy-che-2026", "2026-12-15");
        Files.write(folder.resolve("latin.yml"), "vi: Quy chế".getBytes(StandardCharsets.UTF_16));
        Files.writeString(folder.resolve("quy-che.yaml"), "");
        Files.writeString(folder.resolve("README.txt"), "");

        assertThatThrownBy(() -> owner.enter(folder))
                .isInstanceOf(RuleSetMistakes.class)
                .hasMessageContaining("latin.yml, dòng 1: tệp phải ghi bằng mã UTF-8")
                .hasMessageContaining("quy-che.yaml, line 1: the file's name must end in .yml")
                .message()
                .doesNotContain("README");
        assertThat(owner.inUse()).isEmpty();
    }

    @Test
    void a_node_does_not_start_with_a_rule_set_that_makes_no_sense() throws IOException {
        write("quy-che-2026", "15/12/2026");

        context("bangvang.rule-sets.folder", folder.toString())
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(RuleSetMistakes.class)
                        .hasMessageContaining("quy-che-2026.yml, dòng 3"));
    }

    private ApplicationContextRunner context(String property, String value) {
        return new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(property + "=" + value)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("database", database.asSpringProperties())));
    }

    private void write(String id, String from) throws IOException {
        Files.writeString(folder.resolve(id + ".yml"), OWN.formatted(id, from));
    }

    private int versions() {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from log.rule_set")
                .query(Integer.class)
                .single();
    }

    private void judged(String ruleSet) {
        JdbcClient.create(database.owner())
                .sql("""
                        insert into log.event values (1, gen_random_uuid(), 0, 'Nomination', 'nomination.submitted', 1,
                          gen_random_uuid(), now(), '{}', convert_to(:payload, 'UTF8'), decode(repeat('00', 32), 'hex'))""")
                .param("payload", "{\"ruleSet\":\"" + ruleSet + "\"}")
                .update();
    }
}
