package vn.bangvang.query.readmodel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.platform.axon.UnknownEvent;

/** Where an event stands in the log: its place, its stream, when it was recorded and who acted. What it says is beside it. */
public record LogEntry(
        long position,
        UUID aggregateId,
        long sequence,
        Instant recordedAt,
        String storedName,
        Map<String, ?> metadata) {

    static LogEntry of(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new LogEntry(
                position(token(message)),
                UUID.fromString(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                event.getTimestamp(),
                storedName(event),
                event.getMetaData());
    }

    /** The event with what its fold asks beside it. */
    public <E extends DomainEvent> EventEnvelope<E> envelope(E event) {
        return new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence);
    }

    /** Of one that cannot be read too, so that the payload is looked at only where it is known to be readable. */
    private static String storedName(EventMessage<?> event) {
        return event.getPayloadType() == UnknownEvent.class
                ? ((UnknownEvent) event.getPayload()).name()
                : EventCatalogue.of(event.getPayloadType()).orElseThrow().name();
    }

    static TrackingToken token(EventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken();
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /** The recorded time as JDBC takes it. */
    public OffsetDateTime at() {
        return recordedAt.atOffset(ZoneOffset.UTC);
    }
}
