package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.ReadModelSql;
import vn.bangvang.standalone.server.RunningServer;
import vn.bangvang.standalone.server.UnpackedServer;

/** The life of one real installation, in order; and what is refused before anything begins. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeIT {

    @TempDir
    static Path parent;

    private static Path data;
    private static BangvangProcess product;

    /** A folder whose name means something to shells and to settings. */
    @BeforeAll
    static void unpack() throws IOException {
        data = Files.createDirectory(parent.resolve("Quy 'x' & ; # ~ !"));
        UnpackedServer.into(data);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @Test
    @Order(1)
    void a_real_start_has_one_administrator_whose_password_is_said_once() throws Exception {
        product = serve("--empty");
        assertThat(product.awaitLine("First administrator: quantri")).contains("printed once");
        assertThat(health(product.awaitAddress())).contains("UP");
    }

    @Test
    @Order(2)
    void a_second_one_on_the_same_folder_is_refused_with_folder_and_process() throws Exception {
        String port = Integer.toString(product.address().getPort());
        try (BangvangProcess second = BangvangProcess.start("--data", data.toString(), "--port", port)) {
            assertThat(second.awaitEnd())
                    .contains("đang được một tiến trình khác sử dụng", data.toString(), "pid " + product.pid());
            assertThat(second.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
    }

    @Test
    @Order(3)
    void play_says_that_a_real_installation_has_no_sample_accounts() throws Exception {
        try (BangvangProcess play =
                BangvangProcess.start("play", "--url", product.address().toString())) {
            assertThat(play.awaitEnd()).contains("tài khoản mẫu chỉ có trên dịch vụ", "sample accounts exist only");
            assertThat(play.exitCode()).isEqualTo(1);
        }
    }

    @Test
    @Order(4)
    void one_command_builds_a_read_model_of_the_running_service_anew_and_an_unknown_one_is_refused() throws Exception {
        try (BangvangProcess rebuild = BangvangProcess.start("rebuild", "unit-register", "--data", data.toString())) {
            assertThat(rebuild.awaitEnd()).contains("unit-register: nothing was wrong", "Swapped");
            assertThat(rebuild.exitCode()).isZero();
        }
        try (BangvangProcess back =
                BangvangProcess.start("rebuild", "unit-register", "--back", "--data", data.toString())) {
            assertThat(back.awaitEnd()).contains("Swapped");
            assertThat(back.exitCode()).isZero();
        }
        try (BangvangProcess rebuild = BangvangProcess.start("rebuild", "no-such", "--data", data.toString())) {
            assertThat(rebuild.awaitEnd()).contains("no read model named no-such", "all, approver-inbox");
            assertThat(rebuild.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(health(product.address())).contains("\"UP\""));
    }

    @Test
    @Order(4)
    void what_is_parked_is_listed_shown_and_tried_by_the_running_service() throws Exception {
        Map<String, Object> login = RunningServer.ownerOf(data).orElseThrow();
        JdbcClient owner = ReadModelSql.SCHEMAS.client(new DriverManagerDataSource(
                login.get("bangvang.database.url").toString(),
                login.get("bangvang.database.owner.username").toString(),
                login.get("bangvang.database.owner.password").toString()));
        // A position that the log does not have can never be handled, and harms no row.
        owner.sql("insert into {unit-register}.dead_letter (position, sequence_id, event_name, error)"
                        + " values (999999, gen_random_uuid(), 'unit.registered', 'by hand')")
                .update();
        assertThat(parked(0)).contains("unit-register 999999", "Đăng ký đơn vị / Unit registered", "by hand");
        assertThat(parked(CommandLines.REFUSED, "retry", "--all"))
                .contains("vẫn chưa ghi được / still cannot be handled", "The log does not give the event");
        assertThat(parked(0, "show", "unit-register", "999999")).contains("The log does not hold this position");
        owner.sql("delete from {unit-register}.dead_letter").update();
        assertThat(parked(0)).contains("No event is parked");
    }

    private static String parked(int code, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("parked"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        try (BangvangProcess command = BangvangProcess.start(all.toArray(String[]::new))) {
            String said = command.awaitEnd();
            assertThat(command.exitCode()).as(said).isEqualTo(code);
            return said;
        }
    }

    @Test
    @Order(5)
    void it_comes_back_after_kill_9_and_never_says_the_password_again() throws Exception {
        product.kill();
        product = serve();
        assertThat(product.awaitLine("stopping it")).contains("PostgreSQL server of the previous run");
        String address = product.awaitAddress().toString();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(health(product.address())).contains("\"UP\""));
        assertThat(product.heard()).contains(address).doesNotContain("password", "Sample accounts");
    }

    @Test
    @Order(6)
    void it_answers_until_it_is_told_to_stop_and_leaves_nothing_running() throws Exception {
        assertThat(data.resolve("postgres/postmaster.pid")).exists();

        product.stop();

        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("logs/bangvang.log"))).contains("Graceful shutdown complete");
    }

    @Test
    @Order(7)
    void the_sample_is_not_put_into_a_real_installation() throws Exception {
        try (BangvangProcess sample = serve("--no-stories")) {
            assertThat(sample.awaitEnd()).contains("đã được khởi tạo với nội dung khác");
            assertThat(sample.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
    }

    @Test
    @Order(7)
    void an_administrator_who_lost_the_password_is_let_in_on_the_machine_and_it_is_recorded() throws Exception {
        assertThat(parked(0)).contains("Starting", "No event is parked");
        try (BangvangProcess nobody =
                BangvangProcess.start("let-in", "khong.co", "--reason", "Thử", "--data", data.toString())) {
            assertThat(nobody.awaitEnd()).contains("not the account of an administrator");
            assertThat(nobody.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
        String said;
        try (BangvangProcess way =
                BangvangProcess.start("let-in", "quantri", "--reason", "Quên mật khẩu", "--data", data.toString())) {
            said = way.awaitEnd();
            assertThat(way.exitCode()).isZero();
        }
        String password = said.lines()
                .filter(line -> line.contains("New password of quantri"))
                .map(line -> line.replaceAll(".*: ", "").strip())
                .findFirst()
                .orElseThrow();
        product = serve();
        TestClient quantri = new TestClient(product.awaitAddress().toString()).basic("quantri", password);
        assertThat(quantri.get("/api/account").body()).contains("\"mustChangePassword\":true");
        String change = "{\"oldPassword\":\"%s\",\"newPassword\":\"lai-vao-duoc-2026\"}".formatted(password);
        assertThat(quantri.post("/api/account/password-changes", change).statusCode())
                .isEqualTo(200);
        quantri.basic("quantri", "lai-vao-duoc-2026");
        assertThat(quantri.get("/api/mandates").body()).contains("\"sequence\":1");
    }

    @Test
    void a_busy_port_is_said_with_a_way_out_before_anything_else_begins(@TempDir Path fresh) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                BangvangProcess refused = BangvangProcess.start(
                        "--data", fresh.toString(), "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(refused.awaitEnd())
                    .contains("Cổng %d đang bận".formatted(taken.getLocalPort()), "serve --port")
                    .doesNotContain("PostgreSQL");
            assertThat(refused.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
        assertThat(fresh.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_folder_whose_name_a_shell_would_read_otherwise_is_refused_with_a_way_out(@TempDir Path fresh)
            throws Exception {
        Path odd = fresh.resolve("a`id`");

        try (BangvangProcess refused = BangvangProcess.serve(odd)) {
            assertThat(refused.awaitEnd())
                    .contains(odd + " có một trong các ký tự", "Choose another folder with --data")
                    .doesNotContain("Exception");
            assertThat(refused.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
        assertThat(odd).doesNotExist();
    }

    @Test
    void an_error_at_the_start_ends_it_and_the_database_that_it_started(@TempDir Path fresh) throws Exception {
        try (BangvangProcess narrow = BangvangProcess.serveOn(List.of("-XX:MaxMetaspaceSize=48m"), fresh)) {
            // Which error it still can say depends on where it ran out of room.
            assertThat(narrow.awaitEnd())
                    .contains("Starting PostgreSQL")
                    .containsAnyOf("OutOfMemoryError", "Metaspace");
            assertThat(narrow.exitCode()).isNotZero();
        }
        assertThat(fresh.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_said(@TempDir Path fresh) throws Exception {
        Path file = Files.writeString(fresh.resolve("file"), "");

        try (BangvangProcess refused = BangvangProcess.serve(file.resolve("data"))) {
            assertThat(refused.awaitEnd())
                    .contains("Không đọc hoặc ghi được " + file, "Make the folder")
                    .doesNotContain("Exception:");
            assertThat(refused.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
    }

    @Test
    void a_folder_of_a_newer_version_is_refused_and_left_as_it_is(@TempDir Path newer) throws Exception {
        Files.writeString(newer.resolve("version"), "format=99\nproduct=9.0.0\n");

        try (BangvangProcess refused = BangvangProcess.start("--data", newer.toString(), "--port", "0")) {
            assertThat(refused.awaitEnd()).contains("phiên bản mới hơn", "9.0.0", "newer version");
            assertThat(refused.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
        try (Stream<Path> files = Files.list(newer)) {
            assertThat(files).containsExactly(newer.resolve("version"));
        }
    }

    private static BangvangProcess serve(String... more) throws IOException {
        return BangvangProcess.serve(data, more);
    }

    private static String health(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
