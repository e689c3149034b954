package vn.bangvang.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.bangvang.shared.eventstore.LogChain;
import vn.bangvang.shared.testing.TestClient;

/** Two command nodes, two query nodes, one PostgreSQL, one address: as the compose file has it, in processes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopologyIT {

    @TempDir
    static Path folder;

    private static ComposedInstallation installation;
    private static List<Container> commandNodes;
    private static List<Container> queryNodes;
    private static List<String> commands;
    private static List<String> queries;
    private static TestEdge edge;
    private static Office office;
    private static TestClient representative;
    private static TestClient approver;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        installation = new ComposedInstallation(folder);
        installation.prepare();
        commandNodes = Stream.of(1, 2)
                .map(n -> installation.start("command-side", Map.of()))
                .toList();
        queryNodes = Stream.of("0", "1")
                .map(node -> installation.start("query-side", Map.of("BANGVANG_QUERY_NODE", node)))
                .toList();
        commands = commandNodes.stream().map(Container::awaitUrl).toList();
        queries = queryNodes.stream().map(Container::awaitUrl).toList();
        edge = TestEdge.before(commands, queries);
        office = Office.open(edge.url(), installation.firstPassword());
        representative = office.employ("dai.dien", "REPRESENTATIVE");
        approver = office.employ("nguoi.duyet", "APPROVER");
    }

    @AfterAll
    static void stop() {
        if (edge != null) {
            edge.close();
        }
        installation.close();
    }

    @Test
    void one_login_serves_on_every_node_of_both_sides() {
        for (String query : queries) {
            assertThat(representative.at(query).get("/api/account").body()).contains("dai.dien");
        }
        for (String command : commands) {
            Office.done(representative.at(command).post("/api/nominations", office.nomination(UUID.randomUUID())));
        }
    }

    @Test
    void a_browser_finds_pages_login_and_the_description_of_both_sides_behind_the_one_address() {
        TestClient browser = new TestClient(edge.url());
        for (String page : List.of("/", "/login", "/css/login.css", "/actuator/health")) {
            assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
        }

        HttpResponse<String> entered =
                browser.form("/login", "username=dai.dien&password=" + Office.PASSWORD + "&_csrf=" + token(browser));

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location")).hasValue("/");
        assertThat(browser.get("/").body()).contains("dai.dien");
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
                    representative.at(commands.get(turn % 2)).post("/api/nominations", office.nomination(id)));
            String position = written.headers().firstValue(Office.POSITION).orElseThrow();
            for (String query : queries) {
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
                        .at(commands.get(n % 2))
                        .header("Idempotency-Key", "ten-times")
                        .post("/api/nominations", body));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(eventsOf(id)).isEqualTo(1);
    }

    @Test
    void of_two_endorsements_at_once_on_two_nodes_one_wins_and_the_other_hears_409() {
        UUID id = submitted();

        List<HttpResponse<String>> answers =
                atOnce(2, n -> approver.at(commands.get(n)).post(endorsements(id), endorsement()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(eventsOf(id)).isEqualTo(2);
    }

    @Test
    void a_mandate_granted_on_one_node_holds_for_the_next_command_on_the_other() {
        TestClient newcomer = office.employ("nguoi.moi");
        String account = Office.json(newcomer.get("/api/account")).get("id").asString();
        UUID id = submitted();
        assertThat(newcomer.at(commands.get(1))
                        .post(endorsements(id), endorsement())
                        .statusCode())
                .isEqualTo(403);

        Office.done(office.administrator()
                .at(commands.get(0))
                .post("/api/mandates", office.mandate(UUID.fromString(account), UUID.randomUUID(), "APPROVER")));

        Office.done(newcomer.at(commands.get(1)).post(endorsements(id), endorsement()));
    }

    @Test
    void a_node_says_that_it_is_well_to_the_check_of_its_container() throws Exception {
        String check = ProjectFiles.ROOT.resolve("docker/healthy.sh").toString();
        for (Container node : Stream.concat(commandNodes.stream(), queryNodes.stream())
                .filter(Container::isAlive)
                .toList()) {
            Process checking = new ProcessBuilder("bash", check, Integer.toString(node.port())).start();
            assertThat(checking.waitFor()).isZero();
        }
        assertThat(new ProcessBuilder("bash", check, "1").start().waitFor()).isNotZero();
    }

    @Test
    void no_lasting_process_can_change_an_event_or_knows_the_owner() {
        assertThat(installation
                        .database()
                        .sql("select distinct usename from pg_stat_activity where datname = 'bangvang'"
                                + " and application_name like 'bangvang%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("bangvang_command", "bangvang_query", "bangvang_accounts");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void when_a_node_of_each_side_is_killed_the_others_go_on_and_nothing_acknowledged_is_lost() {
        int keeper = keeperOf("read_nominationfile_v1");
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean killed = new AtomicBoolean();
        CompletableFuture<List<List<UUID>>> work =
                CompletableFuture.supplyAsync(() -> atOnce(4, worker -> submitUntil(killed, acknowledged)));
        await().until(() -> acknowledged.get() > 10);

        commandNodes.get(0).kill();
        queryNodes.get(keeper).kill();
        killed.set(true);

        List<UUID> ids = work.join().stream().flatMap(List::stream).toList();
        assertThat(ids)
                .hasSizeGreaterThan(30)
                .allSatisfy(id -> assertThat(eventsOf(id)).isEqualTo(1));
        readFrom(queries.get(1 - keeper), ids);
        assertThat(keeperOf("read_nominationfile_v1")).isEqualTo(1 - keeper);
        assertThat(LogChain.brokenAt(installation.database())).isEmpty();
    }

    /** The query node that moves a read model on. */
    private static int keeperOf(String schema) {
        return Integer.parseInt(installation
                .database()
                .sql("select owner from " + schema + ".token")
                .query(String.class)
                .single());
    }

    /** Submits on and on, and five more once it has happened. */
    private static List<UUID> submitUntil(AtomicBoolean happened, AtomicInteger acknowledged) {
        List<UUID> ids = new ArrayList<>();
        for (int after = 0; after < 5; after += happened.get() ? 1 : 0) {
            UUID id = UUID.randomUUID();
            assertThat(persistently(id, "key-" + id).statusCode()).isEqualTo(201);
            acknowledged.incrementAndGet();
            ids.add(id);
        }
        return ids;
    }

    private static void readFrom(String node, List<UUID> ids) {
        String head = installation
                .database()
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

    /** As a caller who wants it done: again with the same key, until there is an answer. */
    private static HttpResponse<String> persistently(UUID id, String key) {
        String body = office.nomination(id);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> representative
                                .at(edge.url())
                                .header("Idempotency-Key", key)
                                .post("/api/nominations", body),
                        answer -> answer.statusCode() < 500);
    }

    private static UUID submitted() {
        UUID id = UUID.randomUUID();
        Office.done(representative.at(edge.url()).post("/api/nominations", office.nomination(id)));
        return id;
    }

    private static String endorsements(UUID nomination) {
        return "/api/nominations/" + nomination + "/endorsements";
    }

    private static String endorsement() {
        return "{\"opinion\":\"Thống nhất\",\"endorsedOn\":\"%s\"}".formatted(Office.TODAY);
    }

    private static int eventsOf(UUID aggregate) {
        return installation
                .database()
                .sql("select count(*) from log.event where aggregate_id = ?")
                .param(aggregate)
                .query(Integer.class)
                .single();
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
