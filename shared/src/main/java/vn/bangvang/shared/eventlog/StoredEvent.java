package vn.bangvang.shared.eventlog;

import java.util.UUID;

/**
 * One row of the log, byte for byte.
 *
 * @param position place in the log, from 1, without gaps
 * @param seq place in its own stream, from 0
 * @param recordedMicros microseconds since 1970-01-01T00:00Z, by the database's clock, never falling
 */
public record StoredEvent(
        long position,
        UUID aggregateId,
        long seq,
        String aggregateType,
        String name,
        int revision,
        UUID eventId,
        long recordedMicros,
        byte[] metadata,
        byte[] payload,
        byte[] hash) {}
