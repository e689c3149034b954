package vn.bangvang.query.config;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.bangvang.query.readmodel.Positions;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.ReadModelHealth;
import vn.bangvang.query.readmodel.ReadModelSchemas;
import vn.bangvang.query.readmodel.ReadModels;
import vn.bangvang.shared.database.DatabaseConfiguration;
import vn.bangvang.shared.database.DatabasePools;
import vn.bangvang.shared.database.DatabaseProperties;
import vn.bangvang.shared.database.Migrations;
import vn.bangvang.shared.eventstore.LogSubscription;

/** Follows the log for every read model of this side. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    private static final int PROJECTION_CONNECTIONS = 4;

    /** So that many events to read never keep a reader waiting; and what it writes can be read again from the log. */
    @Bean(defaultCandidate = false)
    @Qualifier("projectionDataSource")
    HikariDataSource projectionDataSource(
            DatabaseProperties database, ObjectProvider<Migrations> migrations, List<ReadModel> models) {
        migrations.ifAvailable(owner -> ReadModelSchemas.migrate(owner, models));
        return DatabasePools.open(
                database.url() + "?options=-c%20synchronous_commit%3Doff",
                Objects.requireNonNull(database.query()),
                PROJECTION_CONNECTIONS,
                "bangvang-projections");
    }

    @Bean
    Positions positions(@Qualifier(DatabaseConfiguration.QUERY) HikariDataSource questions) {
        return new Positions(questions);
    }

    @Bean
    ReadModels readModels(
            List<ReadModel> models,
            LogSubscription log,
            @Qualifier("projectionDataSource") HikariDataSource rows,
            Positions positions,
            @Value("${bangvang.query.node:}") String node,
            @Value("${bangvang.query.retry-interval:60s}") Duration retryInterval) {
        ReadModels readModels = new ReadModels(
                models,
                log.events(),
                rows,
                new SpringTransactionManager(new JdbcTransactionManager(rows)),
                positions,
                node.isBlank() ? UUID.randomUUID().toString() : node,
                retryInterval);
        log.whenConnected(readModels::compareSoon);
        return readModels;
    }

    @Bean
    ReadModelHealth readModelHealth(
            @Qualifier("queryJdbcClient") JdbcClient jdbc, Positions positions, List<ReadModel> models) {
        return new ReadModelHealth(jdbc, positions, models);
    }
}
