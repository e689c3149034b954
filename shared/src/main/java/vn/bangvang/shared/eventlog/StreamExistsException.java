package vn.bangvang.shared.eventlog;

import java.util.UUID;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/** A stream was to begin that exists already. Nothing was stored. */
public final class StreamExistsException extends AggregateStreamCreationException {

    private final UUID aggregateId;

    StreamExistsException(UUID aggregateId, Throwable cause) {
        super("The stream exists already: " + aggregateId, cause);
        this.aggregateId = aggregateId;
    }

    public UUID aggregateId() {
        return aggregateId;
    }
}
