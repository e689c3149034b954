package vn.bangvang.standalone.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.testing.Shell;
import vn.bangvang.standalone.ReadModelSql;
import vn.bangvang.standalone.compose.ProjectFiles;
import vn.bangvang.standalone.server.UnpackedServer;

/** PostgreSQL ends by itself while the service lives. */
class KilledDatabaseIT {

    private static final String UNITS = "{unit-register}";
    /** Whoever reads units anew waits for the lock. */
    private static final String HOLD_BACK = """
            create function public.held_back() returns trigger language plpgsql security definer as
              $$ begin
                perform pg_advisory_xact_lock_shared(42);
                return new;
              end $$;
            create trigger held_back before insert on {unit-register}.unit
              for each row execute function public.held_back();
            select pg_advisory_lock(42)""";

    private static final String LET_GO = """
            select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted;
            drop function public.held_back cascade""";

    private static final Duration SECONDS = Duration.ofSeconds(20);

    @TempDir
    static Path data;

    private static Installation product;
    private static UUID root;

    @BeforeAll
    static void start() throws Exception {
        UnpackedServer.into(data);
        product = Installation.start(data);
        root = product.root();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @Test
    void after_kill_9_of_the_server_it_is_back_within_seconds_with_every_acknowledged_command() throws Exception {
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        List<HttpResponse<String>> refused = new CopyOnWriteArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        Thread caller = new Thread(() -> registerUntil(enough, acknowledged, refused), "caller");
        caller.start();
        // A kill between two commands refuses none.
        for (int kill = 1; kill <= 2 || refused.isEmpty() && kill <= 10; kill++) {
            int before = acknowledged.size();
            await().atMost(SECONDS).until(() -> acknowledged.size() > before + 5);
            kill(product.server());
            int atTheKill = acknowledged.size();
            await().atMost(SECONDS).until(() -> acknowledged.size() > atTheKill + 5);
        }
        enough.set(true);
        caller.join();

        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        long last =
                acknowledged.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        await().atMost(SECONDS)
                .until(() -> product.as("quantri")
                                .header(Installation.POSITION, Long.toString(last))
                                .get("/api/units")
                                .statusCode()
                        == 200);
        acknowledged.forEach(KilledDatabaseIT::assertRegistered);
    }

    private static void kill(ProcessHandle server) throws Exception {
        Installation.signal("KILL", server);
        await().atMost(SECONDS)
                .until(() -> !server.isAlive() || server.info().command().isEmpty());
    }

    @Test
    void meanwhile_pages_and_questions_are_answered_with_a_time_to_come_back() throws Exception {
        String[] paths = {"/api/units", "/api/account", "/api/audit", "/inbox"};
        kill(product.server());
        for (String path : paths) {
            HttpResponse<String> answer = product.as("kiemtra").get(path);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 503);
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
            }
        }
        assertThat(product.anonymous().get("/login").statusCode()).isEqualTo(200);
        await().atMost(SECONDS)
                .until(() -> product.as("quantri").get("/api/units").statusCode() == 200);
    }

    @Test
    void a_read_model_that_an_update_has_read_anew_and_was_killed_half_way_ends_right_at_the_next_start()
            throws Exception {
        ReadModelProof proof = new ReadModelProof(product.data(), () -> product.as("kiemtra"));
        assertThat(proof.differences(() -> {
                    try (Connection superuser = product.asSuperuser();
                            Statement statement = superuser.createStatement()) {
                        statement.execute(ReadModelSql.SCHEMAS.in(HOLD_BACK));
                        statement.execute(ReadModelSql.SCHEMAS.in("update " + UNITS + ".token set rebuild = true"));
                        await().atMost(SECONDS).until(() -> proof.asSuperuser(KilledDatabaseIT::isHalfWay));
                        assertThat(product.as("quantri").get("/api/units").statusCode())
                                .isEqualTo(503);
                        product.kill();
                        statement.execute(LET_GO);
                    }
                    product.startAgain();
                }))
                .isEmpty();
    }

    /** Its rows are thrown away for good, and are not there again. */
    private static boolean isHalfWay(JdbcClient jdbc) {
        return jdbc.sql("select position < closed_until and not exists (select from " + UNITS + ".unit) from " + UNITS
                        + ".token where exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Test
    void a_worker_killed_by_the_system_takes_nothing_down_for_good() throws Exception {
        ProcessHandle worker = product.server()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("bangvang_command"))
                .findFirst()
                .orElseGet(() -> product.server().children().findFirst().orElseThrow());
        Installation.signal("SEGV", worker);
        UUID id = UUID.randomUUID();
        await().atMost(SECONDS)
                .until(() -> product.register(id, "SEGV" + id.toString().substring(0, 6), root)
                                .statusCode()
                        == 201);
    }

    @Test
    void a_frozen_server_is_said_within_two_seconds_to_whoever_asks_whether_the_service_is_ready() throws Exception {
        List<ProcessHandle> server = new ArrayList<>(List.of(product.server()));
        product.server().children().forEach(server::add);
        for (ProcessHandle process : server) {
            Installation.signal("STOP", process);
        }
        try {
            await().atMost(SECONDS).until(() -> status("/actuator/health/readiness") == 503);
            for (int time = 1; time <= 5; time++) {
                for (String path : List.of("/actuator/health", "/actuator/health/readiness")) {
                    assertThat(status(path)).as(path).isEqualTo(503);
                }
                assertThat(status("/actuator/health/liveness")).isEqualTo(200);
            }
            assertThat(healthCheckOfTheContainer()).isNotZero();
        } finally {
            for (ProcessHandle process : server) {
                Installation.signal("CONT", process);
            }
        }
        await().atMost(SECONDS).until(() -> status("/actuator/health/readiness") == 200);
        assertThat(healthCheckOfTheContainer()).isZero();
    }

    /** And within the two seconds that an answer may take. */
    private static int status(String path) {
        long asked = System.nanoTime();
        int status = product.anonymous().get(path).statusCode();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).as(path).isLessThan(Duration.ofSeconds(2));
        return status;
    }

    private static int healthCheckOfTheContainer() {
        String port = product.url().substring(product.url().lastIndexOf(':') + 1);
        String check = ProjectFiles.ROOT.resolve("docker/healthy.sh").toString();
        return Shell.run("bash", check, port);
    }

    private static void registerUntil(
            AtomicBoolean enough, Map<UUID, Long> acknowledged, List<HttpResponse<String>> refused) {
        while (!enough.get()) {
            UUID id = UUID.randomUUID();
            HttpResponse<String> answer =
                    product.register(id, "K" + id.toString().substring(0, 8), root);
            if (answer.statusCode() == 201) {
                acknowledged.put(
                        id,
                        Long.valueOf(answer.headers()
                                .firstValue(Installation.POSITION)
                                .orElseThrow()));
            } else {
                refused.add(answer);
            }
        }
    }

    private static void assertRegistered(UUID unit, long position) {
        HttpResponse<String> answer = product.as("quantri")
                .header(Installation.POSITION, Long.toString(position))
                .get("/api/units/" + unit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
