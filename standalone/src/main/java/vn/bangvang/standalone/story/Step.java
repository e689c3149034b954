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

    /** What brings its own identifier to a collection creates something. */
    int expectedStatus() {
        boolean collection = path.lastIndexOf('/') == "/api".length();
        return collection && body.containsKey("id") ? CREATED : OK;
    }
}
