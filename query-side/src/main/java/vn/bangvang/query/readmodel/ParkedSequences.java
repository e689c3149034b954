package vn.bangvang.query.readmodel;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.query.readmodel.DeadLetters.Asked;

/**
 * Tries the parked sequences of one read model again, in order; an event leaves its queue in the transaction that
 * applies it. Only the node that owns the token does so.
 */
final class ParkedSequences {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedSequences.class);
    private static final int ATTEMPTS = 10;

    private final Projector projector;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;

    ParkedSequences(Projector projector, StreamableMessageSource<TrackedEventMessage<?>> log) {
        this.projector = projector;
        this.log = log;
    }

    void retry() {
        retry(projector.letters::all);
    }

    /** Only those for which somebody asked, and each only as far as it was asked for. */
    void retryAsked() {
        retry(projector.letters::asked);
    }

    private void retry(Supplier<List<Asked>> parked) {
        for (Asked asked : projector.transactions.fetchInTransaction(parked)) {
            if (!retryGivingWay(asked)) {
                LOG.debug("{} is busy or kept by another node", projector.model.name());
                return;
            }
        }
    }

    /** A batch under way may hold the token already and wait for the lock: then the batch goes first. */
    private boolean retryGivingWay(Asked asked) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            projector.lock.lock();
            try {
                retry(asked);
                return true;
            } catch (UnableToClaimTokenException taken) {
                LOG.debug("{}: {} is tried again", projector.model.name(), asked.sequence());
            } finally {
                projector.lock.unlock();
            }
        }
        return false;
    }

    private void retry(Asked asked) {
        UUID sequence = asked.sequence();
        for (long position : positions(sequence, asked.upTo())) {
            if (!succeeds(asked, position)) {
                return;
            }
        }
        if (positions(sequence, Long.MAX_VALUE).isEmpty()) {
            projector.letters.nowFree(sequence);
            LOG.info("{}: {} is no longer parked", projector.model.name(), sequence);
        }
    }

    private List<Long> positions(UUID sequence, long upTo) {
        return projector.transactions.fetchInTransaction(() -> projector.letters.positions(sequence, upTo));
    }

    private boolean succeeds(Asked asked, long position) {
        try {
            TrackedEventMessage<?> message = read(position);
            projector.transactions.executeInTransaction(() -> {
                projector.tokens.changeUnlessBusy();
                Batch batch = projector.batch();
                // What an earlier version could not know may turn out to be none of this read model's business.
                if (projector.canHandle(message, Segment.ROOT_SEGMENT)) {
                    projector.apply(message, LogEntry.of(message), batch);
                }
                projector.letters.remove(position, batch.rows());
                projector.flush(batch);
            });
            return true;
        } catch (UnableToClaimTokenException taken) {
            throw taken;
        } catch (Exception failed) {
            LOG.warn("{}: position {} cannot be handled yet: {}", projector.model.name(), position, failed.toString());
            if (!Outage.isOne(failed)) {
                projector.transactions.executeInTransaction(
                        () -> projector.letters.failedAgain(asked, position, failed));
            }
            return false;
        }
    }

    private TrackedEventMessage<?> read(long position) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                log.openStream(new GlobalSequenceTrackingToken(position - 1))) {
            if (!stream.hasNextAvailable(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The log does not give the event at position " + position);
            }
            TrackedEventMessage<?> message = stream.nextAvailable();
            if (LogEntry.position(message.trackingToken()) != position) {
                throw new IllegalStateException("The log gives another event than that at position " + position);
            }
            return message;
        }
    }
}
