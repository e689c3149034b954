package vn.bangvang.shared.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestServer;

class PrepareDatabaseIT {

    // Roles belong to a whole server, and other tests need theirs.
    private static final TestServer SERVER = TestPostgres.newServer(false);

    @TempDir
    Path secrets;

    private final String name = "prepared_" + UUID.randomUUID().toString().replace("-", "");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void configure() throws IOException {
        environment.put("BANGVANG_DATABASE_URL", SERVER.url(name));
        environment.put("BANGVANG_DATABASE_SUPERUSER_USERNAME", "postgres");
        environment.put("BANGVANG_MASTER_KEY_FILE", key().toString());
        environment.put("SPRING_CONFIG_IMPORT", "configtree:" + secrets + "/");
        secret("bangvang.database.superuser.password", "test-superuser\n");
        for (String role : new String[] {"owner", "command", "query", "accounts"}) {
            secret("bangvang.database." + role + ".password", "test-bangvang_" + role + "\n");
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void an_empty_server_becomes_a_database_that_each_role_can_enter() throws SQLException {
        assertThat(run()).isZero();

        assertThat(said()).contains("Sẵn sàng / Ready");
        assertThat(key()).exists();
        for (String role : DatabaseRoles.ALL) {
            try (Connection entered = enter(role, "test-" + role)) {
                assertThat(entered.isValid(5)).isTrue();
            }
        }
        try (Connection command = enter(DatabaseRoles.COMMAND, "test-bangvang_command");
                Statement statement = command.createStatement()) {
            statement.executeQuery("select count(*) from log.event");
            assertThatThrownBy(() -> statement.execute("delete from log.event")).hasMessageContaining("permission");
        }
    }

    @Test
    void running_again_keeps_the_key_and_takes_a_new_password() throws Exception {
        run();
        byte[] before = Files.readAllBytes(key());
        secret("bangvang.database.query.password", "another");

        assertThat(run()).isZero();

        assertThat(Files.readAllBytes(key())).isEqualTo(before);
        enter(DatabaseRoles.QUERY, "another").close();
        assertThatThrownBy(() -> enter(DatabaseRoles.QUERY, "test-bangvang_query"))
                .hasMessageContaining("password");
    }

    @Test
    void several_at_once_wait_for_each_other() {
        var codes = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(this::run))
                .toList();

        assertThat(codes).allSatisfy(code -> assertThat(code.join()).isZero());
    }

    @Test
    void a_lost_master_key_is_never_replaced_once_something_is_sealed_under_it() throws Exception {
        run();
        try (Connection superuser = SERVER.superuser(name);
                Statement statement = superuser.createStatement()) {
            statement.execute("insert into log.person_key (person_id, wrapped) values (gen_random_uuid(), 'x')");
        }
        Files.delete(key());

        assertThat(run()).isEqualTo(5);

        assertThat(said()).contains("Thiếu khóa chủ", "restore it from a backup");
        assertThat(key()).doesNotExist();
    }

    @Test
    void a_database_of_a_newer_version_is_left_alone() throws Exception {
        run();
        try (Connection superuser = SERVER.superuser(name);
                Statement statement = superuser.createStatement()) {
            statement.execute("insert into log.flyway_schema_history select 99, '99', description, type, script,"
                    + " checksum, installed_by, installed_on, execution_time, success"
                    + " from log.flyway_schema_history where version = '1'");
            statement.execute("comment on schema log is 'Bảng Vàng of tomorrow'");
        }

        assertThat(run()).isEqualTo(4);
        assertThat(said()).contains("phiên bản mới hơn", "newer version");
    }

    @Test
    void a_missing_setting_is_named_with_its_variable() throws IOException {
        Files.delete(secrets.resolve("bangvang.database.owner.password"));

        assertThat(run()).isEqualTo(2);
        assertThat(said()).contains("bangvang.database.owner.password", "BANGVANG_DATABASE_OWNER_PASSWORD");
    }

    @Test
    void a_server_that_does_not_let_it_in_is_said() throws IOException {
        secret("bangvang.database.superuser.password", "wrong");

        assertThat(run()).isEqualTo(3);
        assertThat(said()).contains("Không chuẩn bị được cơ sở dữ liệu", "password authentication failed");
    }

    private int run() {
        return PrepareDatabase.run(environment, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path key() {
        return secrets.resolve("key.json");
    }

    private void secret(String property, String text) throws IOException {
        Files.writeString(secrets.resolve(property), text);
    }

    private Connection enter(String role, String password) throws SQLException {
        return DriverManager.getConnection(SERVER.url(name), role, password);
    }
}
