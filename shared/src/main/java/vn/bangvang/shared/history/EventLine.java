package vn.bangvang.shared.history;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import vn.bangvang.shared.eventlog.StoredEvent;

/**
 * One event as a line of an export: all that its hash is made of, byte for byte. What is not UTF-8, which the product itself never
 * stores, stands in base 64.
 */
final class EventLine {

    private static final byte[] POSITION = ascii("{\"position\":");
    private static final byte[] AGGREGATE = ascii(",\"aggregate\":");
    private static final byte[] SEQUENCE = ascii(",\"sequence\":");
    private static final byte[] TYPE = ascii(",\"type\":");
    private static final byte[] NAME = ascii(",\"name\":");
    private static final byte[] REVISION = ascii(",\"revision\":");
    private static final byte[] RECORDED = ascii(",\"recordedMicros\":");
    private static final byte[] EVENT = ascii(",\"event\":");
    private static final String METADATA = "metadata";
    private static final String PAYLOAD = "payload";
    private static final byte[] METADATA_TEXT = ascii(",\"metadata\":");
    private static final byte[] METADATA_BASE64 = ascii(",\"metadataBase64\":");
    private static final byte[] PAYLOAD_TEXT = ascii(",\"payload\":");
    private static final byte[] PAYLOAD_BASE64 = ascii(",\"payloadBase64\":");
    private static final byte[] HASH = ascii(",\"hash\":");
    private static final byte[] END = ascii("}");

    private EventLine() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** With its line end. */
    static void write(StoredEvent event, JsonLine.Writer line) {
        line.begin()
                .raw("{\"position\":")
                .number(event.position())
                .raw(",\"aggregate\":\"")
                .raw(event.aggregateId().toString())
                .raw("\",\"sequence\":")
                .number(event.seq())
                .raw(",\"type\":")
                .string(event.aggregateType().getBytes(StandardCharsets.UTF_8))
                .raw(",\"name\":")
                .string(event.name().getBytes(StandardCharsets.UTF_8))
                .raw(",\"revision\":")
                .number(event.revision())
                .raw(",\"recordedMicros\":")
                .number(event.recordedMicros())
                .raw(",\"event\":\"")
                .raw(event.eventId().toString())
                .raw("\"");
        bytes(line, METADATA, event.metadata());
        bytes(line, PAYLOAD, event.payload());
        line.raw(",\"hash\":\"").raw(HexFormat.of().formatHex(event.hash())).raw("\"}\n");
    }

    private static void bytes(JsonLine.Writer line, String field, byte[] value) {
        if (JsonLine.isText(value)) {
            line.raw(",\"" + field + "\":").string(value);
        } else {
            line.raw(",\"" + field + "Base64\":").string(ascii(Base64Text.of(value)));
        }
    }

    /**
     * @param end where the line ends, without its line end
     * @throws MalformedException for anything but what {@link #write} writes
     */
    static StoredEvent read(byte[] bytes, int begin, int end) {
        JsonLine.Reader line = new JsonLine.Reader(bytes, begin, end);
        StoredEvent event = read(line);
        line.expectEnd();
        return event;
    }

    /** Up to where the line should end. */
    static StoredEvent read(JsonLine.Reader line) {
        line.expect(POSITION);
        long position = line.number();
        line.expect(AGGREGATE);
        var aggregate = line.uuid();
        line.expect(SEQUENCE);
        long sequence = line.number();
        line.expect(TYPE);
        String type = new String(line.string(), StandardCharsets.UTF_8);
        line.expect(NAME);
        String name = new String(line.string(), StandardCharsets.UTF_8);
        line.expect(REVISION);
        long revision = line.number();
        if (revision > Short.MAX_VALUE) {
            throw new MalformedException("a revision of " + revision);
        }
        line.expect(RECORDED);
        long recorded = line.number();
        line.expect(EVENT);
        var event = line.uuid();
        byte[] metadata = bytes(line, METADATA_TEXT, METADATA_BASE64);
        byte[] payload = bytes(line, PAYLOAD_TEXT, PAYLOAD_BASE64);
        line.expect(HASH);
        byte[] hash = line.hash();
        line.expect(END);
        return new StoredEvent(
                position, aggregate, sequence, type, name, (int) revision, event, recorded, metadata, payload, hash);
    }

    private static byte[] bytes(JsonLine.Reader line, byte[] asText, byte[] asBase64) {
        if (line.skip(asText)) {
            return line.string();
        }
        line.expect(asBase64);
        byte[] value = Base64Text.read(new String(line.string(), StandardCharsets.ISO_8859_1));
        if (JsonLine.isText(value)) {
            throw new MalformedException("base 64 for what is text");
        }
        return value;
    }
}
