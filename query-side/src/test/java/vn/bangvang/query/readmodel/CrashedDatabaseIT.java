package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.query.testing.ReadAnew;
import vn.bangvang.shared.testing.ServerCrash;
import vn.bangvang.shared.testing.Shell;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestServer;

/**
 * The database crashes again and again under load while the node lives; then every read model equals the same one read
 * anew from the log into empty tables, row by row. {@code -Dbangvang.crash.kills=50} makes it the long proof.
 */
class CrashedDatabaseIT {

    private static final int KILLS = Integer.getInteger("bangvang.crash.kills", 1);
    private static final long SEED = Long.getLong("bangvang.crash.seed", System.nanoTime());

    private final TestServer server = TestPostgres.newServer(true);
    private final TestDatabase database = server.newDatabase();
    private final Random random = new Random(SEED);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void no_read_model_passes_over_an_event_when_a_backend_of_the_database_is_killed() throws Exception {
        crash("backend", this::killBackend);
    }

    @Test
    void no_read_model_passes_over_an_event_when_the_database_is_killed_and_started_again() throws Exception {
        crash("postmaster", () -> {
            ServerCrash.kill(server);
            ServerCrash.restart(server);
        });
    }

    private interface Crash {
        void happens() throws Exception;
    }

    private void crash(String kind, Crash crash) throws Exception {
        try (QuerySide service = QuerySide.start(database)) {
            long took = System.nanoTime();
            long acknowledged;
            long failed;
            try (CrashLoad load = new CrashLoad(service)) {
                for (int kill = 0; kill < KILLS; kill++) {
                    progress(load, 50 + random.nextInt(200));
                    boolean quiet = random.nextBoolean();
                    load.quiet(quiet);
                    if (quiet) {
                        caughtUp(service);
                    }
                    crash.happens();
                    load.quiet(false);
                }
                progress(load, 100);
                load.close();
                acknowledged = load.acknowledged.get();
                failed = load.failed.get();
            }
            long seconds = Duration.ofNanos(System.nanoTime() - took).toSeconds();
            System.out.printf(
                    "CrashedDatabaseIT %s seed=%d kills=%d seconds=%d commands=%d failed=%d events=%d%n",
                    kind, SEED, KILLS, seconds, acknowledged, failed, service.head());
            compare(service);
        }
    }

    /**
     * At the moment after the last commit, when nothing has forced it to the disk yet and no processor will meet the
     * outage, so that none of them sees a batch fail.
     */
    private static void caughtUp(QuerySide service) {
        List<ReadModel> models = service.context().getBeansOfType(ReadModel.class).values().stream()
                .filter(model -> !model.name().equals("probe"))
                .toList();
        ReadAnew.await(models, service.context().getBean(Positions.class), service.head());
    }

    private static void progress(CrashLoad load, int commands) {
        long before = load.acknowledged.get();
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> load.acknowledged.get() >= before + commands);
    }

    private void compare(QuerySide service) throws Exception {
        try (TestDatabase anew = ReadAnew.copy(service)) {
            Map<String, String> expected = ReadAnew.hashes(anew);
            Map<String, String> found = ReadAnew.hashes(database);
            assertThat(found.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(15);
            found.forEach((table, hash) -> {
                if (!hash.equals(expected.get(table))) {
                    assertThat(ReadAnew.differing(table, database, anew))
                            .as(table)
                            .isEmpty();
                }
            });
        }
        ReadModelGuard guard = service.context().getBean(ReadModelGuard.class);
        assertThat(guard.conditions().values()).containsOnly(Condition.FOLLOWING);
        assertThat(guard.logBrokenAt()).isEmpty();
    }

    /** As the out-of-memory killer does; the server then ends every other backend and recovers by itself. */
    private void killBackend() {
        long victim = await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(this::anyBackend, pid -> pid > 0);
        Shell.signal("KILL", victim);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> answers(victim));
    }

    private long anyBackend() throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery("select pid from pg_stat_activity where datname ="
                        + " current_database() and application_name like 'bangvang%' order by random() limit 1")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private boolean answers(long victim) {
        return JdbcClient.create(database.owner())
                .sql("select not exists (select from pg_stat_activity where pid = ?)")
                .param(victim)
                .query(Boolean.class)
                .single();
    }
}
