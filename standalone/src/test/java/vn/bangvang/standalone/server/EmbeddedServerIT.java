package vn.bangvang.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.standalone.say.Progress;
import vn.bangvang.standalone.say.StartRefused;

class EmbeddedServerIT {

    private static final Progress SILENT = line -> {};

    @TempDir
    Path data;

    @BeforeEach
    void unpack() throws IOException {
        UnpackedServer.into(data);
    }

    @Test
    void what_was_written_is_there_after_a_stop_and_a_start() throws SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, SILENT)) {
            SurvivingRows.write(server, "Minh Khai");
        }
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, SILENT)) {
            assertThat(SurvivingRows.read(server)).containsExactly("Minh Khai");
        }
    }

    @Test
    void it_is_durable_and_listens_to_this_machine_alone() throws SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, SILENT);
                Connection connection = server.connectAsSuperuser()) {
            assertThat(ServerSettings.show(connection, "fsync")).isEqualTo("on");
            assertThat(ServerSettings.show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(ServerSettings.show(connection, "data_checksums")).isEqualTo("on");
            assertThat(ServerSettings.show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ServerSettings.show(connection, "unix_socket_directories"))
                    .isEmpty();
            assertThat(ServerSettings.show(connection, "jit")).isEqualTo("off");
            assertThat(ServerSettings.show(connection, "wal_compression")).isEqualTo("pglz");
            assertThat(ServerSettings.show(connection, "shared_buffers")).isEqualTo("256MB");
            assertThat(ServerSettings.show(connection, "max_wal_size")).isEqualTo("2GB");
        }
    }

    @Test
    void a_server_that_could_lose_an_acknowledged_command_is_refused() throws SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, SILENT);
                Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");

            assertThatThrownBy(() -> ServerSettings.demand(connection))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    @Test
    void nobody_enters_without_the_password() throws SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, SILENT)) {
            for (String role : new String[] {"postgres", "bangvang_owner", "bangvang_command"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), role, "guessed"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            try (Connection connection = server.connectAsSuperuser();
                    Statement statement = connection.createStatement();
                    ResultSet rules = statement.executeQuery(
                            "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")) {
                rules.next();
                assertThat(rules.getInt(1)).isZero();
            }
        }
    }

    @Test
    void the_roles_of_the_product_enter_with_theirs() throws SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, SILENT)) {
            var properties = server.springProperties();
            for (String login : new String[] {"owner", "command", "query", "accounts"}) {
                String prefix = "bangvang.database." + login;
                try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(),
                        properties.get(prefix + ".username").toString(),
                        properties.get(prefix + ".password").toString())) {
                    assertThat(connection.getMetaData().getUserName()).isEqualTo("bangvang_" + login);
                }
            }
        }
    }

    @Test
    void passwords_can_be_read_by_their_owner_alone() throws Exception {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, SILENT);
                var files = Files.walk(data.resolve("secrets"))) {
            assertThat(files)
                    .hasSizeGreaterThan(6)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as("%s", file)
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void a_lost_master_key_is_never_replaced_by_another() throws Exception {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, SILENT)) {
            assertThat(server.port()).isPositive();
        }
        Files.delete(data.resolve("secrets/master-key.json"));

        try (DataFolder folder = DataFolder.open(data)) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder, SILENT))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("secrets");
        }
        assertThat(data.resolve("secrets/master-key.json")).doesNotExist();
    }
}
