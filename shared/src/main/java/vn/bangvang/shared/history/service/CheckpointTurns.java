package vn.bangvang.shared.history.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.Checkpointer;
import vn.bangvang.shared.history.LogChangedException;
import vn.bangvang.shared.history.Note;

/**
 * Has a checkpoint signed whenever enough events have come since the last one, or enough time has passed with at least one. It stands
 * beside whatever appends, and waits for nobody.
 */
public final class CheckpointTurns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointTurns.class);

    private static final long TURN_MILLIS = 200;
    /** A start has other things to do first. */
    private static final long FIRST_MILLIS = 3_000;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Checkpointer checkpointer;
    private final LongSupplier position;
    private final long events;
    private final Duration interval;
    private final InstantSource clock;
    private volatile long sealed;
    private volatile @Nullable RuntimeException failure;
    private Instant next = Instant.EPOCH;
    private @Nullable ScheduledExecutorService turns;

    /**
     * @param position the last position of the log that this node knows of
     * @param events after so many new ones a checkpoint is signed
     * @param interval after so much time, if there is a new one
     */
    public CheckpointTurns(
            Checkpointer checkpointer, LongSupplier position, long events, Duration interval, InstantSource clock) {
        this.checkpointer = checkpointer;
        this.position = position;
        this.events = events;
        this.interval = interval;
        this.clock = clock;
    }

    /** Up to which position this node knows the log to be signed. */
    public long sealed() {
        return sealed;
    }

    /** What kept the last checkpoint from being signed. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    void turn() {
        Instant now = clock.instant();
        long unsigned = position.getAsLong() - sealed;
        boolean due = failure == null && unsigned >= events || unsigned > 0 && !now.isBefore(next);
        if (!due) {
            return;
        }
        try {
            Optional<Note> note = checkpointer.seal();
            sealed = note.map(last -> Checkpoint.read(last.text()).size()).orElse(0L);
            next = now.plus(interval);
            failure = null;
        } catch (LogChangedException changed) {
            if (!(failure instanceof LogChangedException)) {
                LOG.error("{}; nothing is signed any more", changed.getMessage());
            }
            failed(changed, now);
        } catch (RuntimeException failed) {
            LOG.warn("No checkpoint was signed; it is tried again: {}", failed.toString());
            failed(failed, now);
        }
    }

    private void failed(RuntimeException why, Instant now) {
        failure = why;
        next = now.plus(AFTER_FAILURE);
    }

    @Override
    public synchronized void start() {
        turns = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "checkpoints");
            thread.setDaemon(true);
            return thread;
        });
        turns.scheduleWithFixedDelay(this::turn, FIRST_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A checkpoint that is being signed is signed to its end. */
    @Override
    public synchronized void stop() {
        if (turns != null) {
            turns.shutdown();
            try {
                turns.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            turns = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return turns != null;
    }
}
