package vn.bangvang.shared.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Speaks HTTP like a program with a cookie jar: it keeps what cookies it is given and sends the anti-forgery token along
 * when it has one. Redirects are not followed.
 */
public final class TestClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private boolean sendsToken = true;

    public TestClient(String url) {
        this.url = url;
    }

    /** The same cookies and headers, towards another service. */
    public TestClient at(String otherUrl) {
        TestClient other = new TestClient(otherUrl);
        other.headers.putAll(headers);
        other.cookies.putAll(cookies);
        return other;
    }

    public TestClient basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** From now on with this header; null takes it away. */
    public TestClient header(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    public TestClient withoutToken() {
        sendsToken = false;
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    /** What is no text. */
    public HttpResponse<byte[]> bytes(String path) {
        return keepingCookies(
                request("GET", path, "application/json", BodyPublishers.noBody()), BodyHandlers.ofByteArray());
    }

    /** Of an answer that may go on for ever. */
    public int status(String path) {
        HttpResponse<InputStream> answer = keepingCookies(
                request("GET", path, "application/json", BodyPublishers.noBody()), BodyHandlers.ofInputStream());
        try (InputStream unread = answer.body()) {
            return answer.statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public HttpResponse<String> form(String path, String fields) {
        return send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(fields));
    }

    /** In chunks, so that the length is not known beforehand. */
    public HttpResponse<String> stream(String path, byte[] body) {
        return send(
                "POST", path, "application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    public HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        return keepingCookies(request(method, path, type, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).method(method, body);
        request.setHeader("Content-Type", type);
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            StringBuilder jar = new StringBuilder();
            cookies.forEach(
                    (name, value) -> jar.append(jar.isEmpty() ? "" : "; ").append(name + "=" + value));
            request.setHeader("Cookie", jar.toString());
        }
        if (sendsToken && cookies.containsKey("XSRF-TOKEN")) {
            request.setHeader("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return request.build();
    }

    private <T> HttpResponse<T> keepingCookies(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            HttpResponse<T> response = http.send(request, body);
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                if (pair[1].isEmpty()) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return response;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
