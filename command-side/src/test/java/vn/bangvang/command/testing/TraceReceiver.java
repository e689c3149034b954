package vn.bangvang.command.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes traces as a collector does: OTLP, Protobuf over HTTP. */
public final class TraceReceiver implements AutoCloseable {

    /** One step of a trace; {@code parent} is empty for the first one. */
    public record Span(String trace, String id, String parent, String name, Map<String, String> attributes) {}

    /** A field of a message: its number, and its bytes where it has any. */
    private record Field(int number, byte[] bytes) {}

    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** All that was sent, as text as far as it is text. */
    public String text() {
        StringBuilder all = new StringBuilder();
        received.forEach(message -> all.append(new String(message, StandardCharsets.UTF_8)));
        return all.toString();
    }

    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (byte[] message : received) {
            for (byte[] resource : of(1, message)) {
                for (byte[] scope : of(2, resource)) {
                    of(2, scope).forEach(span -> spans.add(span(span)));
                }
            }
        }
        return spans;
    }

    private static Span span(byte[] message) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (byte[] attribute : of(9, message)) {
            attributes.put(
                    text(of(1, attribute)),
                    text(of(2, attribute).stream()
                            .flatMap(value -> of(1, value).stream())
                            .toList()));
        }
        return new Span(
                hex(of(1, message)), hex(of(2, message)), hex(of(4, message)), text(of(5, message)), attributes);
    }

    private static String text(List<byte[]> values) {
        return values.isEmpty() ? "" : new String(values.get(0), StandardCharsets.UTF_8);
    }

    private static String hex(List<byte[]> values) {
        return values.isEmpty() ? "" : HexFormat.of().formatHex(values.get(0));
    }

    private static List<byte[]> of(int number, byte[] message) {
        return fields(message).stream()
                .filter(field -> field.number() == number)
                .map(Field::bytes)
                .toList();
    }

    private static List<Field> fields(byte[] message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            int tag = (int) number(rest);
            byte[] bytes = {};
            switch (tag & 7) {
                case 0 -> number(rest);
                case 1 -> rest.position(rest.position() + 8);
                case 5 -> rest.position(rest.position() + 4);
                default -> {
                    bytes = new byte[(int) number(rest)];
                    rest.get(bytes);
                }
            }
            fields.add(new Field(tag >>> 3, bytes));
        }
        return fields;
    }

    private static long number(ByteBuffer from) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = from.get();
            number |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
