package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.say.Progress;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.EmbeddedServer;
import vn.bangvang.standalone.server.UnpackedServer;

/** What an auditor does with a real installation, in order: takes a checkpoint along, exports, checks, and finds a changed byte. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryIT {

    @TempDir
    static Path parent;

    private static final Progress SILENT = line -> {};

    private static Path data;
    private static BangvangProcess product;

    @BeforeAll
    static void serve() throws IOException {
        data = Files.createDirectory(parent.resolve("data"));
        UnpackedServer.into(data);
        product = BangvangProcess.serveOn(List.of("-Dbangvang.history.checkpoint-interval=1s"), data, "--no-stories");
        product.awaitAddress();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @Test
    @Order(1)
    void a_running_service_signs_by_itself_with_keys_that_are_its_owner_s_alone() throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(checkpoints()).isNotEmpty());
        assertThat(Files.readString(newest())).startsWith("bangvang/").contains("— bangvang/");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("secrets/history/1.secret"))))
                .isEqualTo("rw-------");
        Files.copy(newest(), parent.resolve("held"));
    }

    @Test
    @Order(2)
    void the_history_is_exported_beside_the_running_service_and_holds() throws Exception {
        assertThat(export("first", 0)).contains("events were written");
        assertThat(verify("first", 0))
                .contains("VALID", "UNANCHORED", "CHƯA NEO")
                .containsPattern(
                        "Positions 1 to \\d+ were replayed in \\d+\\.\\d seconds; the hash there is [0-9a-f]{64}");
        assertThat(verify("first", 0, "--checkpoint", parent.resolve("held").toString()))
                .contains("It agrees with the held checkpoint")
                .doesNotContain("UNANCHORED");
        assertThat(export("first", CommandLines.REFUSED)).contains("is not empty");
    }

    @Test
    @Order(3)
    void keys_are_replaced_while_the_service_runs() throws Exception {
        assertThat(run(0, "keys", "--rotate", "--data", data.toString())).contains("Keys number 2");
        assertThat(export("rotated", 0)).contains("events were written");
        assertThat(verify("rotated", 0, "--checkpoint", parent.resolve("held").toString()))
                .contains("It agrees");
    }

    @Test
    @Order(4)
    void a_stopped_installation_is_exported_too_up_to_a_checkpoint() throws Exception {
        product.stop();
        assertThat(export("stopped", 0, "--until", "10")).contains("events were written");
        assertThat(verify("stopped", 0)).contains("VALID");
        assertThat(Files.readString(parent.resolve("stopped/manifest.json")))
                .contains("\"events\" : " + firstSize(10) + ",");
    }

    @Test
    @Order(5)
    void a_byte_that_the_superuser_of_the_database_changed_is_named_with_its_position() throws Exception {
        tamper("update log.event set payload = set_byte(payload, 5, get_byte(payload, 5) # 1) where position = 17");
        assertThat(export("changed", 0)).contains("events were written");
        assertThat(verify("changed", VerifyCommand.INVALID))
                .contains("Check 7 (integrity), position 17", "vị trí 17", "INVALID");
    }

    /** The service comes to it by itself, in a check of the whole log that it makes each day; here, each second. */
    @Test
    @Order(6)
    void a_byte_that_was_changed_deep_in_the_log_is_named_by_the_health_of_the_service_without_anyone_asking()
            throws Exception {
        product = BangvangProcess.serveOn(List.of("-Dbangvang.history.check-interval=1s"), data, "--no-stories");
        TestClient auditor = new TestClient(product.awaitAddress().toString()).basic("kiemtra", "thi-dua-2024");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            HttpResponse<String> health = auditor.get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"wholeCheck\"", "\"changedAt\":17");
        });
        assertThat(auditor.header("Accept", "text/html").get("/history").body())
                .contains("Sự kiện 17 trong cơ sở dữ liệu đã bị sửa");
        assertThat(Files.readString(data.resolve("checkpoints/whole-check"))).contains("found 17 17 ");
        product.stop();
        tamper("update log.event set payload = set_byte(payload, 5, get_byte(payload, 5) # 1) where position = 17");
        product = BangvangProcess.serveOn(List.of("-Dbangvang.history.check-interval=1s"), data, "--no-stories");
        TestClient again = new TestClient(product.awaitAddress().toString()).basic("kiemtra", "thi-dua-2024");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            HttpResponse<String> health = again.get("/actuator/health");
            assertThat(health.body()).contains("\"wholeCheck\"", "\"endedAt\"").doesNotContain("changedAt");
        });
        product.stop();
    }

    @Test
    @Order(7)
    void a_history_that_was_cut_off_is_not_signed_any_more_and_shown_by_the_checkpoint_that_was_held()
            throws Exception {
        tamper("delete from log.event where position > 100");
        assertThat(export("cut", 0)).contains("is not what was signed");
        // Whoever cut it off takes the later checkpoints out of the export, too, but not out of the hands of others.
        assertThat(verify(
                        "cut",
                        VerifyCommand.DIVERGED,
                        "--checkpoint",
                        parent.resolve("held").toString()))
                .contains("DIVERGED", "position 101", "was cut off");
    }

    private static void tamper(String sql) throws Exception {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, SILENT);
                Connection superuser = server.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String export(String out, int code, String... more) throws Exception {
        return run(
                code,
                Stream.concat(
                                Stream.of(
                                        "export",
                                        "--data",
                                        data.toString(),
                                        "--out",
                                        parent.resolve(out).toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static String verify(String out, int code, String... more) throws Exception {
        return run(
                code,
                Stream.concat(Stream.of("verify", parent.resolve(out).toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static String run(int code, String... arguments) throws Exception {
        try (BangvangProcess process = BangvangProcess.start(arguments)) {
            String said = process.awaitEnd();
            assertThat(process.exitCode()).as(said).isEqualTo(code);
            return said;
        }
    }

    private static Path newest() throws IOException {
        return checkpoints().get(checkpoints().size() - 1);
    }

    /** The size of the first checkpoint that holds a position. */
    private static long firstSize(long position) throws IOException {
        for (Path checkpoint : checkpoints()) {
            long size = Long.parseLong(Files.readAllLines(checkpoint).get(1));
            if (size >= position) {
                return size;
            }
        }
        throw new IllegalStateException("No checkpoint holds " + position);
    }

    private static List<Path> checkpoints() throws IOException {
        Path folder = data.resolve("checkpoints");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".checkpoint"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
