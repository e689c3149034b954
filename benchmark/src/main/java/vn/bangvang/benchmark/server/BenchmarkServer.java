package vn.bangvang.benchmark.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import vn.bangvang.shared.platform.database.DatabaseRoles;

/** The embedded PostgreSQL of one run, durable: fsync and synchronous_commit are on, and checked. */
public final class BenchmarkServer implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("wal_compression", "pglz"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("wal_buffers", "16MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("effective_io_concurrency", "16"),
            Map.entry("jit", "off"),
            // Each of seven peers has a connection for each of 128 callers.
            Map.entry("max_connections", "1100"));

    private final EmbeddedPostgres server;

    private BenchmarkServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts an empty server in the folder, which is removed again when the server is closed. */
    public static BenchmarkServer start(Path folder) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(true)
                .setLocaleConfig("locale", "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        BenchmarkServer server = new BenchmarkServer(builder.start());
        server.requireDurability();
        return server;
    }

    /** Creates an empty database of the name, with the character rules of the product. */
    public Database createDatabase(String name) throws SQLException {
        try (Connection connection = connect()) {
            DatabaseRoles.createDatabase(connection, name);
        }
        return new Database(server.getPort(), name);
    }

    /** The value of a server setting, as {@code SHOW} gives it. */
    public String setting(String name) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + statement.enquoteIdentifier(name, false))) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private void requireDurability() throws SQLException {
        for (String name : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if (!"on".equals(setting(name))) {
                throw new IllegalStateException("Figures without " + name + " would mean nothing");
            }
        }
    }

    /** Stopping has only seconds, so what has to be written is written before. */
    @Override
    public void close() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } finally {
            server.close();
        }
    }
}
