package vn.bangvang.command.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.command.CommandSideApplication;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.platform.axon.ServiceDefaults;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

class FoundingIT {

    @TempDir
    Path secrets;

    private final TestDatabase database = TestPostgres.newDatabase();
    private final List<ConfigurableApplicationContext> started = new ArrayList<>();

    /** A process has one logging system; two services that start at once in it would set it up against each other. */
    @BeforeAll
    static void leaveLoggingAlone() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterAll
    static void setUpLoggingAgain() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    @BeforeEach
    void makeKey() throws IOException {
        MasterKey.createIfMissing(secrets.resolve("master-key.json"));
    }

    @AfterEach
    void stop() {
        started.forEach(ConfigurableApplicationContext::close);
        database.close();
    }

    @Test
    void two_nodes_that_start_at_once_found_one_installation_with_one_administrator() {
        Stream.of(founding("Tỉnh Thái Nguyên"), founding("Tỉnh Thái Nguyên"))
                .map(properties -> CompletableFuture.supplyAsync(() -> start(properties)))
                .toList()
                .forEach(node -> started.add(node.join()));

        assertThat(events()).containsExactly("unit.registered", "mandate.first-administrator-appointed");
        Accounts accounts = started.get(0).getBean(Accounts.class);
        assertThat(accounts.find("quantri"))
                .hasValueSatisfying(
                        first -> assertThat(first.mustChangePassword()).isTrue());
    }

    @Test
    void a_later_start_changes_nothing_whatever_it_is_told_and_however_long_ago_it_was() {
        started.add(start(founding("Tỉnh Thái Nguyên")));
        JdbcClient superuser = JdbcClient.create(database.owner());
        superuser.sql("truncate log.idempotency").update();

        started.add(start(founding("Another name")));

        assertThat(events()).hasSize(2);
    }

    @Test
    void a_start_without_a_name_for_the_top_unit_is_refused() {
        assertThatThrownBy(() -> start(founding(" "))).hasStackTraceContaining("root-name must not be empty");

        assertThat(events()).isEmpty();
    }

    private ConfigurableApplicationContext start(Map<String, Object> properties) {
        SpringApplication application = new SpringApplication(CommandSideApplication.class);
        application.setDefaultProperties(properties);
        return application.run();
    }

    private Map<String, Object> founding(String rootName) {
        Map<String, Object> properties = new HashMap<>(ServiceDefaults.apply());
        properties.putAll(database.asSpringProperties());
        properties.put(
                "bangvang.master-key-file", secrets.resolve("master-key.json").toString());
        properties.put("server.port", "0");
        properties.put("bangvang.founding.root-code", "TN");
        properties.put("bangvang.founding.root-name", rootName);
        properties.put("bangvang.founding.administrator-password", "mot-mat-khau-dau-tien");
        return properties;
    }

    private List<String> events() {
        return JdbcClient.create(database.command())
                .sql("select name from log.event order by position")
                .query(String.class)
                .list();
    }
}
