package vn.bangvang.standalone.rest;

import java.util.ArrayList;
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

/** The operations of one side as its OpenAPI document describes them, each with a request that it would understand. */
final class ApiDescription {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS =
            List.of("Thử", "A", "TN-1", "2026", "2026-Q1", "10", "10.5", "thu.nghiem", "province", "một-mật-khẩu-dài");

    private final JsonNode document;

    /** @param given values of fields by name, instead of ones made up */
    private final Map<String, String> given;

    private ApiDescription(JsonNode document, Map<String, String> given) {
        this.document = document;
        this.given = given;
    }

    record Operation(String method, String path, String body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ApiDescription of(SampleService service, String side, Map<String, String> given) {
        return new ApiDescription(
                SampleService.json(SampleService.done(service.as("quantri").get("/v3/api-docs/" + side))), given);
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
            return JSON.getNodeFactory().stringNode(given.get(name));
        }
        return switch (schema.path("type").asString("object")) {
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
            if (schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asString().equals(property.getKey()))) {
                object.set(property.getKey(), example(property.getKey(), property.getValue()));
            }
        });
        return object;
    }

    private static String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        if (name.equals("missing")) {
            return "BIENBAN"; // a kind of paper that the law knows
        }
        String pattern = schema.path("pattern").asString("");
        return switch (schema.path("format").asString("")) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> People.TODAY;
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
