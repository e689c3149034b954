package vn.bangvang.standalone.story;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same thing of the same story has the same identifier and key whenever it is played. */
final class Ids {

    private Ids() {}

    /** @param name such as {@code nomination/bao-bac-kan/2022} */
    static String of(String namespace, String name) {
        return UUID.nameUUIDFromBytes(("bangvang/" + namespace + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
