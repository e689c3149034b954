package vn.bangvang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.refusal.Refusal;

/** Finds the fields of a request that name what a refusal is about, such as a unit that does not exist. */
final class FieldsNaming {

    private final JsonMapper json;

    FieldsNaming(JsonMapper json) {
        this.json = json;
    }

    /** Paths such as {@code members[2]}; none when the request's body does not name it. */
    List<String> subjectOf(Refusal refusal, HttpServletRequest request) {
        Object body = request.getAttribute(RememberedBody.ATTRIBUTE);
        List<String> fields = new ArrayList<>();
        if (body != null) {
            Set<String> named = new HashSet<>();
            refusal.details().values().forEach(value -> named.add(String.valueOf(value)));
            collect(json.valueToTree(body), "", named, fields);
        }
        return fields;
    }

    private static void collect(JsonNode node, String path, Set<String> named, List<String> fields) {
        if (node.isString() && named.contains(node.asString())) {
            fields.add(path);
        }
        node.properties()
                .forEach(field -> collect(
                        field.getValue(),
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                        named,
                        fields));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), path + "[" + i + "]", named, fields);
        }
    }
}
