package vn.bangvang.query.config;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.bangvang.query.readmodel.Condition;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Figures;
import vn.bangvang.query.readmodel.Ground;
import vn.bangvang.query.readmodel.Positions;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.ReadModelGuard;
import vn.bangvang.query.readmodel.ReadModelHealth;
import vn.bangvang.query.readmodel.ReadModelMetrics;
import vn.bangvang.query.readmodel.ReadModelSchemas;
import vn.bangvang.query.readmodel.ReadModels;
import vn.bangvang.query.readmodel.Snapshots;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.eventlog.LogTail;
import vn.bangvang.shared.platform.database.DatabaseConfiguration;
import vn.bangvang.shared.platform.database.DatabasePools;
import vn.bangvang.shared.platform.database.DatabaseProperties;
import vn.bangvang.shared.platform.database.Migrations;
import vn.bangvang.shared.platform.database.StoreRoom;

/** Follows the log for every read model of this side. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    /** Apart from the readers' pool, so that many events to read never keep a reader waiting. */
    @Bean(defaultCandidate = false)
    @Qualifier("projectionDataSource")
    HikariDataSource projectionDataSource(
            DatabaseProperties database, ObjectProvider<Migrations> migrations, List<ReadModel> models) {
        migrations.ifAvailable(owner -> ReadModelSchemas.migrate(owner, models));
        return DatabasePools.followers(database, Objects.requireNonNull(database.query()));
    }

    @Bean
    Ground ground(LogSubscription log, StoreRoom room) {
        return Ground.of(log, room);
    }

    @Bean
    Positions positions(@Qualifier(DatabaseConfiguration.QUERY) HikariDataSource questions, Ground ground) {
        return new Positions(questions, ground);
    }

    @Bean
    ReadModels readModels(
            List<ReadModel> models,
            LogSubscription log,
            EventLog events,
            @Qualifier("projectionDataSource") HikariDataSource rows,
            Positions positions,
            Ground ground,
            @Value("${bangvang.query.node:}") String node,
            @Value("${bangvang.query.retry-interval:60s}") Duration retryInterval) {
        ReadModels readModels = new ReadModels(
                models,
                log.events(),
                rows,
                new SpringTransactionManager(new JdbcTransactionManager(rows)),
                positions,
                ground,
                node.isBlank() ? UUID.randomUUID().toString() : node,
                retryInterval,
                events);
        log.whenConnected(readModels::compareSoon);
        return readModels;
    }

    @Bean
    Snapshots snapshots(@Qualifier(DatabaseConfiguration.QUERY) HikariDataSource questions) {
        return new Snapshots(questions);
    }

    @Bean
    ReadModelGuard readModelGuard(
            @Qualifier("queryJdbcClient") JdbcClient jdbc,
            @Qualifier(DatabaseConfiguration.QUERY) HikariDataSource questions,
            Snapshots snapshots,
            List<ReadModel> models,
            Ground ground,
            @Value("${bangvang.query.watch-interval:5s}") Duration interval,
            @Value("${bangvang.query.tail-interval:1m}") Duration tailInterval) {
        return new ReadModelGuard(jdbc, snapshots, models, ground, new LogTail(questions), interval, tailInterval);
    }

    @Bean
    Figures figures(@Qualifier("queryJdbcClient") JdbcClient jdbc, List<ReadModel> models) {
        return new Figures(jdbc, models);
    }

    @Bean
    ReadModelHealth readModelHealth(
            @Qualifier("queryJdbcClient") JdbcClient jdbc,
            Figures figures,
            ReadModelGuard guard,
            List<ReadModel> models) {
        return new ReadModelHealth(jdbc, figures, guard, models);
    }

    @Bean(destroyMethod = "close")
    ReadModelMetrics readModelMetrics(Figures figures, List<ReadModel> models, ReadModelGuard guard) {
        return new ReadModelMetrics(figures, models, guard);
    }

    /** By name, so that it is seen which one cannot be relied on. */
    @Bean
    HealthContributor readModelsHealthContributor(List<ReadModel> models, ReadModelGuard guard) {
        return CompositeHealthContributor.fromMap(models.stream().collect(Collectors.toMap(ReadModel::name, model ->
                (HealthIndicator) () -> health(guard.conditions(), model))));
    }

    private static Health health(Map<String, Condition> conditions, ReadModel model) {
        Condition condition = conditions.getOrDefault(model.name(), Condition.FOLLOWING);
        Health.Builder health = condition == Condition.FOLLOWING ? Health.up() : Health.outOfService();
        return health.withDetail("condition", condition).build();
    }

    @Bean
    HealthIndicator logHealthIndicator(LogSubscription log, ReadModelGuard guard) {
        return () -> log.inLog() && guard.logBrokenAt().isEmpty()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("changedAt", guard.logBrokenAt().orElse(log.position()))
                        .build();
    }
}
