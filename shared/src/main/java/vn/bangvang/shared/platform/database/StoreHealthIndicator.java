package vn.bangvang.shared.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/**
 * Whether the database takes a connection and answers on it. It is asked beside the pools, which may be busy or wait for
 * a frozen server; an answer is at most 200 ms old, and who has waited for a second and a half is told that there is none.
 */
final class StoreHealthIndicator implements HealthIndicator, AutoCloseable {

    private static final Duration FRESH = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final String SECONDS_PER_ANSWER = "1";

    private final String url;
    private final Properties properties = new Properties();
    private final SharedAnswer<Health> answer = new SharedAnswer<>("store-health", FRESH, PATIENCE, this::look);

    StoreHealthIndicator(String url, Login login) {
        this.url = url;
        properties.setProperty("user", login.username());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "bangvang-health");
        properties.setProperty("connectTimeout", SECONDS_PER_ANSWER);
        properties.setProperty("socketTimeout", SECONDS_PER_ANSWER);
    }

    @Override
    public Health health() {
        return answer.now().orElseGet(() -> Health.down().build());
    }

    boolean isUp() {
        return health().getStatus().equals(Status.UP);
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
        answer.close();
    }
}
