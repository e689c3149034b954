package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.platform.axon.UuidV7;

/** Makes the writer gather several units of work, in the order given, into one group: it waits while all line up. */
final class OneGroup {

    private static final Executor THREADS = task -> new Thread(task, "unit-of-work").start();

    private final TestLog log;
    private final List<CompletableFuture<@Nullable Throwable>> units = new ArrayList<>();

    private OneGroup(TestLog log) {
        this.log = log;
    }

    /** What each unit of work threw, or null, in the order given. */
    static List<@Nullable Throwable> of(TestLog log, List<Runnable> work) {
        OneGroup group = new OneGroup(log);
        try (Connection holder = log.database.superuser()) {
            lock(holder, "select pg_advisory_lock(?)");
            group.start(() -> log.append(TestEvents.registered(UuidV7.next())));
            awaitBlockedWriter(log);
            for (int i = 0; i < work.size(); i++) {
                int waiting = i + 1;
                group.start(work.get(i));
                until(() -> log.appender.waiting() == waiting);
            }
            lock(holder, "select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        List<@Nullable Throwable> thrown =
                group.units.stream().map(CompletableFuture::join).toList();
        assertThat(thrown.get(0)).as("the unit that made the writer wait").isNull();
        return thrown.subList(1, thrown.size());
    }

    /** How many of the units were stored. */
    static long stored(List<@Nullable Throwable> thrown) {
        return thrown.stream().filter(Objects::isNull).count();
    }

    private void start(Runnable work) {
        units.add(CompletableFuture.runAsync(work, THREADS).handle((done, thrown) -> root(thrown)));
    }

    private static @Nullable Throwable root(@Nullable Throwable thrown) {
        return thrown instanceof java.util.concurrent.CompletionException ? thrown.getCause() : thrown;
    }

    /** Until a writer waits for the append lock. */
    static void awaitBlockedWriter(TestLog log) {
        until(() -> log.sql()
                .sql("select count(*) = 1 from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .query(Boolean.class)
                .single());
    }

    static void lock(Connection holder, String sql) throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement(sql)) {
            statement.setLong(1, AppendTransaction.APPEND_LOCK);
            statement.execute();
        }
    }

    private static void until(BooleanSupplier condition) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(15))
                .until(condition::getAsBoolean);
    }
}
