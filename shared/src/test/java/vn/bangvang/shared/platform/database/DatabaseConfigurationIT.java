package vn.bangvang.shared.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class DatabaseConfigurationIT {

    private final TestDatabase database = TestPostgres.newDatabase();

    @Test
    void each_pool_connects_as_its_own_role() {
        context().run(started -> {
            assertThat(currentUser(started.getBean(DatabaseConfiguration.COMMAND)))
                    .isEqualTo("bangvang_command");
            assertThat(currentUser(started.getBean(DatabaseConfiguration.QUERY)))
                    .isEqualTo("bangvang_query");
            assertThat(currentUser(started.getBean(DatabaseConfiguration.ACCOUNTS)))
                    .isEqualTo("bangvang_accounts");
        });
    }

    @Test
    void a_login_that_is_not_given_leaves_its_pool_out() {
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(
                        "bangvang.database.url=" + database.url(),
                        "bangvang.database.query.username=bangvang_query",
                        "bangvang.database.query.password=test-bangvang_query")
                .run(started -> assertThat(started)
                        .hasBean(DatabaseConfiguration.QUERY)
                        .doesNotHaveBean(DatabaseConfiguration.COMMAND)
                        .doesNotHaveBean(DatabaseConfiguration.ACCOUNTS)
                        .doesNotHaveBean(Migrations.class));
    }

    @Test
    void only_what_may_be_lost_is_committed_without_waiting_for_the_disk() {
        TestDatabase durable = TestPostgres.durable();
        assertThat(setting(durable.command(), "synchronous_commit")).isEqualTo("on");
        assertThat(setting(durable.query(), "synchronous_commit")).isEqualTo("on");
        assertThat(setting(durable.accounts(), "synchronous_commit")).isEqualTo("off");
        assertThat(setting(durable.command(), "fsync")).isEqualTo("on");
    }

    @Test
    void no_statement_and_no_idle_transaction_lasts_for_ever() {
        for (DataSource pool : new DataSource[] {database.command(), database.query(), database.accounts()}) {
            assertThat(setting(pool, "statement_timeout")).isEqualTo("30s");
            assertThat(setting(pool, "idle_in_transaction_session_timeout")).isEqualTo("10s");
        }
    }

    @Test
    void nobody_comes_in_without_the_right_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "bangvang_command", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(JdbcClient.create(database.owner())
                        .sql("select rolpassword from pg_authid where rolname = 'bangvang_command'")
                        .query(String.class))
                .satisfies(query -> assertThatThrownBy(query::single).hasStackTraceContaining("permission denied"));
    }

    @Test
    void roles_may_be_created_again_and_get_the_new_password() throws SQLException {
        Map<String, String> passwords = Map.of(
                DatabaseRoles.OWNER, "o'ne",
                DatabaseRoles.COMMAND, "two",
                DatabaseRoles.QUERY, "three",
                DatabaseRoles.ACCOUNTS, "four");
        try (var server = TestPostgres.newServer(false);
                Connection superuser = server.superuser("postgres")) {
            DatabaseRoles.createDatabase(superuser, "again");
            DatabaseRoles.createDatabase(superuser, "again");
            try (Connection inside = server.superuser("again")) {
                DatabaseRoles.create(inside, passwords);
                DatabaseRoles.create(inside, passwords);
            }
            try (Connection owner = DriverManager.getConnection(server.url("again"), "bangvang_owner", "o'ne")) {
                assertThat(owner.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void nobody_but_the_owner_creates_tables() {
        for (DataSource pool : new DataSource[] {database.command(), database.query(), database.accounts()}) {
            assertThatThrownBy(() -> JdbcClient.create(pool)
                            .sql("create table public.mine (x int)")
                            .update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_database_of_a_newer_program_is_refused() throws SQLException {
        try (Connection owner = database.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("insert into accounts.flyway_schema_history"
                    + " select 999, '999', 'from tomorrow', type, 'V999__x.sql', checksum, installed_by, installed_on,"
                    + " execution_time, success from accounts.flyway_schema_history where version = '1'");
            statement.execute("comment on schema accounts is 'Bảng Vàng of tomorrow'");
        }
        Migrations migrations =
                new Migrations(database.url(), database.properties().owner());
        assertThatThrownBy(migrations::migrateShared)
                .isInstanceOf(NewerDatabaseException.class)
                .hasMessageContaining("accounts is at version 999");
    }

    @Test
    void a_schema_with_the_mark_of_these_scripts_is_not_looked_at_again_and_one_with_another_mark_is()
            throws SQLException {
        try (TestDatabase made = TestPostgres.newDatabase();
                Connection owner = made.owner().getConnection();
                Statement statement = owner.createStatement()) {
            Migrations migrations = new Migrations(made.url(), made.properties().owner());
            statement.execute("alter table log.flyway_schema_history rename to hidden");
            migrations.migrateShared();
            statement.execute("comment on schema log is 'Bảng Vàng of yesterday'");
            assertThatThrownBy(migrations::migrateShared).isInstanceOf(FlywayException.class);
        }
    }

    @Test
    void many_processes_that_migrate_at_once_wait_for_each_other() throws Exception {
        try (TestDatabase made = TestPostgres.newDatabase()) {
            JdbcClient owner = JdbcClient.create(made.owner());
            owner.sql("comment on schema log is null").update();
            owner.sql("comment on schema accounts is null").update();
            ExecutorService processes = Executors.newFixedThreadPool(6);
            Callable<Void> process = () -> {
                new Migrations(made.url(), made.properties().owner()).migrateShared();
                return null;
            };
            for (Future<Void> done : processes.invokeAll(Collections.nCopies(6, process))) {
                done.get();
            }
            processes.shutdown();
            assertThat(new SchemaMarks(made.owner()).all().get("log"))
                    .isEqualTo(SchemaMarks.of(List.of("classpath:db/log")));
        }
    }

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("test", database.asSpringProperties())));
    }

    private static String currentUser(Object pool) {
        return JdbcClient.create((DataSource) pool)
                .sql("select current_user")
                .query(String.class)
                .single();
    }

    private static String setting(DataSource pool, String name) {
        return JdbcClient.create(pool)
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
