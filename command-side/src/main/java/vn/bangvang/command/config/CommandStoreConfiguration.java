package vn.bangvang.command.config;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import vn.bangvang.command.dispatch.ActorResolverFactory;
import vn.bangvang.command.dispatch.AppendContextInterceptor;
import vn.bangvang.command.dispatch.Commands;
import vn.bangvang.shared.eventlog.CanonicalReservations;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.ConnectionOpener;
import vn.bangvang.shared.eventlog.GroupAppender;
import vn.bangvang.shared.eventlog.IdempotencyStore;
import vn.bangvang.shared.eventlog.LogConnections;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.eventlog.PgEventStorageEngine;
import vn.bangvang.shared.eventlog.PgEventStore;
import vn.bangvang.shared.eventlog.RecentEvents;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.eventlog.privacy.TinkVault;
import vn.bangvang.shared.platform.axon.AggregateCaches;
import vn.bangvang.shared.platform.database.DatabaseConfiguration;
import vn.bangvang.shared.platform.database.DatabaseProperties;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.identity.Accounts;

/**
 * The command side's own Axon: every bean that the framework would otherwise choose by what it finds is named here,
 * because on Spring Boot 4 its auto-configuration chooses wrongly and says nothing.
 */
@Configuration(proxyBeanMethods = false)
class CommandStoreConfiguration {

    private static final int CACHED_AGGREGATES = 50_000;

    @Bean
    TinkVault commandVault(
            @Qualifier(DatabaseConfiguration.COMMAND) HikariDataSource dataSource,
            @Value("${bangvang.master-key-file}") Path masterKey)
            throws IOException {
        return new TinkVault(dataSource, MasterKey.read(masterKey));
    }

    @Bean
    @Qualifier("eventSerializer")
    CataloguedEventSerializer eventSerializer(TinkVault commandVault) {
        return new CataloguedEventSerializer(commandVault);
    }

    @Bean
    ConnectionOpener commandConnections(DatabaseProperties database) {
        Login login = Objects.requireNonNull(database.command());
        return LogConnections.opener(database.url(), login, "bangvang-writer");
    }

    /** Keys are compared by the rules of this version, so those of earlier ones are brought up to date first. */
    @Bean(destroyMethod = "close")
    GroupAppender groupAppender(
            @Qualifier("commandConnections") ConnectionOpener connections,
            @Qualifier(DatabaseConfiguration.COMMAND) HikariDataSource dataSource,
            StoreRoom room,
            RecentEvents recent) {
        new CanonicalReservations(dataSource).bringUpToDate();
        return new GroupAppender(connections, room, recent);
    }

    @Bean
    PgEventStorageEngine eventStorageEngine(
            @Qualifier(DatabaseConfiguration.COMMAND) HikariDataSource dataSource,
            GroupAppender appender,
            @Qualifier("eventSerializer") Serializer events,
            ObjectProvider<ObservationRegistry> observations) {
        return PgEventStorageEngine.appending(
                dataSource, appender, events, observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    MeterBinder writerMetrics(GroupAppender appender) {
        return registry -> Gauge.builder("bangvang.append.waiting.units", appender, GroupAppender::waiting)
                .description("Units of work that wait for the writer of this node")
                .register(registry);
    }

    @Bean(destroyMethod = "shutDown")
    @Primary
    PgEventStore eventStore(PgEventStorageEngine engine) {
        return PgEventStore.over(engine);
    }

    @Bean
    static OwnEventsOnly ownEventsOnly() {
        return new OwnEventsOnly();
    }

    @Bean
    AggregateCaches aggregateCaches() {
        return new AggregateCaches(CACHED_AGGREGATES);
    }

    /** Each kind of aggregate asks for it once, by name, and is given one of its own. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Cache aggregateCache(AggregateCaches caches) {
        return caches.another();
    }

    /** No transaction around a command: the append is the transaction. */
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus() {
        CommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new AppendContextInterceptor());
        return bus;
    }

    @Bean
    ParameterResolverFactory actorResolverFactory(
            LogFollower references,
            @Value("${bangvang.back-entry-days:30}") int backEntryDays,
            TinkVault commandVault) {
        return new ActorResolverFactory(references::references, backEntryDays, commandVault::likeness);
    }

    @Bean
    Commands commands(
            CommandBus bus,
            LogFollower references,
            AggregateCaches caches,
            PgEventStore events,
            Accounts accounts,
            ObjectProvider<ObservationRegistry> observations,
            @Qualifier(DatabaseConfiguration.COMMAND) HikariDataSource dataSource) {
        return new Commands(
                bus,
                references,
                caches,
                new IdempotencyStore(dataSource),
                events,
                id -> accounts.find(id).map(AccountPrincipal::displayName),
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }
}
