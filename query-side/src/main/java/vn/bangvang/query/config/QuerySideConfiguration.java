package vn.bangvang.query.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.SchemaNames;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.LogConfiguration;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.eventlog.LogListener;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.eventlog.RecentEvents;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.eventlog.privacy.NameDigests;
import vn.bangvang.shared.eventlog.privacy.TinkVault;
import vn.bangvang.shared.platform.database.DatabaseConfiguration;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.platform.identity.AccountReads;
import vn.bangvang.shared.platform.identity.Administrators;
import vn.bangvang.shared.platform.identity.AdministratorsByMandate;
import vn.bangvang.shared.platform.identity.IdentityConfiguration;
import vn.bangvang.shared.platform.telemetry.TelemetryConfiguration;
import vn.bangvang.shared.platform.web.WebConfiguration;

/**
 * What the query side takes from {@code shared}, and its own way into the log. None of these beans is offered by type:
 * in standalone the command side has its own of the same kind.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    DatabaseConfiguration.class,
    LogConfiguration.class,
    WebConfiguration.class,
    TelemetryConfiguration.class,
    IdentityConfiguration.class,
    AccountReads.class
})
class QuerySideConfiguration {

    @Bean(defaultCandidate = false)
    @Qualifier("queryJdbcClient")
    JdbcClient queryJdbcClient(@Qualifier(DatabaseConfiguration.QUERY) DataSource dataSource, List<ReadModel> models) {
        return SchemaNames.of(models).client(dataSource);
    }

    /** The serializer is no bean: Axon's auto-configuration would take it for the general one. */
    @Bean
    EventLog eventLog(@Qualifier("queryJdbcClient") JdbcClient jdbc, @Qualifier("queryVault") TinkVault vault) {
        return new EventLog(jdbc, new CataloguedEventSerializer(vault), vault::remember);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("queryVault")
    TinkVault queryVault(
            @Qualifier(DatabaseConfiguration.QUERY) DataSource dataSource,
            @Value("${bangvang.master-key-file}") Path masterKey)
            throws IOException {
        return new TinkVault(dataSource, MasterKey.read(masterKey));
    }

    @Bean
    NameDigests nameDigests(@Value("${bangvang.master-key-file}") Path masterKey) throws IOException {
        return NameDigests.under(masterKey);
    }

    /** In standalone the command side says it. */
    @Bean
    @Fallback
    Administrators administratorsHere(LogFollower log) {
        return new AdministratorsByMandate(log, Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    @Bean(destroyMethod = "close")
    LogSubscription logSubscription(
            @Qualifier(DatabaseConfiguration.QUERY) DataSource dataSource,
            EventLog log,
            StoreRoom room,
            RecentEvents recent,
            LogFollower follower,
            LogListener listener) {
        return new LogSubscription(dataSource, log.serializer(), room, recent, follower, listener);
    }
}
