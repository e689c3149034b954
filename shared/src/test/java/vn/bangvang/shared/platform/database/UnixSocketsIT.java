package vn.bangvang.shared.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** What the driver does with a connection, over a Unix domain socket. */
@Timeout(120)
class UnixSocketsIT {

    private final TestDatabase database = TestPostgres.newDatabase();

    @Test
    void the_server_sees_no_address() throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement();
                ResultSet asked = statement.executeQuery("select inet_client_addr() is null, repeat('x', 1000000)")) {
            asked.next();
            assertThat(asked.getBoolean(1)).isTrue();
            assertThat(asked.getString(2)).hasSize(1_000_000);
        }
    }

    @Test
    void a_statement_is_cancelled_at_its_limit_and_the_connection_goes_on() throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cancel");
            statement.execute("select 1");
        }
    }

    @Test
    void a_server_that_says_nothing_is_given_up_at_the_drivers_limit() throws SQLException {
        try (Connection connection = connect("&socketTimeout=1");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select pg_sleep(60)")).isInstanceOf(SQLException.class);
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void a_validation_has_its_limit() throws SQLException {
        try (Connection connection = connect("")) {
            assertThat(connection.isValid(1)).isTrue();
            connection.setNetworkTimeout(Runnable::run, 1_000);
            try (Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(connection.isValid(1)).isFalse();
        }
    }

    @Test
    void whoever_waits_for_an_answer_notices_that_the_server_ended_the_connection() throws Exception {
        try (Connection connection = connect("")) {
            int number = number(connection);
            CompletableFuture<Boolean> waiting =
                    CompletableFuture.supplyAsync(() -> fails(connection, "select pg_sleep(60)"));
            Awaitility.await().until(() -> isBusy(number));

            try (Connection superuser = database.superuser();
                    Statement statement = superuser.createStatement()) {
                statement.execute("select pg_terminate_backend(" + number + ")");
            }

            assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_notification_wakes_whoever_waits_and_none_ends_the_wait() throws Exception {
        try (Connection listening = connect("");
                Connection telling = connect("");
                Statement listen = listening.createStatement();
                Statement tell = telling.createStatement()) {
            listen.execute("listen news");
            PGConnection notified = listening.unwrap(PGConnection.class);
            assertThat(notified.getNotifications(50)).isEmpty();
            assertThat(notified.getNotifications()).isEmpty();
            tell.execute("notify news, 'one'");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> notified.getNotifications(10_000).length == 1);
            listen.execute("select 1");
        }
    }

    private boolean isBusy(int number) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement();
                ResultSet asked = statement.executeQuery(
                        "select state = 'active' and query like '%sleep%' from pg_stat_activity where pid = "
                                + number)) {
            return asked.next() && asked.getBoolean(1);
        }
    }

    private static int number(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    private static boolean fails(Connection connection, String statement) {
        try (Statement asking = connection.createStatement()) {
            asking.execute(statement);
            return false;
        } catch (SQLException failed) {
            return true;
        }
    }

    /** The server of the tests has its socket where PostgreSQL puts it unless told otherwise. */
    private Connection connect(String options) throws SQLException {
        Path socket = Path.of("/tmp/.s.PGSQL." + database.server().port());
        DatabaseProperties.Login login = database.properties().owner();
        return DriverManager.getConnection(
                UnixSockets.through(socket, database.url()) + options, login.username(), login.password());
    }
}
