package vn.bangvang.command.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.command.CommandSideApplication;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.platform.axon.ServiceDefaults;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** A command node that is started with BANGVANG_LET_IN_* opens the account of an administrator, once. */
class LetInOnceIT {

    private static final String FIRST = "mot-mat-khau-dau-tien";
    private static final String AGAIN = "mat-khau-de-vao-lai-1";
    private static final String OWN = "mat-khau-tu-chon-sau-2";

    @TempDir
    Path secrets;

    private final TestDatabase database = TestPostgres.newDatabase();

    @BeforeEach
    void found() throws IOException {
        MasterKey.createIfMissing(secrets.resolve("master-key.json"));
        start(Map.of()).close();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void the_account_is_open_under_the_new_password_and_the_log_says_so() {
        hash("khong ai biet");

        start(letIn("quantri", "Người giữ mật khẩu đã mất", AGAIN)).close();

        assertThat(events("mandate.administrator-let-in")).hasSize(1).allMatch(e -> e.contains("Người giữ mật khẩu"));
        assertThat(hash()).isNotEqualTo("khong ai biet");
        assertThat(JdbcClient.create(database.owner())
                        .sql("select must_change_password from accounts.account where username = 'quantri'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void settings_that_were_left_in_place_open_nothing_again_and_another_reason_does() {
        start(letIn("quantri", "Quên mật khẩu", AGAIN)).close();
        hash("tu chon");

        start(letIn("quantri", "Quên mật khẩu", AGAIN)).close();
        assertThat(hash()).isEqualTo("tu chon");
        assertThat(events("mandate.administrator-let-in")).hasSize(1);

        start(letIn("quantri", "Lại quên mật khẩu", OWN)).close();
        assertThat(hash()).isNotEqualTo("tu chon");
        assertThat(events("mandate.administrator-let-in")).hasSize(2);
    }

    @Test
    void a_node_for_an_account_that_nobody_knows_does_not_start() {
        assertThatThrownBy(() -> start(letIn("nguoi.la", "Quên mật khẩu", AGAIN)))
                .hasStackTraceContaining("UNKNOWN_ACCOUNT");
        assertThat(events("mandate.administrator-let-in")).isEmpty();
    }

    @Test
    void a_node_without_these_settings_opens_nothing() {
        try (ConfigurableApplicationContext node = start(Map.of())) {
            assertThat(node.getBeansOfType(LetInOnce.class)).isEmpty();
            assertThat(node.getBean(Accounts.class).find("quantri")).isPresent();
        }
        assertThat(events("mandate.administrator-let-in")).isEmpty();
    }

    private static Map<String, Object> letIn(String account, String reason, String password) {
        return Map.of(
                "BANGVANG_LET_IN_ACCOUNT", account,
                "BANGVANG_LET_IN_REASON", reason,
                "BANGVANG_LET_IN_PASSWORD", password);
    }

    /** What a container is given by its environment is put where Spring looks for the environment. */
    private ConfigurableApplicationContext start(Map<String, Object> environment) {
        Map<String, Object> properties = new HashMap<>(ServiceDefaults.apply());
        properties.putAll(database.asSpringProperties());
        properties.put(
                "bangvang.master-key-file", secrets.resolve("master-key.json").toString());
        properties.put("server.port", "0");
        properties.put("bangvang.founding.root-code", "TN");
        properties.put("bangvang.founding.root-name", "Tỉnh Thái Nguyên");
        properties.put("bangvang.founding.administrator-password", FIRST);
        SpringApplication application = new SpringApplication(CommandSideApplication.class);
        application.setDefaultProperties(properties);
        application.setEnvironment(new GivenEnvironment(environment));
        return application.run();
    }

    private List<String> events(String name) {
        return JdbcClient.create(database.owner())
                .sql("select convert_from(payload, 'UTF8') from log.event where name = ? order by position")
                .param(name)
                .query(String.class)
                .list();
    }

    private String hash() {
        return JdbcClient.create(database.owner())
                .sql("select password_hash from accounts.account where username = 'quantri'")
                .query(String.class)
                .single();
    }

    private void hash(String lost) {
        JdbcClient.create(database.owner())
                .sql("update accounts.account set password_hash = ? where username = 'quantri'")
                .param(lost)
                .update();
    }
}
