package vn.bangvang.standalone.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request body whose fields keep their order, so that a repeated request is the same to the byte. */
final class Body {

    private Body() {}

    /** @param pairs name, value, name, value … */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }
}
