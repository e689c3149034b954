package vn.bangvang.standalone.rest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.shared.testing.TestClient;

/**
 * What a running service says of itself, held against what passes: every request that it took, every answer that it
 * gave. What an object does not mention it does not have.
 */
final class Described {

    private static final int A_FEW = 15;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, List<String>> wrong = new TreeMap<>();
    private final Set<String> succeeded = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    /** @param reader may read the documents */
    Described(TestClient reader) {
        for (String side : List.of("commands", "queries")) {
            JsonNode document = strict(SampleService.json(SampleService.done(reader.get("/v3/api-docs/" + side))));
            document.get("paths")
                    .propertyStream()
                    .forEach(path -> path.getValue()
                            .propertyStream()
                            .forEach(method -> operations.add(new Operation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue(),
                                    document))));
        }
        operations.sort(Comparator.comparing((Operation operation) -> operation.path.split("\\{").length)
                .thenComparing(Operation::name));
    }

    record Operation(String method, String path, JsonNode says, JsonNode document) {

        String name() {
            return method + " " + path;
        }

        boolean matches(String asked, String address) {
            return method.equals(asked) && Pattern.matches(path.replaceAll("\\{\\w+}", "[^/]+"), address);
        }

        /** What is said of an answer; a problem of one status is described once for all operations. */
        JsonNode answer(int status) {
            JsonNode known = says.at("/responses/" + status);
            return known.has("$ref") ? document.at(known.get("$ref").asString().substring(1)) : known;
        }
    }

    List<Operation> operations(String method) {
        return operations.stream()
                .filter(operation -> operation.method.equals(method))
                .toList();
    }

    /** What was answered otherwise than described, by operation. */
    Map<String, List<String>> wrong() {
        return wrong;
    }

    /** The operations of which no success has been seen. */
    List<String> neverSucceeded() {
        return without(succeeded);
    }

    /** The operations of which no problem has been seen. */
    List<String> neverRefused() {
        return without(refused);
    }

    private List<String> without(Set<String> seen) {
        return operations.stream()
                .map(Operation::name)
                .filter(name -> !seen.contains(name))
                .distinct()
                .toList();
    }

    synchronized void passed(String method, String path, String asked, int status, String type, String answered) {
        Optional<Operation> found =
                operations.stream().filter(known -> known.matches(method, path)).findFirst();
        if (found.isEmpty()) {
            return;
        }
        Operation operation = found.get();
        boolean success = status < 400;
        (success ? succeeded : refused).add(operation.name());
        JsonNode said = operation.answer(status);
        if (said.isMissingNode()) {
            tell(operation, "answers " + status + ", of which nothing is said");
        } else if (!said.has("content")) {
            tell(operation, answered.isEmpty() ? null : status + " has a body, of which nothing is said");
        } else {
            String plain = type.replaceAll(";.*", "");
            JsonNode content = said.at("/content/" + plain.replace("/", "~1"));
            tell(operation, content.isMissingNode() ? status + " is " + plain : null);
            if (plain.endsWith("json")) {
                compare(operation, "" + status, content.path("schema"), answered);
            }
        }
        JsonNode body = operation.says.at("/requestBody/content/application~1json/schema");
        if (success && !body.isMissingNode()) {
            compare(operation, "asked", body, asked);
        }
    }

    private void compare(Operation operation, String what, JsonNode schema, String text) {
        if (!schema.isMissingNode()) {
            schemas.computeIfAbsent(operation.name() + what, first -> schema(operation.document, schema))
                    .validate(JSON.readTree(text))
                    .forEach(error ->
                            tell(operation, what + " " + error.getInstanceLocation() + ": " + error.getMessage()));
        }
    }

    private void tell(Operation operation, String error) {
        if (error != null) {
            List<String> all = wrong.computeIfAbsent(operation.name(), first -> new ArrayList<>());
            if (all.size() < A_FEW && !all.contains(error)) {
                all.add(error);
            }
        }
    }

    private static JsonNode strict(JsonNode document) {
        document.at("/components/schemas").valueStream().forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return document;
    }

    private static Schema schema(JsonNode document, JsonNode schema) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema((JsonNode) JSON.readTree(whole.toString()));
    }
}
