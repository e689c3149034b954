package vn.bangvang.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.history.KeyHistory.Generation;
import vn.bangvang.shared.history.KeyStatement;
import vn.bangvang.shared.history.MalformedException;
import vn.bangvang.shared.history.Note;
import vn.bangvang.shared.history.Witness;

/** What a running service says of its history, over its REST. Nothing of it is believed. */
final class RemoteHistory {

    private static final int MOST_BYTES = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;
    private final @Nullable String credentials;

    /** The service does not answer, or not with what was asked. */
    static final class NoAnswer extends IOException {

        NoAnswer(String why) {
            super(why);
        }
    }

    record Keys(@Nullable List<Key> generations) {}

    record Key(@Nullable String statement, @Nullable String checkpoint) {}

    /** Hashes in hexadecimal. */
    record Consistency(@Nullable String olderRoot, @Nullable List<String> path) {}

    /** @param account with which it is asked; null if everybody may ask */
    RemoteHistory(URI service, @Nullable String account, @Nullable String password) {
        this.address = service.toString().replaceAll("/+$", "");
        this.credentials = account == null || password == null
                ? null
                : Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Note newest() throws IOException {
        return Note.read(get("/api/history/checkpoints/newest", "text/plain"));
    }

    List<Generation> keys() throws IOException {
        Keys keys = read(get("/api/history/keys", "application/json"), Keys.class);
        List<Generation> generations = new ArrayList<>();
        for (Key key : demand(keys.generations())) {
            generations.add(new Generation(
                    KeyStatement.read(demand(key.statement()).getBytes(StandardCharsets.UTF_8)),
                    Note.read(demand(key.checkpoint()).getBytes(StandardCharsets.UTF_8))));
        }
        return generations;
    }

    Witness.Consistency.Path consistency(long older, long newer) throws IOException {
        byte[] json = get("/api/history/consistency?from=" + older + "&to=" + newer, "application/json");
        Consistency answer = read(json, Consistency.class);
        try {
            return new Witness.Consistency.Path(
                    HexFormat.of().parseHex(demand(answer.olderRoot())),
                    demand(answer.path()).stream().map(HexFormat.of()::parseHex).toList());
        } catch (IllegalArgumentException notHexadecimal) {
            throw new MalformedException("the service answers otherwise than expected: " + notHexadecimal.getMessage());
        }
    }

    private static <T> T demand(@Nullable T field) {
        if (field == null) {
            throw new MalformedException("the service answers less than expected");
        }
        return field;
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException notJson) {
            throw new MalformedException(
                    "the service answers otherwise than expected: " + notJson.getOriginalMessage());
        }
    }

    private byte[] get(String path, String type) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", type);
        if (credentials != null) {
            request.header("Authorization", "Basic " + credentials);
        }
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES);
                if (answer.statusCode() != OK) {
                    throw new NoAnswer(path + ": " + answer.statusCode());
                }
                return bytes;
            }
        } catch (NoAnswer told) {
            throw told;
        } catch (IOException failed) {
            throw new NoAnswer(path + ": " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("stopped");
        }
    }
}
