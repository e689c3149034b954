package vn.bangvang.benchmark.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.bangvang.benchmark.server.Database;

/**
 * A peer's connections, one for each caller however many there are, so that the search for its best concurrency is a
 * search for its best pool as well. They stay open all the time: no slice pays for opening them.
 */
final class Pool implements AutoCloseable {

    private static final int MOST_CALLERS = 128;

    /** The engines reserve blocks of ids on a connection beside the caller's own. */
    private static final int BESIDE_CALLERS = 2;

    private final HikariDataSource connections;

    Pool(Database database, boolean autoCommit) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url() + "&ApplicationName=" + database.name());
        config.setAutoCommit(autoCommit);
        config.setMaxLifetime(0);
        config.setMaximumPoolSize(MOST_CALLERS + BESIDE_CALLERS);
        this.connections = new HikariDataSource(config);
        openAll();
    }

    DataSource dataSource() {
        return connections;
    }

    private void openAll() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < connections.getMaximumPoolSize(); i++) {
                all.add(connections.getConnection());
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
