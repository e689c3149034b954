package vn.bangvang.standalone.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that lack one field, or say null for it, and whether their description would have them refused. */
final class BodyProbes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final JsonNode whole;
    private final List<Probe> probes = new ArrayList<>();

    record Probe(String field, boolean without, String body, boolean refused) {}

    /** @param whole a body in which every field is there */
    private BodyProbes(JsonNode document, JsonNode whole) {
        this.document = document;
        this.whole = whole;
    }

    static List<Probe> of(JsonNode document, JsonNode schema, String whole) {
        BodyProbes probes = new BodyProbes(document, JSON.readTree(whole));
        probes.visit(schema, probes.whole, "", "");
        return probes.probes;
    }

    private void visit(JsonNode schema, JsonNode value, String pointer, String path) {
        JsonNode said = resolved(schema);
        if (value.isArray() && !value.isEmpty()) {
            visit(said.get("items"), value.get(0), pointer + "/0", path + "[0]");
        }
        if (value.isObject()) {
            said.path("properties").propertyStream().forEach(property -> {
                String name = property.getKey();
                String field = path.isEmpty() ? name : path + "." + name;
                boolean required = said.path("required")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals(name));
                add(field, true, pointer, required, parent -> parent.remove(name));
                boolean nullable = property.getValue().toString().contains("\"null\"");
                add(field, false, pointer, !nullable, parent -> parent.putNull(name));
                if (value.has(name)) {
                    visit(property.getValue(), value.get(name), pointer + "/" + name, field);
                }
            });
        }
    }

    private void add(String field, boolean without, String pointer, boolean refused, Consumer<ObjectNode> change) {
        JsonNode copy = whole.deepCopy();
        change.accept((ObjectNode) copy.at(pointer));
        probes.add(new Probe(field, without, copy.toString(), refused));
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return document.at(schema.get("$ref").asString().substring(1));
        }
        return schema.has("anyOf") ? resolved(schema.get("anyOf").get(0)) : schema;
    }
}
