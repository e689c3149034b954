package vn.bangvang.shared.eventlog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Rows of {@code log.event} in the binary format of COPY. */
public final class EventRows {

    public static final String COPY =
            "copy log.event (position, aggregate_id, seq, aggregate_type, name, revision, event_id, recorded_at,"
                    + " metadata, payload, hash) from stdin (format binary)";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    /** PostgreSQL counts microseconds from 2000-01-01T00:00Z. */
    private static final long EPOCH_2000_MICROS = 946_684_800_000_000L;

    private static final short COLUMNS = 11;

    private EventRows() {}

    public static byte[] encode(List<StoredEvent> events) {
        var bytes = new ByteArrayOutputStream(events.size() * 512);
        try (var out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (StoredEvent event : events) {
                encode(event, out);
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void encode(StoredEvent event, DataOutputStream out) throws IOException {
        out.writeShort(COLUMNS);
        number(out, event.position());
        id(out, event.aggregateId());
        number(out, event.seq());
        bytes(out, event.aggregateType().getBytes(StandardCharsets.UTF_8));
        bytes(out, event.name().getBytes(StandardCharsets.UTF_8));
        out.writeInt(Short.BYTES);
        out.writeShort(event.revision());
        id(out, event.eventId());
        number(out, event.recordedMicros() - EPOCH_2000_MICROS);
        bytes(out, event.metadata());
        bytes(out, event.payload());
        bytes(out, event.hash());
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private static void id(DataOutputStream out, UUID id) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void bytes(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}
