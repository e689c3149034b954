package vn.bangvang.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeIT {

    @TempDir
    Path data;

    @Test
    void it_answers_until_it_is_told_to_stop_and_leaves_nothing_running() throws Exception {
        try (BangvangProcess product = serve()) {
            assertThat(health(product.awaitAddress())).contains("UP");
            assertThat(data.resolve("postgres/postmaster.pid")).exists();

            product.stop();

            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(Files.readString(data.resolve("logs/bangvang.log"))).contains("Graceful shutdown complete");
        }
    }

    @Test
    void it_comes_back_after_kill_9() throws Exception {
        try (BangvangProcess killed = serve()) {
            killed.awaitAddress();
            killed.kill();
        }
        try (BangvangProcess product = serve()) {
            assertThat(product.awaitLine("stopping it")).contains("PostgreSQL server of the previous run");
            assertThat(health(product.awaitAddress())).contains("UP");
        }
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused_with_folder_and_process() throws Exception {
        try (BangvangProcess first = serve()) {
            int port = first.awaitAddress().getPort();
            try (BangvangProcess second =
                    BangvangProcess.start("--data", data.toString(), "--port", Integer.toString(port))) {
                assertThat(second.awaitEnd())
                        .contains("đang được một tiến trình khác sử dụng", data.toString(), "pid " + first.pid());
                assertThat(second.exitCode()).isEqualTo(CommandLines.REFUSED);
            }
        }
    }

    @Test
    void a_busy_port_is_said_with_a_way_out_before_anything_else_begins() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                BangvangProcess product = BangvangProcess.start(
                        "--data", data.toString(), "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(product.awaitEnd())
                    .contains("Cổng %d đang bận".formatted(taken.getLocalPort()), "serve --port")
                    .doesNotContain("PostgreSQL");
            assertThat(product.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_folder_of_a_newer_version_is_refused_and_left_as_it_is() throws Exception {
        Files.writeString(data.resolve("version"), "format=99\nproduct=9.0.0\n");

        try (BangvangProcess product = serve()) {
            assertThat(product.awaitEnd()).contains("phiên bản mới hơn", "9.0.0", "newer version");
            assertThat(product.exitCode()).isEqualTo(CommandLines.REFUSED);
        }
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("version"));
        }
    }

    private BangvangProcess serve() throws IOException {
        return BangvangProcess.start("serve", "--empty", "--port", "0", "--data", data.toString());
    }

    private static String health(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
