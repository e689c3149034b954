package vn.bangvang.benchmark.peer;

import java.sql.SQLException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.shared.platform.axon.RecentlyUsedCache;

/**
 * Axon Framework as it comes: its JDBC event storage engine and schema, JSON, cached aggregates, no read models. A
 * command appends one event, so one auto-committed insert is its whole transaction.
 */
public final class StockAxon implements Contender {

    private static final int CACHED = 100_000;

    private Pool pool;
    private Configuration axon;
    private CommandGateway commands;

    @Override
    public String name() {
        return "stock-axon";
    }

    @Override
    public void prepare(Database database) throws SQLException {
        pool = new Pool(database, true);
        JdbcEventStorageEngine engine = engine();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(any -> json())
                .configureEmbeddedEventStore(any -> engine)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(StockNomination.class)
                        .configureCache(any -> new RecentlyUsedCache(CACHED)))
                .start();
        commands = axon.commandGateway();
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
