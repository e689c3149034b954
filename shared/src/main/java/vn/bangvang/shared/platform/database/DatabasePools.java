package vn.bangvang.shared.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/**
 * How this service connects. Connections commit each statement by themselves unless a transaction is begun; a pool that
 * has none free gives up after two seconds, so that the caller hears 503 while it still listens.
 */
public final class DatabasePools {

    private static final int COMMAND_SIZE = 8;
    private static final int QUERY_SIZE = 10;
    private static final int ACCOUNTS_SIZE = 4;
    private static final int FOLLOWERS_SIZE = 4;

    private DatabasePools() {}

    /** Loads aggregates; the writer and the listener of the log keep connections of their own. */
    public static HikariDataSource command(DatabaseProperties database, Login login) {
        return open(database.url(), login, login.poolSizeOr(COMMAND_SIZE), "bangvang-command");
    }

    public static HikariDataSource query(DatabaseProperties database, Login login) {
        return open(database.url(), login, login.poolSizeOr(QUERY_SIZE), "bangvang-query");
    }

    /** For questions: whatever is asked within one transaction is answered as of one moment, and changes nothing. */
    public static HikariDataSource snapshots(DatabaseProperties database, Login login) {
        HikariConfig config = config(database.url(), login, login.poolSizeOr(QUERY_SIZE), "bangvang-query");
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setReadOnly(true);
        return new HikariDataSource(config);
    }

    /**
     * For whoever follows the log: what it writes can be read again from there, so that no commit waits for the disk. There
     * are more of them than connections, since a few keep all processors busy; while much is read a turn takes seconds, and
     * nobody listens for an answer.
     */
    public static HikariDataSource followers(DatabaseProperties database, Login login) {
        HikariConfig config = config(database.url(), login, FOLLOWERS_SIZE, "bangvang-projections");
        neverWaitForTheDisk(config);
        config.setConnectionTimeout(Duration.ofSeconds(20).toMillis());
        return new HikariDataSource(config);
    }

    public static HikariDataSource accounts(DatabaseProperties database, Login login) {
        return open(database.url(), login, login.poolSizeOr(ACCOUNTS_SIZE), "bangvang-accounts");
    }

    /** For one long piece of work, whose statements take as long as they take, and which can be done again. */
    public static HikariDataSource patient(String url, Login login, int size, String applicationName) {
        HikariConfig config = config(url, login, size, applicationName);
        config.addDataSourceProperty("socketTimeout", "0");
        neverWaitForTheDisk(config);
        config.setConnectionTimeout(Duration.ofMinutes(2).toMillis());
        return new HikariDataSource(config);
    }

    public static HikariDataSource open(String url, Login login, int size, String applicationName) {
        return new HikariDataSource(config(url, login, size, applicationName));
    }

    private static void neverWaitForTheDisk(HikariConfig config) {
        config.addDataSourceProperty("options", "-c synchronous_commit=off");
    }

    private static HikariConfig config(String url, Login login, int size, String applicationName) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(applicationName);
        config.setJdbcUrl(url);
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setAutoCommit(true);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size);
        config.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
        config.setMaxLifetime(Duration.ofMinutes(25).toMillis());
        config.addDataSourceProperty("ApplicationName", applicationName);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "60");
        // The detail of an error quotes the row, which may hold what somebody entered; logs and parked events bear the
        // rest.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }
}
