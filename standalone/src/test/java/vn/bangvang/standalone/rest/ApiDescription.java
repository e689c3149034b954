package vn.bangvang.standalone.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.shared.testing.TestClient;

/** The operations of one side as its OpenAPI document describes them, each with a request that it would understand. */
final class ApiDescription {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS = List.of(
            "Thử", "A", "TN-1", "TN1", "2026", "2026-Q1", "10", "10.5", "thu.nghiem", "province", "một-mật-khẩu-dài");

    /** Under this name, the day of all dates that are not given. */
    static final String DAY = "day of all";

    private final JsonNode document;

    /** @param given values of fields by name, instead of ones made up; optional ones are there when given */
    private final Map<String, ?> given;

    private final boolean whole;

    private ApiDescription(JsonNode document, Map<String, ?> given, boolean whole) {
        this.document = document;
        this.given = given;
        this.whole = whole;
    }

    record Operation(String method, String path, String body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ApiDescription of(SampleService service, String side, Map<String, ?> given) {
        return of(service.as("quantri"), side).with(given);
    }

    static ApiDescription of(TestClient reader, String side) {
        return new ApiDescription(
                SampleService.json(SampleService.done(reader.get("/v3/api-docs/" + side))), Map.of(), false);
    }

    ApiDescription with(Map<String, ?> other) {
        return new ApiDescription(document, other, whole);
    }

    /** By operation, bodies that lack one field or say null for it. */
    Map<Operation, List<BodyProbes.Probe>> probes() {
        Map<Operation, List<BodyProbes.Probe>> probes = new LinkedHashMap<>();
        ApiDescription filled = new ApiDescription(document, given, true);
        document.get("paths").propertyStream().forEach(path -> {
            JsonNode operation = path.getValue().path("post");
            JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                String body = filled.body(operation);
                probes.put(new Operation("POST", concrete(path.getKey()), body), BodyProbes.of(document, schema, body));
            }
        });
        return probes;
    }

    /** With made-up ids in the paths. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                concrete(path.getKey()) + asked(method.getValue()),
                                body(method.getValue())))));
        return operations;
    }

    /** The paths under which something is done to what is already there, as they are described. */
    List<String> actions() {
        return document.get("paths")
                .propertyStream()
                .filter(path ->
                        path.getKey().contains("{id}") && path.getValue().has("post"))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean describes(String path) {
        return document.get("paths").has(path);
    }

    /** A body for this operation. */
    String bodyOf(String method, String path) {
        return body(document.get("paths").get(path).get(method.toLowerCase(Locale.ROOT)));
    }

    private static String concrete(String path) {
        return path.replace("{year}", "2026")
                .replace("{position}", "1")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    /** What a question must name. */
    private String asked(JsonNode operation) {
        String asked = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query")
                        && parameter.path("required").asBoolean())
                .map(parameter -> parameter.get("name").asString() + "="
                        + example(parameter.get("name").asString(), parameter.get("schema"))
                                .asString())
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private String body(JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? "" : JSON.writeValueAsString(example("", schema));
    }

    private JsonNode example(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            return example(name, document.at(schema.get("$ref").asString().substring(1)));
        }
        if (given.containsKey(name)) {
            return JSON.valueToTree(given.get(name));
        }
        if (schema.has("anyOf")) {
            return example(name, schema.get("anyOf").get(0));
        }
        JsonNode types = schema.path("type");
        return switch ((types.isArray() ? types.get(0) : types).asString("object")) {
            case "integer", "number" ->
                JSON.getNodeFactory()
                        .numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" -> array(name, schema);
            case "string" -> JSON.getNodeFactory().stringNode(text(name, schema));
            default -> object(schema);
        };
    }

    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = 0; i < Math.max(1, schema.path("minItems").asInt(1)); i++) {
            array.add(example(name, schema.get("items")));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties").propertyStream().forEach(property -> {
            if (whole
                    || given.containsKey(property.getKey())
                    || schema.path("required")
                            .valueStream()
                            .anyMatch(name -> name.asString().equals(property.getKey()))) {
                object.set(property.getKey(), example(property.getKey(), property.getValue()));
            }
        });
        return object;
    }

    private String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        if (name.equals("missing")) {
            return "BIENBAN"; // a kind of paper that the law knows
        }
        String pattern = schema.path("pattern").asString("");
        return switch (schema.path("format").asString("")) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> given.containsKey(DAY) ? given.get(DAY).toString() : People.TODAY;
            default ->
                // An amendment of a table is in force from a quarter on.
                name.equals("period") || name.equals("from")
                        ? "2026-Q1"
                        : TEXTS.stream()
                                .filter(text -> pattern.isEmpty() || Pattern.matches(pattern, text))
                                .filter(text -> text.length()
                                        >= schema.path("minLength").asInt(0))
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException("No text for " + name + " " + schema));
        };
    }
}
