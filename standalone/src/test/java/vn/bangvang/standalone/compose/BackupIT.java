package vn.bangvang.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.platform.database.DatabaseRoles;
import vn.bangvang.shared.platform.database.Migrations;

/**
 * The scripts by which the containers' database is archived, restored and verified, on the PostgreSQL that the product
 * brings along. It has no pg_basebackup: the base is taken here as that program takes it.
 */
class BackupIT {

    /** The schema of some read model, in its first version. */
    private static final String MODEL = "read_x_v" + 1;

    private static final String VERIFY = ProjectFiles.read("docker/postgres/verify.sql");

    @TempDir
    Path folder;

    private byte[] last = EventHash.genesis();
    private long head;

    @Test
    void what_was_archived_after_the_base_is_restored_and_verified_and_what_was_changed_is_found() throws Exception {
        Path backup = Files.createDirectories(folder.resolve("sao lưu/base/20261129T000000Z"))
                .getParent()
                .getParent();
        try (EmbeddedPostgres server = server(folder.resolve("main"), "on")) {
            JdbcClient database = prepared(server);
            database.sql("alter system set archive_command = '" + program("archive-wal.sh") + " \"%p\" \"%f\" \""
                            + backup.resolve("wal") + "\"'")
                    .update();
            database.sql("select pg_reload_conf()").query(Boolean.class).single();
            append(database, 3);
            takeBase(server, backup.resolve("base/20261129T000000Z"));
            append(database, 4);
            archiveAll(database);
        }

        Path restored = folder.resolve("restored");
        assertThat(script("restore.sh", restored, backup)).isZero();
        assertThat(script("restore.sh", restored, backup)).as("not empty").isEqualTo(1);
        try (EmbeddedPostgres server = server(restored, "off")) {
            JdbcClient database = client(server);
            await().until(() -> database.sql("select not pg_is_in_recovery()")
                    .query(Boolean.class)
                    .single());
            assertThat(database.sql("select count(*) from log.event")
                            .query(Long.class)
                            .single())
                    .isEqualTo(7);
            verify(database, 7, last);

            assertThatThrownBy(() -> verify(database, 8, last)).hasStackTraceContaining("position 8 is not there");
            database.sql("update " + MODEL + ".token set hash = 'x'").update();
            assertThatThrownBy(() -> verify(database, 7, last)).hasStackTraceContaining(MODEL + ": vị trí 3");
            database.sql("update " + MODEL + ".token set hash = null").update();
            database.sql("update " + MODEL + ".seen set last_seq = 9").update();
            assertThatThrownBy(() -> verify(database, 7, last)).hasStackTraceContaining("1 cases have events");
            database.sql("update log.event set payload = '{}' where position = 5")
                    .update();
            assertThatThrownBy(() -> verify(database, 7, last))
                    .hasStackTraceContaining("does not hold from position 5");
            database.sql("delete from log.event where position = 2").update();
            assertThatThrownBy(() -> verify(database, 7, last))
                    .hasStackTraceContaining("does not hold from position 2");
        }
    }

    @Test
    void a_piece_of_the_log_is_archived_once_and_another_of_its_name_is_refused() throws Exception {
        Path piece = Files.writeString(folder.resolve("piece"), "one");
        Path wal = folder.resolve("wal");

        assertThat(script("archive-wal.sh", piece, Path.of("0001"), wal)).isZero();
        assertThat(script("archive-wal.sh", piece, Path.of("0001"), wal)).isZero();
        Files.writeString(piece, "two");
        assertThat(script("archive-wal.sh", piece, Path.of("0001"), wal)).isNotZero();
        try (Stream<Path> kept = Files.list(wal)) {
            assertThat(kept).containsExactly(wal.resolve("0001.gz"));
        }
    }

    private static EmbeddedPostgres server(Path data, String archiving) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("archive_mode", archiving)
                .start();
    }

    private static JdbcClient client(EmbeddedPostgres server) {
        return JdbcClient.create(new DriverManagerDataSource(server.getJdbcUrl("postgres", "bangvang")));
    }

    private static JdbcClient prepared(EmbeddedPostgres server) throws SQLException {
        Map<String, String> passwords =
                DatabaseRoles.ALL.stream().collect(Collectors.toMap(role -> role, role -> "test-" + role));
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            DatabaseRoles.createDatabase(connection, "bangvang");
        }
        try (Connection connection = server.getDatabase("postgres", "bangvang").getConnection()) {
            DatabaseRoles.create(connection, passwords);
        }
        new Migrations(
                        server.getJdbcUrl(DatabaseRoles.OWNER, "bangvang"),
                        new Login(DatabaseRoles.OWNER, "test-" + DatabaseRoles.OWNER))
                .migrateShared();
        JdbcClient database = client(server);
        database.sql("create schema " + MODEL).update();
        database.sql("create table " + MODEL + ".token as select 3::bigint as position, null::bytea as hash")
                .update();
        database.sql("create table " + MODEL + ".seen (aggregate_id uuid, last_seq bigint)")
                .update();
        return database;
    }

    private void append(JdbcClient database, int events) {
        for (int i = 0; i < events; i++) {
            byte[] text = "{\"tên\":\"Bảng Vàng\"}".getBytes(StandardCharsets.UTF_8);
            StoredEvent event = new StoredEvent(
                    ++head,
                    UUID.randomUUID(),
                    0,
                    "Đơn vị",
                    "unit.registered",
                    1,
                    UUID.randomUUID(),
                    1_790_000_000_123_456L + head,
                    text,
                    text,
                    new byte[0]);
            last = EventHash.of(last, event);
            database.sql("""
                            insert into log.event values (?, ?, ?, ?, ?, ?, ?,
                              timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?)""")
                    .params(
                            event.position(),
                            event.aggregateId(),
                            event.seq(),
                            event.aggregateType(),
                            event.name(),
                            event.revision(),
                            event.eventId(),
                            event.recordedMicros(),
                            text,
                            text,
                            last)
                    .update();
            if (head == 3) {
                database.sql("update " + MODEL + ".token set hash = ?")
                        .param(last)
                        .update();
                database.sql("insert into " + MODEL + ".seen values (?, 0)")
                        .param(event.aggregateId())
                        .update();
            }
        }
    }

    /** As pg_basebackup does: the files while the server writes, then the label that says from where to read the log. */
    private void takeBase(EmbeddedPostgres server, Path base) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            FileSystemUtils.copyRecursively(folder.resolve("main"), base.resolve("data"));
            Files.delete(base.resolve("data/postmaster.pid"));
            FileSystemUtils.deleteRecursively(base.resolve("data/pg_wal"));
            Files.createDirectory(base.resolve("data/pg_wal"));
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                label.next();
                Files.writeString(base.resolve("data/backup_label"), label.getString(1));
            }
        }
    }

    private static void archiveAll(JdbcClient database) {
        String piece = database.sql("select pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        await().until(() -> database.sql("select last_archived_wal >= ? from pg_stat_archiver")
                .param(piece)
                .query(Boolean.class)
                .optional()
                .orElse(false));
    }

    /** As psql runs it, without psql. */
    private static void verify(JdbcClient database, long position, byte[] hash) {
        String statement = VERIFY.substring(VERIFY.indexOf("do $$"), VERIFY.lastIndexOf("$$;") + 3);
        database.sql("set drill.position = '" + position + "'; set drill.hash = '"
                        + HexFormat.of().formatHex(hash) + "';" + statement)
                .update();
    }

    private int script(String name, Path... arguments) throws IOException, InterruptedException {
        String[] command = Stream.concat(
                        Stream.of(program(name)), Stream.of(arguments).map(Path::toString))
                .toArray(String[]::new);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        return process.waitFor();
    }

    private static String program(String name) {
        return ProjectFiles.ROOT.resolve("docker/postgres").resolve(name).toString();
    }
}
