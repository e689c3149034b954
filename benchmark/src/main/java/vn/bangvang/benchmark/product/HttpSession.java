package vn.bangvang.benchmark.product;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.product.Bureau.Official;
import vn.bangvang.shared.platform.axon.UuidV7;

/**
 * One official, logged in: the session cookie goes with every request, and the anti-forgery token beside it. The client
 * is the plainest the JDK has, because it shares the machine with what is measured.
 */
public final class HttpSession {

    /** Of every account that is made for a measurement. */
    public static final String PASSWORD = "Tổ-quốc-ghi-công-1948";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private HttpSession(String address) {
        this.address = address;
    }

    static HttpSession logIn(String address, Official official) throws IOException {
        return logIn(address, official.username());
    }

    public static HttpSession logIn(String address, String username) throws IOException {
        HttpSession session = new HttpSession(address);
        String password = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        session.send("/api/login", FORM, "username=" + username + "&password=" + password);
        return session;
    }

    /** What is answered to a question. */
    public String ask(String path) throws IOException {
        HttpURLConnection request = open(path);
        int status = request.getResponseCode();
        String answer = read(request, status);
        if (status >= 300) {
            throw new IOException(path + " was answered " + status + " " + answer);
        }
        keepCookies(request);
        return answer;
    }

    /**
     * What a browser gets for an address, as it comes over the wire.
     *
     * @param wire bytes of its headers and of its body, which may be packed
     * @param body unpacked
     */
    public record Loaded(
            int status, @Nullable String location, @Nullable String kept, long wire, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Asks as a browser does, that can open what is packed; returns with the last byte. */
    public Loaded load(String path) throws IOException {
        return load(path, false);
    }

    /** @param part whether a script of a page asks, for a part of it */
    public Loaded load(String path, boolean part) throws IOException {
        HttpURLConnection request = open(path);
        if (part) {
            request.setRequestProperty("HX-Request", "true");
        }
        request.setRequestProperty("Accept-Encoding", "gzip");
        request.setRequestProperty("Accept-Language", "vi");
        int status = request.getResponseCode();
        byte[] body;
        try (InputStream in = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            body = in == null ? new byte[0] : in.readAllBytes();
        }
        keepCookies(request);
        return new Loaded(
                status,
                request.getHeaderField("Location"),
                request.getHeaderField("Cache-Control"),
                headers(request) + body.length,
                "gzip".equals(request.getContentEncoding()) ? unpacked(body) : body);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static long headers(HttpURLConnection answer) {
        long bytes = "\r\n".length();
        for (int i = 0; answer.getHeaderField(i) != null; i++) {
            String name = answer.getHeaderFieldKey(i);
            String line = (name == null ? "" : name + ": ") + answer.getHeaderField(i) + "\r\n";
            bytes += line.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    /** Sends a command with a key of its own; acknowledged when it returns. */
    public void command(String path, String json) throws IOException {
        send(path, JSON, json);
    }

    private void send(String path, String type, String body) throws IOException {
        HttpURLConnection request = open(path);
        write(request, type, body.getBytes(StandardCharsets.UTF_8));
        int status = request.getResponseCode();
        String answer = read(request, status);
        if (status >= 300) {
            throw new IOException(path + " was answered " + status + " " + answer);
        }
        keepCookies(request);
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        request.setInstanceFollowRedirects(false);
        describe(request);
        return request;
    }

    private void describe(HttpURLConnection request) {
        if (!cookies.isEmpty()) {
            request.setRequestProperty(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        String token = cookies.get("XSRF-TOKEN");
        if (token != null) {
            request.setRequestProperty("X-XSRF-TOKEN", token);
        }
    }

    private static void write(HttpURLConnection request, String type, byte[] body) throws IOException {
        request.setRequestMethod("POST");
        request.setRequestProperty("Content-Type", type);
        request.setRequestProperty("Idempotency-Key", UuidV7.next().toString());
        request.setDoOutput(true);
        request.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = request.getOutputStream()) {
            out.write(body);
        }
    }

    /** Reads to the end, so that the connection serves again. */
    private static String read(HttpURLConnection request, int status) throws IOException {
        try (InputStream in = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In their order, since a login takes back the cookie of before and gives another; the map of headers reverses it. */
    private void keepCookies(HttpURLConnection answer) {
        for (int i = 0; answer.getHeaderField(i) != null; i++) {
            if ("Set-Cookie".equalsIgnoreCase(answer.getHeaderFieldKey(i))) {
                String[] pair = answer.getHeaderField(i).split(";", 2)[0].split("=", 2);
                if (pair.length == 2 && !pair[1].isEmpty()) {
                    cookies.put(pair[0], pair[1]);
                }
            }
        }
    }
}
