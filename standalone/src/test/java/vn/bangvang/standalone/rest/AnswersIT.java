package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.shared.testing.TestClient;

/** What the service answers about the stories is what its OpenAPI documents say it answers. */
class AnswersIT {

    private static final List<String> PEOPLE = List.of("kiemtra", "quantri", "hanam", "phuly", "danvan", "minhkhai");
    private static final List<String> PERIODS = List.of("2022", "2023", "2022-Q1", "2023-Q4");
    private static final int A_FEW = 15;

    private final Map<String, List<String>> wrong = new TreeMap<>();

    @Test
    void every_read_answers_what_its_description_says() {
        JsonNode document = strict("queries");
        List<String> unanswered = new ArrayList<>();
        document.get("paths").propertyStream().forEach(path -> {
            JsonNode operation = path.getValue().path("get");
            if (!operation.isMissingNode()) {
                Schema schema = schema(document, operation, "200");
                long answers = addresses(path.getKey())
                        .flatMap(address -> people(path.getKey()).map(who -> as(who).get(address)))
                        .filter(answer -> answer.statusCode() == 200)
                        .peek(answer -> compare(path.getKey(), schema, answer))
                        .count();
                if (answers == 0) {
                    unanswered.add(path.getKey());
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(unanswered).isEmpty();
    }

    @Test
    void a_command_answers_what_its_description_says() {
        JsonNode document = strict("commands");
        String root = items("/api/units?limit=1").get(0).get("id").asString();
        HttpResponse<String> made = as("quantri")
                .post(
                        "/api/units",
                        "{\"id\":\"%s\",\"code\":\"TRA-LOI\",\"name\":\"Thử\",\"parentId\":\"%s\",\"since\":\"2026-01-01\"}"
                                .formatted(UUID.randomUUID(), root));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        compare("POST /api/units", schema(document, document.at("/paths/~1api~1units/post"), "201"), made);
        assertThat(wrong).isEmpty();
    }

    private void compare(String path, Schema schema, HttpResponse<String> answer) {
        schema.validate(SampleService.json(answer))
                .forEach(error -> wrong.computeIfAbsent(path, first -> new ArrayList<>())
                        .add(error.getInstanceLocation() + ": " + error.getMessage()));
        wrong.computeIfPresent(
                path,
                (name, all) -> all.stream().distinct().limit(A_FEW).collect(java.util.stream.Collectors.toList()));
    }

    /** The document, in which what an object does not mention it does not have. */
    private static JsonNode strict(String side) {
        JsonNode document = SampleService.json(SampleService.done(as("quantri").get("/v3/api-docs/" + side)));
        document.at("/components/schemas").valueStream().forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return document;
    }

    private static Schema schema(JsonNode document, JsonNode operation, String status) {
        ObjectNode schema = (ObjectNode) operation
                .at("/responses/" + status + "/content/application~1json/schema")
                .deepCopy();
        schema.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema((JsonNode) JsonMapper.shared().readTree(schema.toString()));
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
        return items(list + "?limit=" + A_FEW).stream()
                .map(item -> item.get("id").asString());
    }

    private static List<JsonNode> items(String list) {
        return SampleService.json(SampleService.done(as("kiemtra").get(list)))
                .get("items")
                .valueStream()
                .toList();
    }

    private static Stream<String> people(String path) {
        return path.contains("{") ? Stream.of(PEOPLE.get(0)) : PEOPLE.stream();
    }

    private static TestClient as(String username) {
        return StoriesService.get().as(username);
    }
}
