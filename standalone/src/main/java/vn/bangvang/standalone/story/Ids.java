package vn.bangvang.standalone.story;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names everything of the sample for ever: the same thing has the same identifier and key whenever it is played. */
final class Ids {

    private Ids() {}

    static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes(("bangvang/sample/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
