package vn.bangvang.benchmark.peer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.bangvang.benchmark.server.Database;

/** How fast Axon Framework as it comes reads a log into one list of nominations, from an empty token to the head. */
public final class StockReplay {

    private static final int BATCH = 500;
    private static final int APPENDED = 300;
    private static final String LIST = "nomination-list";

    private StockReplay() {}

    public static double eventsPerSecond(Database database, long events) throws SQLException, InterruptedException {
        try (Pool pool = new Pool(database, true)) {
            Serializer json = Jackson3Serializer.builder().build();
            JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                    .connectionProvider(new DataSourceConnectionProvider(pool.dataSource()))
                    .transactionManager(NoTransactionManager.INSTANCE)
                    .persistenceExceptionResolver(new SQLStateResolver("23505"))
                    .eventSerializer(json)
                    .snapshotSerializer(json)
                    .build();
            engine.createSchema(PostgresEventTableFactory.INSTANCE);
            write(engine, events);
            JdbcTokenStore tokens = JdbcTokenStore.builder()
                    .connectionProvider(new SpringDataSourceConnectionProvider(pool.dataSource()))
                    .serializer(json)
                    .build();
            tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
            StockNominationList list = new StockNominationList(pool.dataSource());
            list.createTable();
            EmbeddedEventStore log =
                    EmbeddedEventStore.builder().storageEngine(engine).build();
            TrackingEventProcessor processor = TrackingEventProcessor.builder()
                    .name(LIST)
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(list)
                            .build())
                    .messageSource(log)
                    .tokenStore(tokens)
                    .transactionManager(
                            new SpringTransactionManager(new DataSourceTransactionManager(pool.dataSource())))
                    .trackingEventProcessorConfiguration(
                            TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andBatchSize(BATCH)
                                    .andInitialTrackingToken(source -> source.createTailToken()))
                    .build();
            long began = System.nanoTime();
            processor.start();
            JdbcClient jdbc = JdbcClient.create(pool.dataSource());
            long nominations = events / 3;
            while (decided(jdbc) < nominations) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            processor.shutDown();
            log.shutDown();
            return 3 * nominations / seconds;
        }
    }

    private static long decided(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from nomination_list where status = 'DECIDED'")
                .query(Long.class)
                .single();
    }

    private static void write(JdbcEventStorageEngine engine, long events) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (long i = 0; i < events / 3; i++) {
            String id = TimeOrdered.uuid().toString();
            batch.add(event(id, 0, new StockNomination.Submitted(id, Facts.SUBMITTED)));
            batch.add(event(id, 1, new StockNomination.Endorsed(id, Facts.ENDORSED)));
            batch.add(event(id, 2, new StockNomination.Decided(id, Facts.DECIDED)));
            if (batch.size() >= APPENDED) {
                engine.appendEvents(batch);
                batch.clear();
            }
        }
        engine.appendEvents(batch);
    }

    private static DomainEventMessage<?> event(String id, long sequence, Object payload) {
        return new GenericDomainEventMessage<>("StockNomination", id, sequence, payload);
    }
}
