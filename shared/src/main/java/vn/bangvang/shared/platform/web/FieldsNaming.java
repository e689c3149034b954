package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Refusal;

/** Finds the fields of a request that name what a refusal is about, such as a unit that does not exist. */
final class FieldsNaming {

    /** Whoever mends these looks again. */
    static final int MOST = 100;

    private final JsonMapper json;

    FieldsNaming(JsonMapper json) {
        this.json = json;
    }

    /** Paths such as {@code members[2]}; none when the request's body does not name it. */
    List<String> subjectOf(Refusal refusal, HttpServletRequest request) {
        Object body = request.getAttribute(RememberedBody.ATTRIBUTE);
        List<String> fields = new ArrayList<>();
        if (body != null && !refusal.details().isEmpty()) {
            Set<String> named = new HashSet<>();
            refusal.details().values().forEach(value -> named.add(String.valueOf(value)));
            collect(json.valueToTree(body), new ArrayDeque<>(), named, fields);
        }
        return fields;
    }

    /** The way to a value becomes words when it is the one that was meant. */
    private static void collect(JsonNode node, Deque<Object> way, Set<String> named, List<String> fields) {
        if (fields.size() < MOST && node.isString() && named.contains(node.asString())) {
            fields.add(words(way));
        }
        node.properties().forEach(field -> step(field.getValue(), field.getKey(), way, named, fields));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            step(node.get(i), i, way, named, fields);
        }
    }

    private static void step(JsonNode to, Object by, Deque<Object> way, Set<String> named, List<String> fields) {
        way.addLast(by);
        collect(to, way, named, fields);
        way.removeLast();
    }

    private static String words(Deque<Object> way) {
        StringBuilder path = new StringBuilder();
        for (Object step : way) {
            path.append(step instanceof Integer index ? "[" + index + "]" : (path.isEmpty() ? "" : ".") + step);
        }
        return path.toString();
    }
}
