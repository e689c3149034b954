package vn.bangvang.shared.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.platform.database.DatabaseRoles;
import vn.bangvang.shared.platform.database.Migrations;

/** A PostgreSQL server on a free port that lets nobody in without a password. Its databases are copies of a template. */
public final class TestServer implements AutoCloseable {

    private static final String TEMPLATE = "bangvang_template";
    private static final Login SUPERUSER = new Login("postgres", "test-superuser");

    private final EmbeddedPostgres postgres;
    private final Path directory;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(EmbeddedPostgres postgres, Path directory) {
        this.postgres = postgres;
        this.directory = directory;
    }

    static TestServer start(boolean durable) {
        try {
            Path directory = Files.createTempDirectory("bangvang-test-postgres");
            String safe = durable ? "on" : "off";
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setServerConfig("fsync", safe)
                    .setServerConfig("synchronous_commit", safe)
                    .setServerConfig("full_page_writes", safe)
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("scram_iterations", "1")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
            TestServer server = new TestServer(postgres, directory);
            server.guard();
            server.prepare();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A new, migrated and empty database of this server. */
    public synchronized TestDatabase newDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + TEMPLATE);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        // A copy of a database takes neither the owner nor the rights along.
        try (Connection inside = superuser(name)) {
            DatabaseRoles.create(inside, passwords());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return new TestDatabase(this, name);
    }

    void drop(String name) {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** All rights on one of the databases, for what a test must do that the product may not. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER.username(), SUPERUSER.password());
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    public int port() {
        return postgres.getPort();
    }

    public Path directory() {
        return directory;
    }

    /** The process id of the server, as its own lock file says. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** To be said again of a server that was started again. */
    void guard() {
        ProcessGuard.guardServer(ProcessHandle.of(pid()).orElseThrow());
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Login login(String role) {
        return new Login(role, "test-" + role);
    }

    private void prepare() throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + SUPERUSER.password() + "'");
            Files.writeString(
                    directory.resolve("pg_hba.conf"),
                    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n"
                            + "host all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
            DatabaseRoles.createDatabase(connection, TEMPLATE);
        }
        try (Connection connection = superuser(TEMPLATE)) {
            DatabaseRoles.create(connection, passwords());
        }
        new Migrations(url(TEMPLATE), login(DatabaseRoles.OWNER)).migrateShared();
    }

    private static Map<String, String> passwords() {
        return Map.of(
                DatabaseRoles.OWNER, login(DatabaseRoles.OWNER).password(),
                DatabaseRoles.COMMAND, login(DatabaseRoles.COMMAND).password(),
                DatabaseRoles.QUERY, login(DatabaseRoles.QUERY).password(),
                DatabaseRoles.ACCOUNTS, login(DatabaseRoles.ACCOUNTS).password());
    }
}
