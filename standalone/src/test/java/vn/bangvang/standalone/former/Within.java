package vn.bangvang.standalone.former;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether an answer still says everything it said: it may have gained fields, and nothing else. */
final class Within {

    private final List<String> differences = new ArrayList<>();

    static List<String> differences(JsonNode expected, JsonNode answer) {
        Within within = new Within();
        within.compare("", expected, answer);
        return within.differences;
    }

    private void compare(String path, JsonNode expected, JsonNode found) {
        if (expected.isObject() && found.isObject()) {
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                compare(path + "/" + field.getKey(), field.getValue(), now(found, field.getKey()));
            }
        } else if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, expected.get(i), found.get(i));
            }
        } else if (!expected.equals(found)) {
            differences.add("%s: expected %s, found %s".formatted(path, expected, found));
        }
    }

    /** A score table stands by id and name where it stood by its id alone. */
    private static JsonNode now(JsonNode found, String field) {
        return field.equals("tableId") && !found.has(field)
                ? found.path("table").path("id")
                : found.path(field);
    }
}
