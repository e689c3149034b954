package vn.bangvang.shared.eventlog;

import java.sql.DriverManager;
import java.util.Properties;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/** Connections outside the pools: the writer's and the listeners' live as long as their threads. */
public final class LogConnections {

    private LogConnections() {}

    public static ConnectionOpener opener(String url, Login login, String applicationName) {
        Properties properties = new Properties();
        properties.setProperty("user", login.username());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("prepareThreshold", "3");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "40");
        properties.setProperty("logServerErrorDetail", "false");
        return () -> DriverManager.getConnection(url, properties);
    }
}
