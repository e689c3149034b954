package vn.bangvang.shared.eventlog;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.bangvang.shared.platform.database.DatabaseConfiguration;
import vn.bangvang.shared.platform.database.DatabaseProperties;

/**
 * What both sides know of the log. Each imports this, so that a process that is both keeps the reference data once; it
 * is read with the command side's login where there is one, else with the query side's.
 */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

    /** Reads outside of any transaction of a caller, which does not see what was written after it began. */
    @Bean
    LogFollower logFollower(
            @Qualifier(DatabaseConfiguration.COMMAND) ObjectProvider<DataSource> command,
            @Qualifier(DatabaseConfiguration.QUERY) ObjectProvider<DataSource> query) {
        LogFollower follower = new LogFollower(new DelegatingDataSource(command.getIfAvailable(query::getObject)));
        follower.catchUp();
        return follower;
    }

    /** Empty in a process that only reads. */
    @Bean
    RecentEvents recentEvents() {
        return new RecentEvents();
    }

    @Bean(destroyMethod = "close")
    LogListener logListener(DatabaseProperties database, LogFollower follower, RecentEvents recent) {
        DatabaseProperties.Login login = Objects.requireNonNullElse(database.command(), database.query());
        LogListener listener = LogListener.ofLog(LogConnections.opener(database.url(), login, "bangvang-listener"));
        listener.whenConnected(recent::forget);
        listener.listen(follower::catchUp);
        return listener;
    }

    @Bean
    HistoryHealth historyHealthIndicator(LogFollower follower) {
        return new HistoryHealth(follower);
    }
}
