package vn.bangvang.standalone.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.standalone.server.UnpackedServer;

/**
 * PostgreSQL is killed again and again under a hundred commands a second over REST while the product lives; then each
 * command has had its effect once, and every read model equals the same one read anew from the log, row by row.
 * {@code -Dbangvang.crash.kills=50} makes it the long proof.
 */
@TestMethodOrder(OrderAnnotation.class)
class KilledUnderLoadIT {

    private static final int KILLS = Integer.getInteger("bangvang.crash.kills", 1);
    private static final long SEED = Long.getLong("bangvang.crash.seed", System.nanoTime());
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(60);

    @TempDir
    static Path data;

    private static Installation product;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void start() throws Exception {
        UnpackedServer.into(data);
        product = Installation.start(data);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @Test
    @Order(1)
    void nothing_is_lost_doubled_or_passed_over_when_a_backend_of_the_database_is_killed() throws Exception {
        crash("backend", KilledUnderLoadIT::killBackend);
    }

    @Test
    @Order(2)
    void nothing_is_lost_doubled_or_passed_over_when_the_database_is_killed() throws Exception {
        crash("postmaster", () -> Installation.signal("KILL", product.server()));
    }

    private interface Crash {
        void happens() throws Exception;
    }

    private void crash(String kind, Crash crash) throws Exception {
        Bureau bureau = Bureau.open(product, "may." + kind);
        Map<String, Long> before = events();
        OpenLoad load = new OpenLoad(product.url(), bureau::nextCase);
        long began;
        long down = 0;
        try (load) {
            // A service that has just started is slow, and its speed is not what is looked at.
            acknowledged(load, 2 * OpenLoad.PER_SECOND);
            load.countAnew();
            began = System.nanoTime();
            for (int kill = 0; kill < KILLS; kill++) {
                acknowledged(load, 50 + random.nextInt(200));
                crash.happens();
                long killed = System.nanoTime();
                // What was under way may still be acknowledged; more is not before the database is back.
                acknowledged(load, OpenLoad.CALLERS + 1);
                down += System.nanoTime() - killed;
            }
            acknowledged(load, 100);
        }
        report(kind, load, System.nanoTime() - began, down);
        assertThat(load.refused).isEmpty();
        Map<String, Long> grown = new HashMap<>(events());
        grown.replaceAll((event, count) -> count - before.getOrDefault(event, 0L));
        assertThat(grown).containsAllEntriesOf(load.events);
        ReadModelProof proof = new ReadModelProof(product.data(), () -> product.as("kiemtra"));
        assertThat(proof.differences(proof::rebuildAll)).isEmpty();
    }

    private void report(String kind, OpenLoad load, long took, long down) {
        double up = (took - down) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "KilledUnderLoadIT %s: seed=%d kills=%d seconds=%.0f of them up=%.0f, acknowledged=%d, %.0f a second of up time;"
                        + " sent again=%d, mean outage=%.1f s%n",
                kind,
                SEED,
                KILLS,
                took / 1e9,
                up,
                load.sinceCountedAnew(),
                load.sinceCountedAnew() / up,
                load.repeated.get(),
                down / 1e9 / KILLS);
    }

    private static void acknowledged(OpenLoad load, int more) {
        long before = load.acknowledged.get();
        await().atMost(LONGEST_OUTAGE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> load.acknowledged.get() >= before + more || !load.refused.isEmpty());
        assertThat(load.refused).isEmpty();
    }

    /** As the out-of-memory killer does; the server then ends every other backend and recovers by itself. */
    private static void killBackend() throws Exception {
        long victim =
                await().atMost(LONGEST_OUTAGE).ignoreExceptions().until(KilledUnderLoadIT::anyBackend, pid -> pid > 0);
        Installation.signal("KILL", ProcessHandle.of(victim).orElseThrow());
    }

    private static long anyBackend() throws Exception {
        try (Connection superuser = product.asSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery("select pid from pg_stat_activity where datname ="
                        + " current_database() and application_name like 'bangvang%' order by random() limit 1")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private static Map<String, Long> events() throws Exception {
        Map<String, Long> counts = new HashMap<>();
        try (Connection superuser = product.asSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery("select name, count(*) from log.event group by name")) {
            while (found.next()) {
                counts.put(found.getString(1), found.getLong(2));
            }
        } catch (SQLException away) {
            throw new AssertionError(away);
        }
        return counts;
    }
}
