package vn.bangvang.standalone.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.ReadModelSql;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.server.UnpackedServer;

/** The product on a small disk that others fill: little by little, to the last byte, and before it starts. */
@TestMethodOrder(OrderAnnotation.class)
class FullDiskIT {

    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE_OF_THE_WATCH = Duration.ofSeconds(60);

    @TempDir
    static Path place;

    private static SmallDisk disk;
    private static Path data;
    private static Installation product;
    private static UUID root;
    private static UUID nobodys;

    @BeforeAll
    static void start() throws Exception {
        disk = SmallDisk.mount(place, 640);
        data = Files.createDirectory(place.resolve("data"));
        UnpackedServer.into(data);
        product = Installation.start(data);
        root = product.root();
        nobodys = UUID.randomUUID();
        HttpResponse<String> made = product.as("quantri").post("/api/accounts", """
                {"id":"%s","username":"chua.co.nguoi","displayName":"Chưa có người","password":"con-cho-trong-2026"}
                """.formatted(nobodys));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    @AfterAll
    static void stop() throws Exception {
        if (product != null) {
            product.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    @Order(1)
    void commands_are_refused_while_a_reserve_remains_and_reading_and_login_go_on() throws Exception {
        await().atMost(SECONDS).until(() -> Files.exists(data.resolve("reserve")));
        disk.leave(80);

        assertFull(register());
        assertReadingAndLoginGoOn();
    }

    @Test
    @Order(2)
    void accounts_are_not_changed_either_but_logins_can_be_ended() throws Exception {
        String accounts = count("accounts.account");
        assertFull(product.as("quantri").post("/api/accounts", """
                {"username":"day.o.dia","displayName":"Đầy ổ đĩa","password":"khong-con-cho-2026"}"""));
        assertFull(product.as("minhkhai").post("/api/account/password-changes", """
                {"oldPassword":"thi-dua-2024","newPassword":"khong-con-cho-2026"}"""));
        JsonNode holder = Installation.json(product.as("minhkhai").get("/api/account"));
        assertFull(product.as("quantri")
                .post(
                        "/api/accounts/" + nobodys + "/person-assignments",
                        "{\"personId\":" + holder.get("personId") + "}"));
        assertThat(product.as("minhkhai")
                        .post("/api/account/sessions/endings", "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @Order(3)
    void a_refused_command_leaves_no_key_behind_for_the_person_whom_it_named() throws Exception {
        String keys = count("log.person_key");
        assertFull(product.as("quantri").post("/api/persons", """
                {"id":"%s","name":"Trần Văn Đầy","unitId":"%s","since":"2026-01-01"}""".formatted(UUID.randomUUID(), root)));
        assertThat(count("log.person_key")).isEqualTo(keys);
    }

    @Test
    @Order(4)
    void a_rebuild_that_was_asked_for_while_there_was_room_throws_nothing_away_before_there_is_room_again()
            throws Exception {
        try (Connection superuser = product.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(ReadModelSql.SCHEMAS.in("update {unit-register}.token set rebuild = true"));
        }
        await().atMost(SECONDS).during(Duration.ofSeconds(4)).untilAsserted(FullDiskIT::assertReadingAndLoginGoOn);
        assertThat(count("{unit-register}.token where rebuild")).isEqualTo("1");
    }

    @Test
    @Order(4)
    void the_command_line_writes_nothing_either_and_names_the_disk() throws Exception {
        for (String[] arguments :
                new String[][] {{"rebuild", "all"}, {"let-in", "quantri", "--reason", "Quên mật khẩu"}}) {
            List<String> command = new ArrayList<>(List.of(arguments));
            command.addAll(List.of("--data", data.toString()));
            try (BangvangProcess refused = BangvangProcess.start(command.toArray(String[]::new))) {
                assertThat(refused.awaitEnd())
                        .contains("Ổ đĩa của thư mục " + data + " sắp đầy", "nearly full", "Free some space")
                        .doesNotContain("Exception");
            }
        }
    }

    private static String count(String table) throws Exception {
        try (Connection superuser = product.asSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(ReadModelSql.SCHEMAS.in("select count(*) from " + table))) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    @Order(5)
    void a_disk_filled_to_the_last_byte_takes_the_reserve_and_not_the_server() throws Exception {
        long server = product.server().pid();
        disk.leave(0);

        await().atMost(SECONDS).until(() -> Files.notExists(data.resolve("reserve")));
        assertFull(register());
        assertReadingAndLoginGoOn();
        assertThat(product.server().pid()).isEqualTo(server);
    }

    @Test
    @Order(6)
    void commands_are_taken_again_by_themselves_once_there_is_room_and_nothing_was_parked() throws Exception {
        disk.empty();

        HttpResponse<String> taken = awaitRegistered();
        String written = taken.headers().firstValue(Installation.POSITION).orElseThrow();
        await().atMost(SECONDS)
                .untilAsserted(() -> assertThat(product.as("quantri")
                                .header(Installation.POSITION, written)
                                .get("/api/units")
                                .statusCode())
                        .isEqualTo(200));
        JsonNode models = Installation.json(product.as("kiemtra").get("/api/read-models"));
        assertThat(models).isNotEmpty();
        for (JsonNode model : models) {
            assertThat(model.get("parked").isEmpty()).as(model.toString()).isTrue();
        }
        await().atMost(SECONDS).until(() -> Files.exists(data.resolve("reserve")));
        assertThat(product.as("quantri").get("/api/units").statusCode()).isEqualTo(200);
        assertThat(count("{unit-register}.token where rebuild")).isEqualTo("0");
    }

    @Test
    @Order(7)
    void a_server_that_ended_in_a_panic_on_the_full_disk_is_back_once_there_is_room() throws Exception {
        disk.leave(0);
        await().atMost(SECONDS).until(() -> Files.notExists(data.resolve("reserve")));
        disk.leave(0);
        assertThatThrownBy(this::fillTheLogOfTheServer).isInstanceOf(SQLException.class);
        assertThat(product.as("quantri").get("/api/units").statusCode()).isIn(200, 503);
        disk.empty();

        awaitRegistered();
    }

    /** One record for which PostgreSQL has no room in its own log, which is what it cannot survive. */
    private void fillTheLogOfTheServer() throws Exception {
        try (Connection connection = product.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_logical_emit_message(false, 'filler', repeat('x', 400000000))");
        }
    }

    @Test
    @Order(8)
    void a_start_on_the_full_disk_says_so_in_both_languages_and_touches_nothing() throws Exception {
        product.close();
        disk.leave(0);
        Files.deleteIfExists(data.resolve("reserve"));
        disk.leave(0);
        Path fresh = place.resolve("fresh");
        for (Path folder : List.of(data, fresh)) {
            try (BangvangProcess refused = BangvangProcess.start("serve", "--port", "0", "--data", folder.toString())) {
                assertThat(refused.awaitEnd())
                        .contains("Ổ đĩa của thư mục " + folder + " đã đầy", "is full", "Free some space")
                        .doesNotContain("Examine the log output", "Exception");
            }
        }
        assertThat(fresh).doesNotExist();
        disk.empty();
        product = Installation.start(data);
        awaitRegistered();
    }

    private static HttpResponse<String> register() {
        UUID id = UUID.randomUUID();
        return product.register(id, "F" + id.toString().substring(0, 8), root);
    }

    private static HttpResponse<String> awaitRegistered() {
        return await().atMost(LONGEST_PAUSE_OF_THE_WATCH).until(FullDiskIT::register, done -> done.statusCode() == 201);
    }

    private static void assertFull(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("STORE_FULL");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static void assertReadingAndLoginGoOn() {
        TestClient fresh = product.as("minhkhai");
        assertThat(fresh.post("/api/login", "").statusCode()).isBetween(200, 204);
        fresh.header("Authorization", null);
        for (String path : List.of("/api/units", "/api/inbox", "/api/account")) {
            HttpResponse<String> answer = fresh.get(path);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        }
    }
}
