package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.standalone.cli.BangvangProcess;
import vn.bangvang.standalone.server.UnpackedServer;

/**
 * Who may what, and who is shown what: {@code authorisation.txt} has a line for every endpoint and page,
 * {@code authorisation-fields.txt} for every field that is not for everybody. Each is asked as everybody. To write both
 * anew after something was opened or closed on purpose, and to read what has changed:
 * {@code -Dbangvang.write-authorisation=true}. It takes minutes, so {@code mvn verify} alone leaves it to
 * {@code -Pfull}; that every endpoint has its line is {@link AuthorisationTableTest}'s to say.
 */
@EnabledIf(value = "isAskedFor", disabledReason = "mvn verify -Pfull asks everybody")
class AuthorisationIT {

    /** What needs an authenticator or another service is asked for with what cannot be. */
    private static final Set<String> ELSEWHERE = Set.of(
            "POST /api/account/links",
            "POST /api/account/links/endings",
            "POST /api/account/passkeys",
            "POST /api/account/passkeys/options",
            "POST /api/account/passkeys/{id}/removals",
            "POST /api/accounts/{id}/links",
            "POST /api/accounts/{id}/links/endings");

    @TempDir
    static Path data;

    private static BangvangProcess product;
    private static Map<String, String> answered = Map.of();
    private static Set<String> unready = Set.of();
    private static Map<String, String> shown = Map.of();
    private static AnswerTable endpoints;
    private static AnswerTable fields;

    static boolean isAskedFor() {
        return Boolean.getBoolean("bangvang.authorisation") || AnswerTable.isToBeWritten();
    }

    @BeforeAll
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    static void ask() throws IOException {
        UnpackedServer.into(data);
        product = BangvangProcess.serveOn(BangvangProcess.HASHES_FAST, data, "--no-stories");
        String url = product.awaitAddress().toString();
        LongSupplier head = () -> SampleService.events(data);
        Holders holders = new Holders(url, head);
        AuthorisationWalk walk = new AuthorisationWalk(url, holders, head);
        new CommandWalk(url, walk).walkAll();
        unready = walk.unready();
        answered = walk.answered();
        endpoints = AnswerTable.of("authorisation.txt", answered);
        shown = new HiddenFields(url, holders, head).shown();
        fields = AnswerTable.of("authorisation-fields.txt", shown);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @TestFactory
    Stream<DynamicTest> each_answers_everybody_as_its_line_says() {
        return compared(answered, endpoints);
    }

    @TestFactory
    Stream<DynamicTest> each_field_is_shown_to_whom_its_line_says() {
        return compared(shown, fields);
    }

    private static Stream<DynamicTest> compared(Map<String, String> found, AnswerTable table) {
        return found.entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.getKey(),
                        () -> assertThat(line.getValue())
                                .as(line.getKey())
                                .isEqualTo(table.lines().getOrDefault(line.getKey(), "not in the table"))));
    }

    @Test
    void every_command_is_asked_for_when_its_case_is_ready_for_it() {
        assertThat(unready).isEqualTo(ELSEWHERE);
    }

    @Test
    void every_line_about_a_field_is_about_one_that_was_looked_for() {
        assertThat(fields.lines().keySet()).isEqualTo(shown.keySet());
    }
}
