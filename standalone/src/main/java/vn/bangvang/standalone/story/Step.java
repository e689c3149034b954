package vn.bangvang.standalone.story;

import java.util.Map;
import vn.bangvang.standalone.say.Bilingual;

/**
 * One thing that one person does.
 *
 * @param name unique within its story and never changed: its idempotency key is made from it
 */
record Step(String name, SampleAccount as, Bilingual says, String path, Map<String, Object> body) {

    private static final int OK = 200;
    private static final int CREATED = 201;

    /** What brings its own identifier to a collection creates something, and so do several of them at once. */
    int expectedStatus() {
        boolean one = path.lastIndexOf('/') == "/api".length() && body.containsKey("id");
        return one || path.endsWith("/openings") ? CREATED : OK;
    }
}
