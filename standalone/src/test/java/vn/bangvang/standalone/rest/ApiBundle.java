package vn.bangvang.standalone.rest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.story.SentByStories;

/** The OpenAPI documents of both sides as one, in an order that does not depend on the run. */
final class ApiBundle {

    static final Path FILE = Path.of("../docs/openapi.json");
    private static final String JSON_BODY = "/requestBody/content/application~1json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ApiBundle() {}

    static ObjectNode of(TestClient reader) {
        ObjectNode whole = document(reader, "commands").deepCopy();
        ObjectNode queries = document(reader, "queries");
        unite(whole, queries, "");
        whole.remove("servers");
        ((ObjectNode) whole.get("info"))
                .put("title", "Bảng Vàng")
                .put(
                        "description",
                        whole.at("/info/description").asString() + "\n\n"
                                + queries.at("/info/description").asString());
        whole.get("paths").properties().forEach(path -> exemplify(path.getKey(), path.getValue()));
        return (ObjectNode) sorted(whole);
    }

    /** The shortest body that a story of the sample sends there. */
    private static void exemplify(String path, JsonNode operations) {
        Pattern address = Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+"));
        if (operations.at("/post" + JSON_BODY) instanceof ObjectNode content) {
            SentByStories.bodies()
                    .filter(sent -> address.matcher(sent.path()).matches())
                    .map(SentByStories::body)
                    .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .ifPresent(body -> content.set("example", JSON.readTree(body)));
        }
    }

    static String text(JsonNode bundle) {
        return JSON.writeValueAsString(bundle).replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode document(TestClient reader, String side) {
        return (ObjectNode) SampleService.json(SampleService.done(reader.get("/v3/api-docs/" + side)));
    }

    private static void unite(ObjectNode into, ObjectNode other, String way) {
        other.properties().forEach(field -> {
            JsonNode there = into.get(field.getKey());
            String at = way + "/" + field.getKey();
            if (there == null) {
                into.set(field.getKey(), field.getValue());
            } else if (there instanceof ObjectNode known
                    && field.getValue() instanceof ObjectNode more
                    && !way.startsWith("/components/schemas")) {
                unite(known, more, at);
            } else if (!there.equals(field.getValue()) && !at.startsWith("/info") && !at.startsWith("/servers")) {
                if (there instanceof ArrayNode && at.equals("/tags")) {
                    field.getValue()
                            .valueStream()
                            .filter(tag -> there.valueStream().noneMatch(tag::equals))
                            .forEach(((ArrayNode) there)::add);
                    return;
                }
                throw new IllegalStateException(at + " is described in two ways: " + there + " " + field.getValue());
            }
        });
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(item -> items.add(sorted(item)));
            return JSON.createArrayNode().addAll(items);
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode ordered = JSON.createObjectNode();
        object.properties().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(field -> ordered.set(field.getKey(), sorted(field.getValue())));
        return ordered;
    }
}
