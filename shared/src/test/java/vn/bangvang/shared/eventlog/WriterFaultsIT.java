package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.eventlog.AppendUnit.Draft;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;
import vn.bangvang.shared.testing.TestProxy;

/** The connection of the writer breaks at every point; a caller is told the truth, or that it is not known. */
class WriterFaultsIT {

    private static final UUID ACCOUNT = new UUID(1, 1);

    private final TestDatabase database = TestPostgres.newDatabase();
    private final TestProxy proxy = TestProxy.to(database.server().port());
    private final TestLog log = TestLog.of(
            database,
            LogConnections.opener(
                    proxy.through(database.url()), database.properties().command(), "test-writer"));

    @AfterEach
    void close() throws IOException {
        log.close();
        proxy.close();
    }

    @Test
    void a_writer_killed_while_idle_comes_back_unnoticed() {
        append("a");
        log.asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'test-writer' and datname = current_database()");
        append("b");
        assertDoneOnce("a", "b");
    }

    @Test
    void a_writer_killed_before_it_commits_does_its_work_again() {
        killOnce("before insert on log.event for each row");
        append("a");
        assertDoneOnce("a");
    }

    @Test
    void a_writer_killed_in_its_commit_finds_out_that_nothing_was_stored_and_does_it_again() {
        log.asSuperuser("create sequence public.once", killer());
        log.asSuperuser("create constraint trigger kill after insert on log.event deferrable initially deferred"
                + " for each row execute function public.kill_once()");
        append("a");
        assertDoneOnce("a");
    }

    @Test
    void when_the_answer_to_a_commit_is_lost_it_finds_out_that_all_was_stored() {
        append("a");
        proxy.loseAnswer("COMMIT\0");
        append("b");
        assertThat(proxy.hasLost()).isTrue();
        assertDoneOnce("a", "b");
    }

    @Test
    void a_whole_group_whose_answer_is_lost_is_done_once() {
        proxy.loseAnswer("NEVER");
        var thrown = OneGroup.of(
                log,
                java.util.stream.IntStream.range(0, 50)
                        .<Runnable>mapToObj(i -> () -> {
                            if (i == 49) {
                                proxy.loseAnswer("COMMIT\0");
                            }
                            append("k" + i);
                        })
                        .toList());
        assertThat(OneGroup.stored(thrown)).isEqualTo(50);
        assertThat(proxy.hasLost()).isTrue();
        assertThat(log.count()).isEqualTo(51);
        assertThat(LogChain.brokenAt(log)).isEmpty();
    }

    @Test
    void when_nothing_can_be_found_out_the_outcome_is_said_to_be_unknown_and_the_key_tells_it_later() {
        append("a");
        proxy.loseAnswer("COMMIT\0");
        CompletableFuture<Void> unknown = CompletableFuture.runAsync(() -> append("b"));
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(proxy::hasLost);
        proxy.refuse();
        assertRefused(unknown, Reason.OUTCOME_UNKNOWN);
        proxy.restore();
        append("c");
        assertDoneOnce("a", "b", "c");
    }

    @Test
    void an_unreachable_store_is_said_so_once_slowly_and_then_at_once() {
        append("a");
        proxy.refuse();
        assertRefused(CompletableFuture.runAsync(() -> append("b")), Reason.STORE_UNAVAILABLE);
        long from = System.nanoTime();
        assertRefused(CompletableFuture.runAsync(() -> append("c")), Reason.STORE_UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
        proxy.restore();
        append("d");
        assertDoneOnce("a", "d");
    }

    @Test
    void who_gives_up_while_waiting_is_never_written_and_who_gives_up_later_does_not_know() {
        append("a");
        proxy.silence();
        AppendUnit begun = unit();
        AppendUnit queued = unit();
        log.appender.submit(begun);
        Awaitility.await().until(() -> log.appender.waiting() == 0);
        log.appender.submit(queued);
        assertThatThrownBy(() -> queued.await(Duration.ofMillis(50)))
                .satisfies(e -> reason(e, Reason.STORE_UNAVAILABLE));
        assertThatThrownBy(() -> begun.await(Duration.ofMillis(50))).satisfies(e -> reason(e, Reason.OUTCOME_UNKNOWN));
        proxy.restore();
        append("b");
        assertThat(streams()).contains(begun.subject).doesNotContain(queued.subject);
    }

    @Test
    void a_caller_that_is_interrupted_while_waiting_stays_interrupted_and_is_never_written() {
        proxy.silence();
        AppendUnit unit = unit();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> unit.await(Duration.ofSeconds(5))).satisfies(e -> reason(e, Reason.STORE_UNAVAILABLE));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(unit.begin()).isFalse();
    }

    @Test
    void a_writer_that_hangs_while_it_holds_the_lock_stops_others_only_so_long_and_then_does_its_work()
            throws Exception {
        log.asSuperuser("alter role bangvang_command in database " + database.name()
                + " set idle_in_transaction_session_timeout = '500ms'");
        try (TestLog other = log.another();
                Connection holder = database.superuser()) {
            OneGroup.lock(holder, "select pg_advisory_lock(?)");
            CompletableFuture<Void> hanging = CompletableFuture.runAsync(() -> append("a"));
            OneGroup.awaitBlockedWriter(log);
            proxy.silence();
            OneGroup.lock(holder, "select pg_advisory_unlock(?)");
            other.append(TestEvents.registered(UuidV7.next()));
            proxy.restore();
            hanging.join();
            append("b");
        }
        assertThat(log.count()).isEqualTo(3);
        assertThat(LogChain.brokenAt(log)).isEmpty();
    }

    private AppendContext append(String key) {
        return log.append(
                new AppendContext(new IdempotencyKey(ACCOUNT, key, new byte[] {1}), null),
                TestEvents.registered(UuidV7.next()));
    }

    private static AppendUnit unit() {
        UUID stream = UuidV7.next();
        Draft draft = new Draft(
                stream,
                0,
                "Unit",
                "unit.registered",
                1,
                UuidV7.next(),
                Map.of(),
                "{}".getBytes(),
                (DomainEvent) TestEvents.registered(stream).getPayload(),
                "{}".getBytes(),
                List.of(),
                List.of());
        return new AppendUnit(List.of(draft), List.of(), null, stream);
    }

    private void assertDoneOnce(String... keys) {
        assertThat(log.sql()
                        .sql("select i.key from log.idempotency i join log.event e using (position) order by position")
                        .query(String.class)
                        .list())
                .containsExactly(keys);
        assertThat(log.count()).isEqualTo(keys.length);
        assertThat(LogChain.brokenAt(log)).isEmpty();
    }

    private List<UUID> streams() {
        return log.sql()
                .sql("select aggregate_id from log.event")
                .query(UUID.class)
                .list();
    }

    private static void assertRefused(CompletableFuture<?> append, Reason reason) {
        assertThatThrownBy(append::join).cause().satisfies(e -> reason(e, reason));
    }

    private static void reason(Throwable thrown, Reason reason) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal).hasCauseInstanceOf(Exception.class);
        });
    }

    private void killOnce(String when) {
        log.asSuperuser(
                "create sequence public.once",
                killer(),
                "create trigger kill " + when + " execute function public.kill_once()");
    }

    private static String killer() {
        return "create function public.kill_once() returns trigger language plpgsql security definer as $$ begin"
                + " if nextval('public.once') = 1 then perform pg_terminate_backend(pg_backend_pid());"
                + " perform pg_sleep(5); end if; return new; end $$";
    }
}
