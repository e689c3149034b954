package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestProxy;

/** A side that only reads hears of what another process appends, even when it cannot be told. */
class LogListenerIT {

    private final TestDatabase database = TestPostgres.newDatabase();
    private final TestProxy proxy = TestProxy.to(database.server().port());
    private final TestLog log = TestLog.of(database);
    private final LogListener listener = LogListener.ofLog(LogConnections.opener(
            proxy.through(database.url()), database.properties().query(), "test-listener"));
    private final LogFollower follower = new LogFollower(database.query());
    private final LogSubscription subscription = new LogSubscription(
            database.query(), log.serializer, StoreRoom.UNKNOWN, new RecentEvents(), follower, listener);

    @BeforeEach
    void follow() {
        listener.listen(follower::catchUp);
    }

    @AfterEach
    void close() throws IOException {
        subscription.close();
        listener.close();
        proxy.close();
        log.close();
    }

    @Test
    void a_follower_hears_of_an_append_long_before_it_would_have_looked() throws Exception {
        List<Duration> latencies = new ArrayList<>();
        try (var stream = subscription.events().openStream(null)) {
            assertThat(stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)).isFalse();
            for (int i = 1; i <= 100; i++) {
                long from = System.nanoTime();
                log.append(TestEvents.registered(UuidV7.next()));
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(i));
                latencies.add(Duration.ofNanos(System.nanoTime() - from));
            }
        }
        Collections.sort(latencies);
        assertThat(latencies.get(50)).as("median of %s", latencies).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void a_follower_whose_connection_is_cut_still_finds_what_is_appended() {
        proxy.refuse();
        UnitId unit = register();
        proxy.restore();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> knows(unit));
        UnitId another = register();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> knows(another));
    }

    @Test
    void a_follower_whose_connection_has_gone_silent_notices_and_connects_again() {
        AtomicInteger told = new AtomicInteger();
        try (LogListener signal = LogListener.ofLog(LogConnections.opener(
                proxy.through(database.url()), database.properties().query(), "test-signal"))) {
            signal.listen(told::incrementAndGet);
            Awaitility.await().until(() -> told.get() > 0);
            int accepted = proxy.accepted();
            proxy.silence();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> proxy.accepted() > accepted);
            proxy.restore();
            int before = told.get();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> told.get() > before + 1);
        }
    }

    @Test
    void a_follower_that_fails_is_called_again_and_disturbs_nobody() {
        AtomicInteger told = new AtomicInteger();
        try (LogListener signal = LogListener.ofLog(TestLog.opener(database))) {
            signal.listen(() -> {
                throw new IllegalStateException("by a test");
            });
            signal.listen(told::incrementAndGet);
            Awaitility.await().until(() -> told.get() > 1);
        }
    }

    @Test
    void a_closed_signal_leaves_no_thread_and_no_session_behind() {
        LogListener signal = LogListener.ofLog(
                LogConnections.opener(database.url(), database.properties().query(), "test-closed"));
        Awaitility.await().until(() -> sessionsOf("test-closed") == 1);
        signal.close();
        Awaitility.await().until(() -> sessionsOf("test-closed") == 0);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("listen-"))
                .hasSize(1);
    }

    @Test
    void catching_up_brings_in_everything_committed_before() {
        List<UnitId> units = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            units.add(register());
            subscription.catchUp();
            assertThat(units).allMatch(this::knows);
        }
    }

    private UnitId register() {
        UUID unit = UuidV7.next();
        log.append(TestEvents.registered(unit));
        return new UnitId(unit);
    }

    private boolean knows(UnitId unit) {
        return subscription.references().units().contains(unit);
    }

    private long sessionsOf(String application) {
        return log.sql()
                .sql(
                        "select count(*) from pg_stat_activity where application_name = ? and datname = current_database()")
                .param(application)
                .query(Long.class)
                .single();
    }
}
