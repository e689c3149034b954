package vn.bangvang.shared.eventlog;

import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** Axon's own engine, so that the conformance shows Axon's expectations and not ours. */
class AxonEngineReferenceIT extends StorageEngineConformance {

    private final TestDatabase database = TestPostgres.newDatabase();
    private final DataSource dataSource = database.owner();
    private final JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
            .eventSerializer(general())
            .snapshotSerializer(general())
            .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
            .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(dataSource)))
            .persistenceExceptionResolver(new SQLStateResolver("23505"))
            .build();

    @BeforeEach
    void createTables() {
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    @AfterEach
    void close() {
        database.drop();
    }

    @Override
    EventStorageEngine engine() {
        return engine;
    }
}
