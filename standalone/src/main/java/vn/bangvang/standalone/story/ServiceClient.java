package vn.bangvang.standalone.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.StartRefused;

/** Speaks to a running service as one account after another, and reads what it wrote by the last position it was told. */
final class ServiceClient {

    private static final String POSITION = "Bangvang-Position";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int UNAVAILABLE = 503;
    private static final int TRIES = 10;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI service;
    private String position = "0";

    ServiceClient(URI service) {
        this.service = service;
    }

    /** What came back; {@code body} is JSON or, if it was none, the text. */
    record Answer(int status, JsonNode body) {}

    record Login(String username, String password) {}

    Answer post(Login as, String path, Map<?, ?> body, String key) {
        HttpRequest.Builder request = request(as, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        return send(request);
    }

    /** @param as nobody in particular, or an account */
    Answer get(@Nullable Login as, String path) {
        return send(request(as, path).GET());
    }

    private HttpRequest.Builder request(@Nullable Login as, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "vi")
                .header(POSITION, position);
        if (as != null) {
            byte[] login = (as.username() + ":" + as.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        return request;
    }

    /** An answer "not now" is asked again after the pause it names: with the same key nothing happens twice. */
    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            for (int asked = 1; response.statusCode() == UNAVAILABLE && asked < TRIES; asked++) {
                Thread.sleep(pauseMillis(response));
                response = http.send(request.build(), BodyHandlers.ofString());
            }
            response.headers().firstValue(POSITION).ifPresent(this::advance);
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException e) {
            throw new StartRefused(
                    Bilingual.of(
                            "Không liên lạc được với " + service,
                            String.format(Locale.ROOT, "The service at %s does not answer", service)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void advance(String told) {
        if (Long.parseLong(told) > Long.parseLong(position)) {
            position = told;
        }
    }

    private static long pauseMillis(HttpResponse<?> response) {
        return 1000 * response.headers().firstValueAsLong("Retry-After").orElse(1);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.getNodeFactory().stringNode(body);
        }
    }
}
