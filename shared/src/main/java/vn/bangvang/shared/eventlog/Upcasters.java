package vn.bangvang.shared.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event that was stored in a former revision is read: each upcaster turns one revision into the next. Whoever reads
 * the log reads through them, since they are a part of the codec.
 */
public final class Upcasters {

    /** @param from the revision it reads; it makes the next one */
    public record Upcaster(String name, int from, Consumer<ObjectNode> change) {}

    private static final List<Upcaster> UPCASTERS = List.of(
            // Routes of that time did not say whether two levels need two persons: one was enough.
            new Upcaster("nomination.submitted", 1, payload -> {
                if (!payload.has("separateEyes")) {
                    payload.put("separateEyes", false);
                }
            }));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Upcasters() {}

    public static List<Upcaster> all() {
        return UPCASTERS;
    }

    /** Whether an event of that revision can be brought to the one that is catalogued. */
    static boolean reach(EventCatalogue.Entry entry, int from) {
        for (int revision = from; revision < entry.revision(); revision++) {
            if (find(entry.name(), revision).isEmpty()) {
                return false;
            }
        }
        return from > 0 && from <= entry.revision();
    }

    /** The payload as the catalogued revision has it. */
    static byte[] current(EventCatalogue.Entry entry, int from, byte[] payload) {
        ObjectNode changed = (ObjectNode) JSON.readTree(payload);
        for (int revision = from; revision < entry.revision(); revision++) {
            find(entry.name(), revision).orElseThrow().change().accept(changed);
        }
        return JSON.writeValueAsBytes(changed);
    }

    private static Optional<Upcaster> find(String name, int from) {
        return UPCASTERS.stream()
                .filter(one -> one.name().equals(name) && one.from() == from)
                .findFirst();
    }
}
