package vn.bangvang.standalone.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.Shell;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;

/** A product of a test's own, with the sample units, whose database the test maltreats. */
final class Installation implements AutoCloseable {

    static final String POSITION = "Bangvang-Position";
    private static final String PASSWORD = "thi-dua-2024";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private BangvangProcess product;
    private String url;

    private Installation(Path data, BangvangProcess product) throws IOException {
        this.data = data;
        this.product = product;
        this.url = product.awaitAddress().toString();
    }

    static Installation start(Path data) throws IOException {
        return new Installation(data, serve(data));
    }

    private static BangvangProcess serve(Path data) throws IOException {
        return BangvangProcess.serve(data, "--no-stories");
    }

    /** As the machine kills it, without a word. */
    void kill() throws InterruptedException {
        product.kill();
    }

    void startAgain() throws IOException {
        product = serve(data);
        url = product.awaitAddress().toString();
    }

    Path data() {
        return data;
    }

    String url() {
        return url;
    }

    TestClient anonymous() {
        return new TestClient(url);
    }

    TestClient as(String username) {
        return anonymous().basic(username, PASSWORD);
    }

    /** The PostgreSQL server's process. */
    ProcessHandle server() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
        } catch (NoSuchFileException stopped) {
            throw new IllegalStateException("The server is stopped", stopped);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Connection asSuperuser() throws IOException, SQLException {
        return asSuperuser(data);
    }

    /** All rights on the database in a folder. */
    static Connection asSuperuser(Path data) throws IOException, SQLException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String password =
                Files.readString(data.resolve("secrets/postgres.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/bangvang", "postgres", password);
    }

    UUID root() {
        for (JsonNode unit : json(as("quantri").get("/api/units?limit=200")).get("items")) {
            if (unit.path("parent").isNull() || unit.path("parent").isMissingNode()) {
                return UUID.fromString(unit.get("id").asString());
            }
        }
        throw new IllegalStateException("No root");
    }

    /** The id of a sample unit. */
    UUID unit(String code) {
        for (JsonNode unit : json(as("quantri").get("/api/units?limit=200")).get("items")) {
            if (unit.get("code").asString().equals(code)) {
                return UUID.fromString(unit.get("id").asString());
            }
        }
        throw new IllegalArgumentException("No sample unit " + code);
    }

    HttpResponse<String> register(UUID id, String code, UUID parent) {
        return as("quantri")
                .post(
                        "/api/units",
                        "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"Đơn vị %s\",\"parentId\":\"%s\",\"since\":\"2026-01-01\"}"
                                .formatted(id, code, code, parent));
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static void signal(String name, ProcessHandle process) {
        Shell.signal(name, process.pid());
    }

    @Override
    public void close() throws InterruptedException {
        product.close();
    }
}
