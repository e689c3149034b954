package vn.bangvang.shared.eventlog;

import com.google.crypto.tink.Aead;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.platform.database.DatabasePools;
import vn.bangvang.shared.platform.database.DatabaseProperties;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.platform.database.Migrations;
import vn.bangvang.shared.platform.database.StoreRoom;

/**
 * What both sides know of the log. Each imports this, so that a process that is both keeps the reference data once; it
 * is read with the command side's login where there is one, else with the query side's.
 */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

    private static final int CONNECTIONS = 4;

    /** Of its own, since whoever asks for a fact may hold a connection of another pool while it waits for this one. */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    @Qualifier("referenceDataSource")
    HikariDataSource referenceDataSource(DatabaseProperties database, ObjectProvider<Migrations> first) {
        first.ifAvailable(migrated -> {});
        return DatabasePools.open(database.url(), login(database), CONNECTIONS, "bangvang-reference");
    }

    /** It has caught up before anybody is given it. */
    @Bean
    LogFollower logFollower(ReferenceKeeper keeper) {
        return keeper.follower();
    }

    /** A build that cannot be told from another keeps no snapshots, and reads the whole log at each start. */
    @Bean(destroyMethod = "close")
    ReferenceKeeper referenceKeeper(
            @Qualifier("referenceDataSource") HikariDataSource dataSource,
            StoreRoom room,
            @Value("${bangvang.master-key-file}") Path masterKey)
            throws IOException {
        Aead key = MasterKey.read(masterKey);
        ReferenceKeeper keeper = new ReferenceKeeper(
                new LogFollower(dataSource),
                ProgramMark.read().map(mark -> new ReferenceSnapshots(dataSource, key, mark)),
                room);
        keeper.begin();
        return keeper;
    }

    /** Empty in a process that only reads. */
    @Bean
    RecentEvents recentEvents() {
        return new RecentEvents();
    }

    @Bean(destroyMethod = "close")
    LogListener logListener(DatabaseProperties database, LogFollower follower, RecentEvents recent) {
        LogListener listener =
                LogListener.ofLog(LogConnections.opener(database.url(), login(database), "bangvang-listener"));
        listener.whenConnected(recent::forget);
        listener.listen(follower::catchUp);
        return listener;
    }

    /** From memory: this node follows the log within milliseconds. */
    @Bean
    MeterBinder logMetrics(LogFollower follower) {
        return registry -> {
            Gauge.builder("bangvang.log.position", follower, LogFollower::position)
                    .description("The last position of the log that this node has read")
                    .register(registry);
            Gauge.builder(
                            "bangvang.history.unreadable.cases",
                            follower,
                            known -> known.setAside().size())
                    .description("Cases set aside because this version cannot read an event of theirs")
                    .register(registry);
        };
    }

    @Bean
    HistoryHealth historyHealthIndicator(LogFollower follower) {
        return new HistoryHealth(follower);
    }

    private static Login login(DatabaseProperties database) {
        return Objects.requireNonNullElse(database.command(), database.query());
    }
}
