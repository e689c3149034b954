package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.rest.ApiDescription.Operation;

/** Every operation of both OpenAPI documents, as nobody and as somebody who may do nothing. */
class AccessIT {

    private static final Set<String> OPEN_TO_ALL =
            Set.of("POST /api/login", "POST /api/login/passkeys", "POST /api/login/passkeys/options", "GET /login");
    /** A witness is an account without a mandate (ADR 101). */
    private static final Set<String> HELD_OUTSIDE = Set.of("/api/history/checkpoints/", "/api/history/consistency");

    private static final Set<String> OPEN_TO_ACCOUNTS = Set.of(
            "GET /api/account",
            "GET /api/account/mandates",
            "GET /api/account/passkeys",
            "POST /api/account/passkeys",
            "POST /api/account/passkeys/options",
            "POST /api/account/links",
            "POST /api/account/links/endings",
            "POST /api/account/put-offs",
            "POST /api/account/re-authentications",
            "POST /api/account/unsent-forms",
            "GET /api/account/sessions",
            "POST /api/account/sessions/endings",
            "GET /api/decisions",
            "GET /api/history/checkpoints/newest",
            "GET /api/history/keys",
            "GET /api/read-models",
            "GET /api/reports",
            "GET /api/reports/honours",
            "GET /password",
            "POST /password",
            "POST /api/account/password-changes");

    private final SampleService service = SampleService.get();

    @Test
    void nobody_gets_anywhere_without_logging_in() {
        long before = service.head();

        List<Operation> closed = operations(OPEN_TO_ALL);

        assertThat(closed).hasSizeGreaterThan(50).allSatisfy(operation -> {
            HttpResponse<String> answer = ask(service.anonymous(), operation);
            assertThat(answer.statusCode()).as("%s", operation).isEqualTo(401);
            assertThat(SampleService.json(answer).get("code").asString()).isEqualTo("UNAUTHENTICATED");
        });
        assertThat(service.head()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/api-docs",
                "/v3/api-docs/commands",
                "/v3/api-docs/queries",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus",
                "/nothing",
                "/api/nothing",
                "/API/units",
                "/api/units/",
                "//api/units",
                "/api/units;a=b",
                "/api/./units",
                "/api/%75nits"
            })
    void no_other_path_lets_anybody_in(String path) {
        assertThat(service.anonymous().get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void what_is_open_tells_nothing() {
        assertThat(service.anonymous().get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details", "PostgreSQL");
        assertThat(service.anonymous().get("/").statusCode()).isEqualTo(200);
        assertThat(service.anonymous().get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void an_account_without_mandates_reads_nothing_and_does_nothing() {
        TestClient nobody = new People(service).hire("khong.co.viec", UUID.randomUUID());
        long before = service.head();
        List<String> tooMuch = new ArrayList<>();

        for (Operation operation : operations(OPEN_TO_ALL, OPEN_TO_ACCOUNTS)) {
            HttpResponse<String> answer = ask(nobody, operation);
            if (HELD_OUTSIDE.stream().noneMatch(operation.path()::startsWith)
                    && !isTurnedAway(answer)
                    && !isEmptyList(operation, answer)) {
                tooMuch.add(operation + " " + answer.statusCode() + " " + answer.body());
            }
        }

        assertThat(tooMuch).isEmpty();
        assertThat(service.head()).isEqualTo(before);
        assertThat(nobody.get("/api/account/mandates").body()).isEqualTo("[]");
    }

    /**
     * As a whole, or, where several were sent, each of them: for lack of a mandate, or because what is named, by the address or in
     * the body, is unknown to the caller.
     */
    private static boolean isTurnedAway(HttpResponse<String> answer) {
        JsonNode body = SampleService.json(answer);
        return switch (answer.statusCode()) {
            case 403, 404 -> true;
            case 422 -> body.get("code").asString().startsWith("UNKNOWN_");
            case 200 -> {
                JsonNode results = body.path("results");
                yield !results.isEmpty()
                        && results.valueStream()
                                .allMatch(result -> result.path("accepted").isNull());
            }
            default -> false;
        };
    }

    private static boolean isEmptyList(Operation operation, HttpResponse<String> answer) {
        JsonNode body = SampleService.json(answer);
        return operation.method().equals("GET")
                && answer.statusCode() == 200
                && body.path("items").isArray()
                && body.get("items").isEmpty();
    }

    @SafeVarargs
    private List<Operation> operations(Set<String>... without) {
        return Stream.of("commands", "queries")
                .flatMap(side -> ApiDescription.of(service, side, Map.of()).operations().stream())
                .filter(operation -> Stream.of(without).noneMatch(open -> open.contains(operation.toString())))
                .distinct()
                .toList();
    }

    private static HttpResponse<String> ask(TestClient client, Operation operation) {
        return client.send(
                operation.method(), operation.path(), "application/json", BodyPublishers.ofString(operation.body()));
    }
}
