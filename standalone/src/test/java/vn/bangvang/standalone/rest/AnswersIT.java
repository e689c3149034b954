package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.rest.Described.Operation;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.server.UnpackedServer;
import vn.bangvang.standalone.story.Demo;

/** What the service takes and answers while the stories are played is what its OpenAPI documents say. */
class AnswersIT {

    private static final List<String> PEOPLE = List.of("kiemtra", "quantri", "hanam", "phuly", "danvan", "minhkhai");
    private static final List<String> PERIODS = List.of("2022", "2023", "2022-Q1", "2023-Q4");
    private static final int A_FEW = 15;

    @TempDir
    static Path data;

    private static BangvangProcess product;
    private static Described described;
    private static Relay relay;

    @BeforeAll
    static void play() throws IOException {
        UnpackedServer.into(data);
        product = BangvangProcess.start("serve", "--no-stories", "--port", "0", "--data", data.toString());
        String url = product.awaitAddress().toString();
        described = new Described(new TestClient(url).basic("quantri", "thi-dua-2024"));
        relay = new Relay(url, described);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Demo(URI.create(relay.url()), new Console(nowhere)).play();
        new CommandWalk(relay.url()).walk();
        for (Operation read : described.operations("GET")) {
            addresses(read.path()).forEach(address -> people(read.path()).forEach(who -> as(who).get(address)));
        }
        ids("/api/clusters")
                .flatMap(id ->
                        PERIODS.stream().map(period -> "{\"cluster\":\"%s\",\"period\":\"%s\"}".formatted(id, period)))
                .forEach(question -> as("kiemtra").post("/api/what-if/rankings", question));
        for (Operation operation : described.operations("GET")) {
            as("kiemtra").get(concrete(operation) + "?nothing-of-this-name=1");
        }
        for (Operation operation : described.operations("POST")) {
            new TestClient(relay.url()).post(concrete(operation), "{}");
            as("kiemtra").post(concrete(operation), "{}");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        relay.close();
        product.close();
    }

    @Test
    void every_request_and_every_answer_is_what_its_description_says() {
        assertThat(described.wrong()).isEmpty();
    }

    @Test
    void every_operation_has_succeeded_and_has_been_refused() {
        assertThat(described.neverRefused()).isEmpty();
        assertThat(described.neverSucceeded()).isEmpty();
    }

    @Test
    void what_a_command_is_said_to_require_it_requires_and_what_may_be_null_it_takes() {
        List<String> otherwise = new ArrayList<>();
        ApiDescription.of(as("quantri"), "commands")
                .probes()
                .forEach((operation, probes) -> probes.forEach(probe -> {
                    HttpResponse<String> answer = as("kiemtra").post(operation.path(), probe.body());
                    boolean refused = answer.statusCode() == 400
                            && SampleService.json(answer)
                                    .path("errors")
                                    .valueStream()
                                    .anyMatch(error ->
                                            error.get("field").asString().equals(probe.field()));
                    if (refused != probe.refused()) {
                        otherwise.add(operation.path() + " " + probe + " " + answer.body());
                    }
                }));
        assertThat(otherwise).isEmpty();
    }

    private static String concrete(Operation operation) {
        return operation
                .path()
                .replace("{year}", "2026")
                .replace("{position}", "1")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    /** With the ids of what there is. */
    private static Stream<String> addresses(String path) {
        if (path.contains("{position}")) {
            return IntStream.range(1, 60).mapToObj(n -> path.replace("{position}", "" + n));
        }
        if (path.contains("{unit}")) {
            return addresses(path.replace("/{unit}", "")).flatMap(AnswersIT::rows);
        }
        if (path.contains("{cluster}")) {
            return ids("/api/clusters").flatMap(id -> inPeriods(path.replace("{cluster}", id) + "?period="));
        }
        if (path.endsWith("/warnings")) {
            return ids("/api/clusters").flatMap(id -> inPeriods(path + "?cluster=" + id + "&period="));
        }
        String asked = path.endsWith("/readiness") ? path + "?on=2025-01-01" : path;
        return path.contains("{id}")
                ? ids(path.substring(0, path.indexOf("/{id}"))).map(id -> asked.replace("{id}", id))
                : Stream.of(asked);
    }

    private static Stream<String> inPeriods(String address) {
        return PERIODS.stream().map(period -> address + period);
    }

    private static Stream<String> rows(String standings) {
        HttpResponse<String> answer = as("kiemtra").get(standings);
        return answer.statusCode() != 200
                ? Stream.empty()
                : SampleService.json(answer)
                        .path("rows")
                        .valueStream()
                        .limit(3)
                        .map(row ->
                                standings.replace("?", "/" + row.at("/unit/id").asString() + "?"));
    }

    private static Stream<String> ids(String list) {
        HttpResponse<String> answer = SampleService.done(as("kiemtra").get(list + "?limit=" + A_FEW));
        return SampleService.json(answer)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString());
    }

    private static Stream<String> people(String path) {
        return path.contains("{") ? Stream.of(PEOPLE.get(0)) : PEOPLE.stream();
    }

    private static TestClient as(String username) {
        return new TestClient(relay.url()).basic(username, "thi-dua-2024");
    }
}
