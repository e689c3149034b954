package vn.bangvang.query.readmodel;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;

/** Follows the log for one read model, in a thread of its own, with one segment and batches of 500. */
final class ReadModelProcessor {

    private static final int BATCH = 500;
    static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final TrackingEventProcessor processor;
    private final ParkedSequences parked;
    private final ModelTokenStore tokens;
    private final ReadModel model;

    ReadModelProcessor(
            ReadModel model,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            DataSource rows,
            TransactionManager transactions,
            Positions positions,
            Ground ground,
            String node,
            EventLog events) {
        Projector projector = new Projector(model, rows, transactions, positions, ground, node, events);
        this.model = model;
        this.tokens = projector.tokens;
        this.parked = new ParkedSequences(projector, log);
        this.processor = new Unhesitating(new TrackingEventProcessor.Builder()
                .name(model.name())
                .eventHandlerInvoker(projector)
                .errorHandler(new ParkingErrorHandler(projector))
                .messageSource(log)
                .tokenStore(projector.tokens)
                .transactionManager(transactions)
                .trackingEventProcessorConfiguration(settings()));
    }

    /**
     * With each failed try Axon doubles its pause, up to a minute, for which answers would stay behind a database that has
     * long been back.
     */
    private static final class Unhesitating extends TrackingEventProcessor {

        Unhesitating(Builder builder) {
            super(builder);
        }

        @Override
        protected void doSleepFor(long millis) {
            super.doSleepFor(Math.min(millis, LONGEST_PAUSE_MILLIS));
        }
    }

    private static TrackingEventProcessorConfiguration settings() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andInitialTrackingToken(source -> new GlobalSequenceTrackingToken(0))
                .andEventAvailabilityTimeout(100, MILLISECONDS)
                .andTokenClaimInterval(1, SECONDS)
                .andWorkerTerminationTimeout(5, SECONDS);
    }

    String name() {
        return model.name();
    }

    void start() {
        processor.start();
    }

    CompletableFuture<Void> stop() {
        return processor.shutdownAsync();
    }

    void compareSoon() {
        tokens.compareSoon();
    }

    void retryParked() {
        parked.retry();
    }

    void retryAsked() {
        parked.retryAsked();
    }
}
