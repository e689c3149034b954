package vn.bangvang.standalone.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.server.UnpackedServer;

/** The kept data folder, in whose log one event cannot be read and others were written on an Egyptian machine. */
class UnreadableEventIT {

    private static final String PASSWORD = "thi-dua-2024";
    /** The ranking of 2024, whose publication cannot be read. */
    private static final String BROKEN = "ab0c93f2-c9ed-3fb8-a716-8c31422d42be";

    /** Where the folder ended. */
    private static final String LAST = "821";

    private static final Duration REBUILT = Duration.ofSeconds(60);

    @TempDir
    static Path parent;

    private static Path data;
    private static BangvangProcess product;
    private static String url;

    @BeforeAll
    static void start() throws Exception {
        data = FormerFolder.into(parent);
        UnpackedServer.into(data);
        UnpackedServer.change(
                data,
                "update log.event set payload = convert_to(replace(convert_from(payload, 'UTF8'), '\"2022-Q', '\"٢٠٢٢-Q'), 'UTF8')"
                        + " where name like 'score-sheet.%'",
                "update log.event set payload = 'x' where name = 'ranking.published' and aggregate_id = '" + BROKEN
                        + "'");
        product = BangvangProcess.serve(data);
        url = product.awaitAddress().toString();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @Test
    void the_service_starts_says_which_event_it_is_and_serves_every_other_case() throws Exception {
        await().atMost(REBUILT)
                .untilAsserted(() ->
                        assertThat(as("kiemtra").get("/actuator/health").body()).contains("DEGRADED"));
        assertThat(as("kiemtra").get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(Files.readString(data.resolve("logs/bangvang.log")))
                .containsPattern("ranking.published at position \\d+ cannot be read; its case " + BROKEN);
        assertThat(FormerFolder.expected().get("rankings")).hasSizeGreaterThan(1);
        for (Map.Entry<String, JsonNode> shown :
                FormerFolder.expected().get("rankings").properties()) {
            if (!shown.getKey().equals(BROKEN)) {
                HttpResponse<String> answer = read("/api/rankings/" + shown.getKey());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(Within.differences(shown.getValue(), FormerFolder.json(answer.body())))
                        .isEmpty();
            }
        }
    }

    @Test
    void commands_and_questions_about_its_case_are_refused_with_the_reason() {
        List<HttpResponse<String>> answers = List.of(
                read("/api/rankings/" + BROKEN), as("phuly").post("/api/rankings/" + BROKEN + "/objections", """
                        {"id":"0190a000-0000-7000-8000-000000000001","unitId":"804b30d9-081f-3805-937b-4b2419bf19d7",
                         "text":"Chưa đúng","raisedOn":"2024-12-19"}"""));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("HISTORY_UNREADABLE");
        });
    }

    @Test
    void an_auditor_sees_that_the_event_is_there() {
        HttpResponse<String> audit = read("/api/audit?aggregate=" + BROKEN);
        assertThat(audit.statusCode()).as(audit.body()).isEqualTo(200);
        assertThat(audit.body()).contains("ranking.published", "unreadable");
    }

    /** Not before the read models are built anew, as all of them are under this version. */
    private static HttpResponse<String> read(String path) {
        return await().atMost(REBUILT)
                .until(
                        () -> as("kiemtra").header("Bangvang-Position", LAST).get(path),
                        answer -> answer.statusCode() != 503);
    }

    private static TestClient as(String username) {
        return new TestClient(url).basic(username, PASSWORD);
    }
}
