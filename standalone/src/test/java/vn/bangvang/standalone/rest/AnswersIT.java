package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.rest.Described.Operation;
import vn.bangvang.standalone.server.UnpackedServer;

/** What the service takes and answers, in its stories and beyond them, is what its OpenAPI documents say. */
class AnswersIT {

    @TempDir
    static Path data;

    private static BangvangProcess product;
    private static Described described;
    private static Relay relay;

    @BeforeAll
    static void play() throws IOException, InterruptedException {
        UnpackedServer.into(data);
        product = BangvangProcess.start("serve", "--no-stories", "--port", "0", "--data", data.toString());
        String url = product.awaitAddress().toString();
        described = new Described(new TestClient(url).basic("quantri", "thi-dua-2024"));
        relay = new Relay(url, described);
        try (BangvangProcess stories = BangvangProcess.start("play", "--url", relay.url())) {
            String said = stories.awaitEnd();
            assertThat(stories.exitCode()).as(said).isZero();
        }
        new CommandWalk(relay.url()).walk();
        new ReadWalk(relay.url()).walk(described);
        askForWhatThereIsNot();
    }

    private static void askForWhatThereIsNot() {
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

    private static TestClient as(String username) {
        return new TestClient(relay.url()).basic(username, "thi-dua-2024");
    }
}
