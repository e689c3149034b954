package vn.bangvang.query.readmodel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * All processors of this node. They are built here and nowhere else: Axon's own registration would skip an event whose
 * handler failed.
 */
public final class ReadModels implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);

    private final List<ReadModelProcessor> processors;
    private final Duration retryInterval;
    private @Nullable ScheduledExecutorService retries;

    /** @param node the name under which this process claims tokens; no two processes may share it */
    public ReadModels(
            List<? extends ReadModel> models,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            DataSource rows,
            TransactionManager transactions,
            Positions positions,
            Ground ground,
            String node,
            Duration retryInterval,
            EventLog events) {
        this.processors = models.stream()
                .map(model -> new ReadModelProcessor(model, log, rows, transactions, positions, ground, node, events))
                .toList();
        this.retryInterval = retryInterval;
    }

    @Override
    public synchronized void start() {
        processors.forEach(ReadModelProcessor::start);
        retries = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "read-model-retries");
            thread.setDaemon(true);
            return thread;
        });
        retries.scheduleWithFixedDelay(
                this::retryParked,
                Math.min(1_000, retryInterval.toMillis()),
                retryInterval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** The connection to the database was lost: what is in memory is compared with it at once. */
    public void compareSoon() {
        processors.forEach(ReadModelProcessor::compareSoon);
    }

    /** Tries everything that is parked once more, now. */
    public void retryParked() {
        for (ReadModelProcessor processor : processors) {
            try {
                processor.retryParked();
            } catch (RuntimeException failed) {
                LOG.warn("{}: parked events could not be tried again", processor.name(), failed);
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (retries != null) {
            retries.shutdownNow();
            retries = null;
        }
        CompletableFuture.allOf(
                        processors.stream().map(ReadModelProcessor::stop).toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public synchronized boolean isRunning() {
        return retries != null;
    }
}
