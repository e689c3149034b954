package vn.bangvang.benchmark.peer;

import java.sql.SQLException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.shared.platform.axon.RecentlyUsedCache;

/**
 * Axon Framework as it comes: its JDBC event storage engine and schema, JSON, cached aggregates; with no read model, or
 * with one that its own processor keeps. A command appends one event, so one auto-committed insert is its whole
 * transaction.
 */
public final class StockAxon implements Contender {

    private static final int CACHED = 100_000;
    private static final int BATCH = 500;
    private static final String LIST = "nomination-list";

    private final boolean readModel;

    private Pool pool;
    private Configuration axon;
    private CommandGateway commands;

    /** @param readModel whether a list of the nominations is kept */
    public StockAxon(boolean readModel) {
        this.readModel = readModel;
    }

    @Override
    public String name() {
        return readModel ? "stock-axon-list" : "stock-axon";
    }

    @Override
    public void prepare(Database database) throws SQLException {
        pool = new Pool(database, true);
        JdbcEventStorageEngine engine = engine();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(any -> json())
                .configureEmbeddedEventStore(any -> engine)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(StockNomination.class)
                        .configureCache(any -> new RecentlyUsedCache(CACHED)));
        if (readModel) {
            keepList(configurer);
        }
        axon = configurer.start();
        commands = axon.commandGateway();
    }

    private void keepList(Configurer configurer) {
        StockNominationList list = new StockNominationList(pool.dataSource());
        list.createTable();
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool.dataSource()))
                .serializer(json())
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        configurer.eventProcessing(processing -> processing
                .byDefaultAssignTo(LIST)
                .registerEventHandler(any -> list)
                .registerEventProcessor(
                        LIST,
                        (name, config, invoker) -> TrackingEventProcessor.builder()
                                .name(name)
                                .eventHandlerInvoker(invoker)
                                .messageSource(config.eventStore())
                                .tokenStore(tokens)
                                .transactionManager(new SpringTransactionManager(
                                        new DataSourceTransactionManager(pool.dataSource())))
                                .trackingEventProcessorConfiguration(
                                        TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                                .andBatchSize(BATCH))
                                .build()));
    }

    private JdbcEventStorageEngine engine() {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(pool.dataSource()))
                .transactionManager(NoTransactionManager.INSTANCE)
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                .finalAggregateBatchPredicate(batch -> batch.size() < 100)
                .eventSerializer(json())
                .snapshotSerializer(json())
                .build();
    }

    private static Serializer json() {
        return Jackson3Serializer.builder().build();
    }

    @Override
    public Nomination open(int caller) {
        return new Stream(TimeOrdered.uuid().toString());
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }

    private final class Stream implements Nomination {

        private final String id;

        private Stream(String id) {
            this.id = id;
        }

        @Override
        public void submit() {
            commands.sendAndWait(new StockNomination.Submit(id, Facts.SUBMITTED));
        }

        @Override
        public void endorse() {
            commands.sendAndWait(new StockNomination.Endorse(id, Facts.ENDORSED));
        }

        @Override
        public void decide() {
            commands.sendAndWait(new StockNomination.Decide(id, Facts.DECIDED));
        }
    }
}
