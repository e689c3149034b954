package vn.bangvang.standalone.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.server.UnpackedServer;

/** A data folder that version 0.1.0 left, under this version. */
@TestMethodOrder(OrderAnnotation.class)
class FormerVersionIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String POSITION = "Bangvang-Position";
    private static final String PASSWORD = "thi-dua-2024";

    @TempDir
    static Path parent;

    private static BangvangProcess product;
    private static String url;
    private static JsonNode expected;

    @BeforeAll
    static void startOnTheKeptFolder() throws Exception {
        expected = FormerFolder.expected();
        Path data = FormerFolder.into(parent);
        UnpackedServer.into(data);
        product = BangvangProcess.serve(data);
        url = product.awaitAddress().toString();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {"rankings", "nominations", "decisions"})
    void everything_it_showed_it_still_shows(String kind) {
        List<String> differences = new ArrayList<>();
        assertThat(expected.get(kind)).isNotEmpty();
        for (Map.Entry<String, JsonNode> shown : expected.get(kind).properties()) {
            String path = "/api/" + kind + "/" + shown.getKey();
            Within.differences(shown.getValue(), read("kiemtra", path))
                    .forEach(difference -> differences.add(path + difference));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    @Order(2)
    void every_task_that_waited_waits_still() {
        assertThat(expected.get("inbox")).isNotEmpty();
        for (Map.Entry<String, JsonNode> inbox : expected.get("inbox").properties()) {
            List<String> waiting =
                    tasks(read(inbox.getKey(), "/api/inbox?limit=200").get("items"));
            assertThat(waiting).as(inbox.getKey()).containsAll(tasks(inbox.getValue()));
        }
    }

    @Test
    @Order(3)
    void every_read_model_has_read_the_whole_log_and_parked_nothing() {
        JsonNode models = read("kiemtra", "/api/read-models");
        assertThat(models).isNotEmpty();
        for (JsonNode model : models) {
            assertThat(model.get("position").asLong()).as(model.toString()).isGreaterThanOrEqualTo(821);
            assertThat(model.get("parked").isEmpty()).as(model.toString()).isTrue();
        }
    }

    @Test
    @Order(4)
    void a_case_begun_then_goes_on() {
        JsonNode first = expected.get("inbox").get("baobackan").get(0);
        String unit = "0bd6f77f-8ac2-38ab-b840-96464df02020";
        HttpResponse<String> done = as("baobackan")
                .post(
                        "/api/movements/" + first.get("id").asString() + "/receipts",
                        "{\"unitId\":\"%s\",\"plan\":\"Kế hoạch\",\"receivedOn\":\"2022-02-01\"}".formatted(unit));

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        HttpResponse<String> inbox = as("baobackan")
                .header(POSITION, done.headers().firstValue(POSITION).orElseThrow())
                .get("/api/inbox?limit=200");
        assertThat(tasks(JSON.readTree(inbox.body()).get("items"))).isNotEmpty().doesNotContain(task(first));
    }

    private static List<String> tasks(JsonNode items) {
        List<String> tasks = new ArrayList<>();
        items.forEach(item -> tasks.add(task(item)));
        return tasks;
    }

    private static String task(JsonNode item) {
        return item.get("task").asString() + " " + item.get("about").asString() + " "
                + item.get("id").asString();
    }

    /** Not before the read models have come to where the folder ended, since all of them are built anew. */
    private static JsonNode read(String account, String path) {
        HttpResponse<String> answer = await().atMost(Duration.ofSeconds(60))
                .until(() -> as(account).header(POSITION, "821").get(path), got -> got.statusCode() != 503);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static TestClient as(String username) {
        return new TestClient(url).basic(username, PASSWORD);
    }
}
