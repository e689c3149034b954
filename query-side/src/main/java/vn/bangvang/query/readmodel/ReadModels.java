package vn.bangvang.query.readmodel;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
    private static final long LOOK_FOR_ASKED_MILLIS = 1_000;

    private final List<ReadModelProcessor> processors;
    private final Duration retryInterval;
    private final AskedRetries asked;
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
        this.asked = new AskedRetries(rows, models, node);
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
        retries.scheduleWithFixedDelay(
                this::retryAsked, LOOK_FOR_ASKED_MILLIS, LOOK_FOR_ASKED_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The connection to the database was lost: what is in memory is compared with it at once. */
    public void compareSoon() {
        processors.forEach(ReadModelProcessor::compareSoon);
    }

    /** Tries everything that is parked once more, now. */
    public void retryParked() {
        processors.forEach(processor -> retry(processor, ReadModelProcessor::retryParked));
    }

    private void retryAsked() {
        Set<String> models = asked.models();
        processors.stream()
                .filter(processor -> models.contains(processor.name()))
                .forEach(processor -> retry(processor, ReadModelProcessor::retryAsked));
    }

    private static void retry(ReadModelProcessor processor, Consumer<ReadModelProcessor> how) {
        try {
            how.accept(processor);
        } catch (RuntimeException failed) {
            LOG.warn("{}: parked events could not be tried again", processor.name(), failed);
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
