package vn.bangvang.shared.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/**
 * Whether the database takes a connection and answers on it. It is asked beside the pools, which may be busy or wait for
 * a frozen server, by one thread however many ask: they share an answer that is at most 200 ms old, and who has waited
 * for a second and a half is told that there is none.
 */
final class StoreHealthIndicator implements HealthIndicator, AutoCloseable {

    private static final long FRESH_NANOS = Duration.ofMillis(200).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofMillis(1500).toNanos();
    private static final String SECONDS_PER_ANSWER = "1";

    private final String url;
    private final Properties properties = new Properties();
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "store-health");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<Health> answer =
            CompletableFuture.completedFuture(Health.unknown().build());
    private long askedAt = System.nanoTime() - FRESH_NANOS;

    StoreHealthIndicator(String url, Login login) {
        this.url = url;
        properties.setProperty("user", login.username());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "bangvang-health");
        properties.setProperty("connectTimeout", SECONDS_PER_ANSWER);
        properties.setProperty("socketTimeout", SECONDS_PER_ANSWER);
    }

    private record Asked(CompletableFuture<Health> answer, long at) {}

    @Override
    public Health health() {
        Asked asked = ask();
        try {
            long left = Math.max(0, asked.at + PATIENCE_NANOS - System.nanoTime());
            return asked.answer.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return Health.down().build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }

    private synchronized Asked ask() {
        if (answer.isDone() && System.nanoTime() - askedAt >= FRESH_NANOS) {
            askedAt = System.nanoTime();
            answer = CompletableFuture.supplyAsync(this::look, asking);
        }
        return new Asked(answer, askedAt);
    }

    private Health look() {
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            return Health.up().build();
        } catch (SQLException away) {
            return Health.down().build();
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
