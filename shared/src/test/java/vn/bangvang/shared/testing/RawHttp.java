package vn.bangvang.shared.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Writes to the socket what no well-behaved client would send. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI service;

    public RawHttp(String url) {
        this.service = URI.create(url);
    }

    /** What came back until the service closed the connection, each byte as one character. */
    public String send(String request) {
        try (Socket socket = open(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A request with the usual lines before and after; each character of the others is one byte. */
    public String ask(String line, String... headers) {
        return send(head(line, headers) + "\r\n");
    }

    public static String head(String line, String... headers) {
        StringBuilder head = new StringBuilder(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    /** A connection on which this much was sent, and no more yet. */
    public Socket open(String begun) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        OutputStream out = socket.getOutputStream();
        out.write(begun.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return socket;
    }
}
