package vn.bangvang.query.readmodel;

import java.util.List;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.shared.platform.axon.UnknownEvent;

/**
 * Called with a batch that was rolled back. It repeats the batch event by event, each in one transaction with its own
 * token, so that nothing is applied twice whatever happens in between. An event that fails by itself is parked, and with
 * it all later ones of its aggregate; an outage is thrown on, and the processor starts again from the last token.
 */
final class ParkingErrorHandler implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingErrorHandler.class);

    private final Projector projector;

    ParkingErrorHandler(Projector projector) {
        this.projector = projector;
    }

    @Override
    public void handleError(ErrorContext failure) throws Exception {
        stopOnOutage(failure.error());
        projector.lock.lock();
        try {
            List<? extends EventMessage<?>> events = failure.failedEvents();
            for (EventMessage<?> event : events.subList(0, events.size() - 1)) {
                repeat(event, LogEntry.token(event));
            }
            // A failed batch holds the events alone that the model reads. Those behind them are passed with the last of
            // them; otherwise the token would stand before them until the next event comes.
            EventMessage<?> last = events.get(events.size() - 1);
            repeat(last, projector.lastUnread(LogEntry.of(last).position()));
        } finally {
            projector.lock.unlock();
        }
    }

    private void repeat(EventMessage<?> message, TrackingToken passed) throws Exception {
        LogEntry entry = LogEntry.of(message);
        try {
            projector.transactions.executeInTransaction(() -> {
                Batch batch = projector.batch();
                if (projector.letters.isParked(entry.aggregateId())) {
                    projector.letters.queue(entry, batch.rows());
                } else {
                    projector.apply(message, entry, batch);
                }
                projector.flush(batch);
                storeToken(passed);
            });
        } catch (Exception | Error failed) {
            stopOnOutage(failed);
            park(message, entry, failed, passed);
        }
    }

    private void park(EventMessage<?> message, LogEntry entry, Throwable error, TrackingToken passed) {
        projector.transactions.executeInTransaction(() -> {
            projector.letters.park(entry, error);
            storeToken(passed);
        });
        projector.letters.nowParked(entry.aggregateId());
        LOG.error(
                "{}: {} at position {} cannot be handled; {} is parked",
                projector.model.name(),
                entry.storedName(),
                entry.position(),
                entry.aggregateId(),
                message.getPayloadType() == UnknownEvent.class ? error.getMessage() : error);
    }

    private void storeToken(TrackingToken passed) {
        projector.tokens.storeToken(passed, projector.model.name(), 0);
    }

    private static void stopOnOutage(Throwable failure) throws Exception {
        if (Outage.isOne(failure)) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }
}
