package vn.bangvang.shared.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chain: each event's hash is SHA-256 over the hash before it and all that is stored of the event. Texts and bytes
 * are prefixed with their length, so no two different events encode alike; the first byte is the version of this
 * encoding. Personal data is hashed as stored, encrypted, so that forgetting a person leaves the chain whole.
 */
public final class EventHash {

    private static final byte VERSION = 1;
    private static final int LENGTH = 32;
    private static final int FIXED = 1 + LENGTH + 8 + 16 + 8 + 4 + 8 + 16 + 4 * 4;

    /** Looking the algorithm up takes as long as hashing a small event. */
    private static final ThreadLocal<MessageDigest> OF_THREAD = ThreadLocal.withInitial(EventHash::algorithm);

    private EventHash() {}

    /** What the first event's hash is chained to. */
    public static byte[] genesis() {
        return new byte[LENGTH];
    }

    /** The hash of an event; what its own {@code hash} field says plays no part. */
    public static byte[] of(byte[] previous, StoredEvent event) {
        byte[] type = event.aggregateType().getBytes(StandardCharsets.UTF_8);
        byte[] name = event.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer envelope = ByteBuffer.allocate(
                FIXED + type.length + name.length + event.metadata().length + event.payload().length);
        envelope.put(VERSION).put(previous).putLong(event.position());
        put(envelope, event.aggregateId()).putLong(event.seq());
        put(envelope, type);
        put(envelope, name).putInt(event.revision()).putLong(event.recordedMicros());
        put(envelope, event.eventId());
        put(envelope, event.metadata());
        put(envelope, event.payload());
        return sha256(envelope.array());
    }

    /**
     * Whether the event's own hash follows from what is said of it.
     *
     * @param previous the hash of the event before it; null for the first event of the log
     */
    public static boolean holds(byte @Nullable [] previous, StoredEvent event) {
        byte[] before = previous == null && event.position() == 1 ? genesis() : previous;
        return before != null && before.length == LENGTH && MessageDigest.isEqual(event.hash(), of(before, event));
    }

    private static ByteBuffer put(ByteBuffer to, UUID id) {
        return to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static ByteBuffer put(ByteBuffer to, byte[] bytes) {
        return to.putInt(bytes.length).put(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        return OF_THREAD.get().digest(bytes);
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
