package vn.bangvang.standalone.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Parts of an answer, named by paths such as {@code details.versions.0.places}. */
final class Parts {

    private Parts() {}

    static JsonNode at(JsonNode answer, String path) {
        JsonNode at = answer;
        for (String part : path.split("\\.")) {
            at = at.isArray() && part.matches("\\d{1,6}") ? at.path(Integer.parseInt(part)) : at.path(part);
        }
        return at;
    }

    /** The lists that an answer holds, down to those within its fields. */
    static List<String> lists(JsonNode answer) {
        List<String> lists = new ArrayList<>();
        answer.properties().forEach(field -> {
            if (field.getValue().isArray()) {
                lists.add(field.getKey());
            }
            lists(field.getValue()).forEach(inner -> lists.add(field.getKey() + "." + inner));
        });
        return lists;
    }

    static String text(JsonNode part) {
        return part.isMissingNode() || part.isNull() ? "" : part.isContainer() ? part.toString() : part.asString();
    }

    /** Where the answer is not what it should be, or null: a mapping names the parts that matter, a list every entry. */
    static @Nullable Difference difference(String path, @Nullable Object expected, JsonNode actual) {
        if (expected instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(field -> difference(
                            path.isEmpty() ? "" + field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            at(actual, "" + field.getKey())))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (expected instanceof List<?> entries) {
            for (int i = 0; actual.size() == entries.size() && i < entries.size(); i++) {
                Difference difference = difference(path + "." + i, entries.get(i), actual.path(i));
                if (difference != null) {
                    return difference;
                }
            }
            return actual.isArray() && actual.size() == entries.size()
                    ? null
                    : new Difference(path, entries.size() + " ×", actual.toString());
        }
        boolean same = expected == null
                ? actual.isNull() || actual.isMissingNode()
                : !actual.isContainer() && expected.toString().equals(text(actual));
        return same ? null : new Difference(path, String.valueOf(expected), text(actual));
    }

    record Difference(String path, String expected, String actual) {}
}
