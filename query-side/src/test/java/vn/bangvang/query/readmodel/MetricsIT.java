package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

/** How far the read models have come, as people and as Prometheus are told it. */
class MetricsIT {

    private static final String TOKEN = "a-token-that-nobody-guesses-0123456789";
    private static final String PATH = "/actuator/prometheus";

    private static QuerySide service;
    private static String overseer;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.startWith(Map.of("bangvang.metrics.token", TOKEN, "bangvang.query.retry-interval", "1h"));
        overseer = service.user(Role.ADMINISTRATOR, service.root());
        service.get(overseer, "/api/units");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void metrics_are_for_whoever_says_the_token_and_for_no_account() throws Exception {
        assertThat(scrape("Bearer " + TOKEN).statusCode()).isEqualTo(200);
        assertThat(service.ask("", PATH).statusCode()).isEqualTo(401);
        assertThat(service.ask(overseer, PATH).statusCode()).isEqualTo(403);
        assertThat(scrape("Bearer " + TOKEN + "x").statusCode()).isEqualTo(401);
        assertThat(scrape(TOKEN).statusCode()).isEqualTo(401);
        assertThat(scrape("Bearer ").statusCode()).isEqualTo(401);
        assertThat(send("HEAD", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
        assertThat(send("HEAD", basic(overseer)).statusCode()).isEqualTo(403);
        assertThat(send("HEAD", "").statusCode()).isEqualTo(401);
        assertThat(service.ask("", "/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(service.ask(overseer, "/actuator/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_token_there_are_no_metrics_at_all() throws Exception {
        QuerySide quiet = QuerySide.shared();
        String someone = quiet.user(Role.ADMINISTRATOR, quiet.root());
        assertThat(quiet.ask("", PATH).statusCode()).isEqualTo(401);
        assertThat(quiet.ask(someone, PATH).statusCode()).isEqualTo(403);
        assertThat(quiet.context().getBeanNamesForType(io.micrometer.core.instrument.MeterRegistry.class))
                .isEmpty();
        assertThat(quiet.context().getBeanNamesForType(io.micrometer.observation.ObservationRegistry.class))
                .isEmpty();
    }

    @Test
    void a_token_that_may_be_guessed_is_refused_at_the_start() {
        assertThatThrownBy(() -> QuerySide.startWith(Map.of("bangvang.metrics.token", "short")))
                .hasStackTraceContaining("bangvang.metrics.token needs at least 32 characters");
    }

    @Test
    void each_read_model_tells_position_lag_token_age_and_what_is_parked() throws Exception {
        String metrics = metrics();

        for (String name : new String[] {
            "position", "lag_events", "lag_seconds", "token_age_seconds", "parked_events", "parked_cases", "following"
        }) {
            assertThat(metrics).contains("bangvang_read_model_" + name + "{model=\"nomination-file\"}");
        }
        assertThat(value(metrics, "bangvang_read_model_position{model=\"unit-register\"}"))
                .isEqualTo(service.head());
        assertThat(value(metrics, "bangvang_read_model_token_age_seconds{model=\"unit-register\"}"))
                .isBetween(0.0, 10.0);
        assertThat(value(metrics, "bangvang_log_position")).isEqualTo(service.head());
        assertThat(value(metrics, "bangvang_database_up")).isEqualTo(1);
        assertThat(metrics)
                .contains("hikaricp_connections_active{pool=\"bangvang-query\"}", "jvm_memory_used_bytes")
                .contains("http_server_requests_seconds_count");
    }

    @Test
    void no_label_holds_an_id_or_what_a_caller_sent() throws Exception {
        UUID id = UUID.randomUUID();
        service.ask(overseer, "/api/nominations/" + id);
        service.ask(overseer, "/api/units?q=Nguy%E1%BB%85n");
        service.ask(overseer, "/no/such/" + id);

        assertThat(metrics()).doesNotContain(id.toString(), "Nguy", overseer).contains("uri=\"/api/units\"");
    }

    @Test
    void a_scrape_is_answered_while_the_database_is_away() throws Exception {
        try (var superuser = service.database().superuser();
                var statement = superuser.createStatement()) {
            String database = service.database().name();
            String roles = "bangvang_query, bangvang_accounts";
            statement.execute("revoke connect on database " + database + " from " + roles);
            try {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname ="
                        + " current_database() and usename <> current_user");
                await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                    long asked = System.nanoTime();
                    String metrics = metrics();
                    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
                    assertThat(value(metrics, "bangvang_database_up")).isZero();
                    assertThat(value(metrics, "bangvang_read_model_position{model=\"unit-register\"}"))
                            .isNaN();
                });
            } finally {
                statement.execute("grant connect on database " + database + " to " + roles);
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(value(metrics(), "bangvang_read_model_position{model=\"unit-register\"}"))
                                .isEqualTo(service.head()));
    }

    @Test
    void behind_means_that_an_event_it_reads_is_not_shown_be_it_not_reached_or_parked() throws Exception {
        UnitId unit = service.unit("Sẽ đổi tên");
        service.get(overseer, "/api/units");
        await().untilAsserted(() -> assertThat(behindSince("unit-register")).isNull());
        ReadModels node = service.context().getBean(ReadModels.class);
        node.stop();
        Instant renamed;
        try {
            service.mandate(UUID.randomUUID(), Role.REPRESENTATIVE, unit);
            assertThat(behindSince("unit-register"))
                    .as("a mandate is none of its business")
                    .isNull();
            renamed = recordedAt(service.happened(
                    unit.value(), new UnitRenamed(unit, "Tên mới", "Theo quyết định", LocalDate.of(2024, 2, 1))));
            service.happened(
                    unit.value(), new UnitRenamed(unit, "Tên sau", "Theo quyết định", LocalDate.of(2024, 3, 1)));
            assertThat(behindSince("unit-register")).isEqualTo(renamed);
            assertThat(model("unit-register").get("keptBy").isNull()).isTrue();
            assertThat(model("unit-register").get("lag").asLong()).isEqualTo(3);
            asOwner("alter table {unit-register}.unit add constraint in_the_way check (name <> 'Tên mới')");
        } finally {
            node.start();
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(model("unit-register").get("lag").asLong()).isZero();
            assertThat(model("unit-register").get("parked").size()).isEqualTo(1);
        });
        assertThat(behindSince("unit-register")).as("parked").isEqualTo(renamed);
        assertThat(value(metrics(), "bangvang_read_model_parked_events{model=\"unit-register\"}"))
                .isEqualTo(2);

        asOwner("alter table {unit-register}.unit drop constraint in_the_way");
        node.retryParked();
        await().untilAsserted(() -> assertThat(behindSince("unit-register")).isNull());
    }

    @Test
    void a_model_that_stands_still_is_behind_since_the_first_event_after_those_that_are_looked_at() throws Exception {
        UnitId unit = service.unit("Đổi tên nhiều lần");
        service.get(overseer, "/api/units");
        await().untilAsserted(() -> assertThat(behindSince("review-register")).isNull());
        ReadModels node = service.context().getBean(ReadModels.class);
        node.stop();
        try {
            long looked = model("review-register").get("position").asLong() + Figures.LOOKED_AT;
            while (service.head() < looked - 1000) {
                rename(unit, 1000);
            }
            rename(unit, Math.toIntExact(looked - service.head()));
            assertThat(behindSince("review-register")).isNull();
            assertThat(behindSince("unit-register")).isNotNull();
            Instant next = recordedAt(rename(unit, 1));
            rename(unit, 1);
            assertThat(behindSince("review-register")).isEqualTo(next);
        } finally {
            node.start();
        }
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(QuerySide.json(service.ask(overseer, "/api/read-models")))
                        .allSatisfy(each -> assertThat(each.get("lag").asLong()).isZero()));
    }

    private static long rename(UnitId unit, int times) {
        return service.happened(
                unit.value(),
                Stream.generate(() -> new UnitRenamed(unit, "Tên", "Theo quyết định", LocalDate.of(2024, 2, 1)))
                        .limit(times)
                        .toArray(UnitRenamed[]::new));
    }

    @Test
    void each_model_is_told_of_under_its_name() throws Exception {
        TreeSet<String> named = new TreeSet<>();
        metrics()
                .lines()
                .filter(line -> line.startsWith("bangvang_read_model_lag_events{"))
                .forEach(line -> named.add(line.split("\"")[1]));
        assertThat(named)
                .containsExactlyElementsOf(
                        new TreeSet<>(service.context().getBeansOfType(ReadModel.class).values().stream()
                                .map(ReadModel::name)
                                .toList()));
    }

    private static JsonNode model(String name) throws Exception {
        for (JsonNode model : QuerySide.json(service.ask(overseer, "/api/read-models"))) {
            if (model.get("name").asString().equals(name)) {
                return model;
            }
        }
        throw new AssertionError(name);
    }

    private static Instant behindSince(String model) throws Exception {
        JsonNode since = model(model).get("behindSince");
        return since.isNull() ? null : Instant.parse(since.asString());
    }

    private static Instant recordedAt(long position) throws SQLException {
        return JdbcClient.create(service.database().owner())
                .sql("select recorded_at from log.event where position = ?")
                .param(position)
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
    }

    private static void asOwner(String statement) {
        JdbcClient.create(service.database().owner())
                .sql(service.sql(statement))
                .update();
    }

    private static String metrics() throws Exception {
        return scrape("Bearer " + TOKEN).body();
    }

    private static double value(String metrics, String name) {
        return Arrays.stream(metrics.split("\n"))
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static String basic(String username) {
        String login = username + ":" + QuerySide.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> scrape(String authorization) throws Exception {
        return send("GET", authorization);
    }

    private static HttpResponse<String> send(String method, String authorization) throws Exception {
        URI address = URI.create(
                "http://localhost:" + service.context().getEnvironment().getProperty("local.server.port") + PATH);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .method(method, BodyPublishers.noBody())
                                .header("Authorization", authorization)
                                .build(),
                        BodyHandlers.ofString());
    }
}
