package vn.bangvang.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.eventlog.LogChain;
import vn.bangvang.shared.testing.Shell;
import vn.bangvang.shared.testing.TestClient;

/** Two command nodes, two query nodes, one PostgreSQL, one address: as the compose file has it, in processes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopologyIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static RunningTopology topology;
    private static Office office;
    private static TestClient representative;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        topology = RunningTopology.start(folder);
        office = topology.office;
        representative = topology.representative;
    }

    @AfterAll
    static void stop() {
        if (topology != null) {
            topology.close();
        }
    }

    @Test
    void one_login_serves_on_every_node_of_both_sides() {
        for (String query : topology.queries) {
            assertThat(representative.at(query).get("/api/account").body()).contains("dai.dien");
        }
        for (String command : topology.commands) {
            Office.done(representative.at(command).post("/api/nominations", office.nomination(UUID.randomUUID())));
        }
    }

    @Test
    void every_line_that_a_node_logs_is_json_and_one_of_a_request_bears_its_id() {
        String request = UUID.randomUUID().toString();
        representative
                .at(topology.queries.get(0))
                .header("X-Request-Id", request)
                .get("/api/units");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> topology.queryNodes.get(0).said().contains("\"requestId\":\"" + request + "\""));

        for (Container node : Stream.concat(topology.commandNodes.stream(), topology.queryNodes.stream())
                .toList()) {
            List<String> lines = node.said()
                    .lines()
                    .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                    .toList();
            // The last one may be on its way.
            assertThat(lines.subList(0, lines.size() - 1)).isNotEmpty().allSatisfy(line -> {
                JsonNode said = JSON.readTree(line);
                assertThat(said.get("@timestamp")).isNotNull();
                assertThat(said.get("message")).isNotNull();
                assertThat(said.at("/log/level").asString()).isNotEmpty();
                assertThat(said.at("/service/name").asString()).startsWith("bangvang-");
            });
            assertThat(node.said()).doesNotContain("dai.dien", Office.PASSWORD);
        }
    }

    @Test
    void a_browser_finds_pages_login_and_the_description_of_both_sides_behind_the_one_address() {
        TestClient browser = new TestClient(topology.url());
        for (String page : List.of("/", "/login", "/css/bangvang.css", "/actuator/health")) {
            assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
        }

        HttpResponse<String> entered =
                browser.form("/login", "username=dai.dien&password=" + Office.PASSWORD + "&_csrf=" + token(browser));

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location")).hasValue("/");
        assertThat(browser.get("/inbox").body()).contains("dai.dien");
        HttpResponse<String> form = browser.form("/forms/nominations", "award=GK&_csrf=" + token(browser));
        assertThat(form.body()).contains("INVALID_INPUT", "unitId");
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);
        assertThat(browser.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(browser.get("/v3/api-docs/commands").body()).contains("/api/nominations/{id}/endorsements");
        assertThat(browser.get("/v3/api-docs/queries").body()).contains("/api/inbox");
        assertThat(browser.form("/logout", "_csrf=" + token(browser)).statusCode())
                .isBetween(200, 302);
        assertThat(browser.get("/api/account").statusCode()).isEqualTo(401);
    }

    private static String token(TestClient browser) {
        return browser.cookies().getOrDefault("XSRF-TOKEN", "");
    }

    @Test
    void what_was_written_on_any_node_is_read_on_every_other_at_once() {
        for (int turn = 0; turn < 6; turn++) {
            UUID id = UUID.randomUUID();
            HttpResponse<String> written = Office.done(
                    representative.at(topology.commands.get(turn % 2)).post("/api/nominations", office.nomination(id)));
            String position = written.headers().firstValue(Office.POSITION).orElseThrow();
            for (String query : topology.queries) {
                HttpResponse<String> read = representative
                        .at(query)
                        .header(Office.POSITION, position)
                        .get("/api/nominations/" + id);
                assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
                assertThat(read.headers().firstValue("ETag")).hasValue("\"0\"");
            }
        }
    }

    @Test
    void the_same_key_ten_times_at_once_over_both_nodes_is_one_event_and_ten_equal_answers() {
        UUID id = UUID.randomUUID();
        String body = office.nomination(id);

        List<HttpResponse<String>> answers = atOnce(
                10,
                n -> representative
                        .at(topology.commands.get(n % 2))
                        .header("Idempotency-Key", "ten-times")
                        .post("/api/nominations", body));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(topology.eventsOf(id)).isEqualTo(1);
    }

    @Test
    void of_two_endorsements_at_once_on_two_nodes_one_wins_and_the_other_hears_409() {
        UUID id = topology.submitted();

        List<HttpResponse<String>> answers =
                atOnce(2, n -> topology.approver.at(topology.commands.get(n)).post(endorsements(id), endorsement()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(topology.eventsOf(id)).isEqualTo(2);
    }

    @Test
    void a_mandate_granted_on_one_node_holds_for_the_next_command_on_the_other() {
        TestClient newcomer = office.employ("nguoi.moi");
        String account = Office.json(newcomer.get("/api/account")).get("id").asString();
        UUID id = topology.submitted();
        assertThat(newcomer.at(topology.commands.get(1))
                        .post(endorsements(id), endorsement())
                        .statusCode())
                .isEqualTo(404);

        office.entrust(office.administrator().at(topology.commands.get(0)), UUID.fromString(account), "APPROVER");

        Office.done(newcomer.at(topology.commands.get(1)).post(endorsements(id), endorsement()));
    }

    @Test
    void a_node_says_that_it_is_well_to_the_check_of_its_container() {
        String check = ProjectFiles.ROOT.resolve("docker/healthy.sh").toString();
        for (Container node : Stream.concat(topology.commandNodes.stream(), topology.queryNodes.stream())
                .filter(Container::isAlive)
                .toList()) {
            assertThat(Shell.run("bash", check, Integer.toString(node.port()))).isZero();
        }
        assertThat(Shell.run("bash", check, "1")).isNotZero();
    }

    @Test
    void no_lasting_process_can_change_an_event_or_knows_the_owner() {
        assertThat(topology.database()
                        .sql("select distinct usename from pg_stat_activity where datname = 'bangvang'"
                                + " and application_name like 'bangvang%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("bangvang_command", "bangvang_query", "bangvang_accounts");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void when_a_node_of_each_side_is_killed_the_others_go_on_and_nothing_acknowledged_is_lost() {
        int keeper = topology.keeperOf("nomination-file");
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean killed = new AtomicBoolean();
        CompletableFuture<List<List<UUID>>> work =
                CompletableFuture.supplyAsync(() -> atOnce(4, worker -> submitUntil(killed, acknowledged)));
        await().until(() -> acknowledged.get() > 10);

        topology.commandNodes.get(0).kill();
        topology.queryNodes.get(keeper).kill();
        killed.set(true);

        List<UUID> ids = work.join().stream().flatMap(List::stream).toList();
        assertThat(ids)
                .hasSizeGreaterThan(30)
                .allSatisfy(id -> assertThat(topology.eventsOf(id)).isEqualTo(1));
        readFrom(topology.queries.get(1 - keeper), ids);
        assertThat(topology.keeperOf("nomination-file")).isEqualTo(1 - keeper);
        assertThat(LogChain.brokenAt(topology.database())).isEmpty();
    }

    /** Submits on and on, and five more once it has happened. */
    private static List<UUID> submitUntil(AtomicBoolean happened, AtomicInteger acknowledged) {
        List<UUID> ids = new ArrayList<>();
        for (int after = 0; after < 5; after += happened.get() ? 1 : 0) {
            UUID id = UUID.randomUUID();
            assertThat(topology.submitPersistently(id).statusCode()).isEqualTo(201);
            acknowledged.incrementAndGet();
            ids.add(id);
        }
        return ids;
    }

    private static void readFrom(String node, List<UUID> ids) {
        String head = topology.database()
                .sql("select max(position) from log.event")
                .query(String.class)
                .single();
        TestClient reader = representative.at(node).header(Office.POSITION, head);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> reader.get("/api/nominations/" + ids.get(0)).statusCode() == 200);
        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(reader.get("/api/nominations/" + id).statusCode())
                                .isEqualTo(200));
    }

    private static String endorsements(UUID nomination) {
        return "/api/nominations/" + nomination + "/endorsements";
    }

    private static String endorsement() {
        return "{\"opinion\":\"Thống nhất\",\"endorsedOn\":\"%s\"}".formatted(Office.TODAY);
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> work) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            return IntStream.range(0, times)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> work.apply(n), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}
