package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.cli.PlayedStories;
import vn.bangvang.standalone.outage.ReadModelProof;
import vn.bangvang.standalone.rest.Described.Operation;

/** What the service takes and answers, in its stories and beyond them, is what its OpenAPI documents say. */
class AnswersIT {

    @TempDir
    static Path data;

    private static BangvangProcess product;
    /** What needs an authenticator or another service: {@code PasskeysIT}, {@code PasskeyInBrowserIT}, {@code OidcLoginIT}. */
    private static final Set<String> ELSEWHERE = Set.of(
            "POST /api/account/links",
            "POST /api/account/links/endings",
            "POST /api/account/passkeys",
            "POST /api/account/passkeys/{id}/removals",
            "POST /api/accounts/{id}/links",
            "POST /api/accounts/{id}/links/endings",
            "POST /api/login/passkeys");

    private static Described described;
    private static Relay relay;
    private static String playedAgain = "";
    private static Map<String, String> onceOnly = Map.of();
    private static long eventsBefore;
    private static long eventsAfterThat;

    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    static void play() throws IOException, InterruptedException {
        PlayedStories.into(data);
        product = BangvangProcess.serveOn(BangvangProcess.HASHES_FAST, data);
        product.awaitLine("The sample stories were played before");
        String url = product.awaitAddress().toString();
        described = new Described(new TestClient(url).basic("quantri", "thi-dua-2024"));
        relay = new Relay(url, described);
        eventsBefore = SampleService.events(data);
        try (BangvangProcess stories = BangvangProcess.start("play", "--url", relay.url())) {
            playedAgain = stories.awaitEnd();
            assertThat(stories.exitCode()).as(playedAgain).isZero();
        }
        eventsAfterThat = SampleService.events(data);
        onceOnly = new CommandWalk(relay.url()).walk();
        new ReadWalk(relay.url()).walk(described);
        askForWhatThereIsNot();
    }

    private static void askForWhatThereIsNot() {
        for (Operation operation : described.operations("GET")) {
            as("kiemtra").get(concrete(operation) + "?nothing-of-this-name=1");
        }
        for (Operation operation : described.operations("POST")) {
            new TestClient(relay.url()).post(concrete(operation), "{}");
            new TestClient(relay.url()).post(concrete(operation) + "?nothing-of-this-name=1", "{}");
            as("kiemtra").post(concrete(operation), "{}");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        relay.close();
        product.close();
    }

    @Test
    void a_second_play_prints_the_same_and_changes_nothing() throws IOException {
        assertThat(eventsAfterThat).isEqualTo(eventsBefore).isPositive();
        assertThat(playedAgain)
                .contains(PlayedStories.LAST_STEPS)
                .contains("6/6")
                .doesNotContain("✗");
        assertThat(PlayedStories.results(playedAgain)).isEqualTo(PlayedStories.results());
    }

    @Test
    void no_digits_of_another_script_are_stored_as_a_machine_of_another_country_would_write_them() {
        assertThat(SampleService.database(data)
                        .sql("select count(*) from log.event where convert_from(payload, 'UTF8') ~ '[٠-٩۰-۹๐-๙]'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void every_table_of_every_read_model_is_filled_and_is_the_same_when_it_is_read_anew() throws Exception {
        ReadModelProof proof = new ReadModelProof(data, () -> as("kiemtra"));
        assertThat(proof.differences(proof::rebuildAll)).isEmpty();
        assertThat(proof.empty())
                .as("of an empty table it is not known whether it would be the same")
                .isEmpty();
    }

    @Test
    void every_request_and_every_answer_is_what_its_description_says() {
        assertThat(described.wrong()).isEmpty();
    }

    @Test
    void what_there_is_one_of_is_refused_a_second_time_with_a_reason_of_its_own() {
        assertThat(onceOnly)
                .isEqualTo(Map.of(
                        "/api/pledges", "PLEDGE_ALREADY_OPENED",
                        "/api/target-reports", "ALREADY_REPORTED",
                        "/api/score-tables", "SCORE_TABLE_ALREADY_ADOPTED",
                        "/api/score-sheets", "SCORE_SHEET_ALREADY_OPENED",
                        "/api/rankings", "RANKING_ALREADY_OPENED",
                        "/api/reviews", "REVIEW_ALREADY_SUBMITTED",
                        "/api/congresses", "CONGRESS_ALREADY_CONVENED"));
    }

    @Test
    void what_is_not_there_is_said_by_its_own_name() {
        Map<String, String> unknown = new TreeMap<>();
        for (String kind : List.of("score-tables", "target-reports", "reviews")) {
            HttpResponse<String> answer = as("kiemtra").get("/api/" + kind + "/" + UUID.randomUUID());
            unknown.put(kind, SampleService.json(answer).get("code").asString());
        }
        assertThat(unknown)
                .isEqualTo(Map.of(
                        "score-tables", "UNKNOWN_SCORE_TABLE",
                        "target-reports", "UNKNOWN_TARGET_REPORT",
                        "reviews", "UNKNOWN_REVIEW"));
    }

    @Test
    void every_operation_has_succeeded_and_has_been_refused() {
        assertThat(described.neverRefused()).isEmpty();
        assertThat(described.neverSucceeded()).containsExactlyInAnyOrderElementsOf(ELSEWHERE);
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
