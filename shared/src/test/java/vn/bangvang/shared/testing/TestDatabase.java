package vn.bangvang.shared.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import vn.bangvang.shared.platform.database.DatabasePools;
import vn.bangvang.shared.platform.database.DatabaseProperties;
import vn.bangvang.shared.platform.database.DatabaseRoles;

/**
 * One database of a test, with a small pool for each role that a test asks for. Nobody has to close it: it ends with the
 * JVM. Closing it gives its connections back earlier.
 */
public final class TestDatabase implements AutoCloseable {

    private static final int POOL_SIZE = 8;

    private final TestServer server;
    private final String name;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

    TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public String url() {
        return server.url(name);
    }

    public TestServer server() {
        return server;
    }

    public DatabaseProperties properties() {
        return new DatabaseProperties(
                url(),
                TestServer.login(DatabaseRoles.OWNER),
                TestServer.login(DatabaseRoles.COMMAND),
                TestServer.login(DatabaseRoles.QUERY),
                TestServer.login(DatabaseRoles.ACCOUNTS));
    }

    /** The same as {@link #properties()}, as Spring properties: {@code bangvang.database.url} and so on. */
    public Map<String, Object> asSpringProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("bangvang.database.url", url());
        for (String role : DatabaseRoles.ALL) {
            String prefix = "bangvang.database." + role.substring("bangvang_".length());
            properties.put(prefix + ".username", role);
            properties.put(prefix + ".password", TestServer.login(role).password());
        }
        return properties;
    }

    public DataSource owner() {
        return pool(DatabaseRoles.OWNER);
    }

    public DataSource command() {
        return pool(DatabaseRoles.COMMAND);
    }

    public DataSource query() {
        return pool(DatabaseRoles.QUERY);
    }

    public DataSource accounts() {
        return pool(DatabaseRoles.ACCOUNTS);
    }

    public Connection superuser() throws SQLException {
        return server.superuser(name);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }

    /** Closes it and frees its space, which the many databases of a test run would else hold until its end. */
    public void drop() {
        close();
        server.drop(name);
    }

    private DataSource pool(String role) {
        return pools.computeIfAbsent(role, this::open);
    }

    /** Hardly any connection waits about: there are many databases and one limit for all of them. */
    private HikariDataSource open(String role) {
        HikariDataSource pool = DatabasePools.open(url(), TestServer.login(role), POOL_SIZE, "test-" + role);
        pool.setMinimumIdle(1);
        return pool;
    }
}
