package vn.bangvang.standalone.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys of one mapping, of which only some are known. */
final class Fields {

    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** Any keys. */
    Fields(MappingNode mapping) {
        this.place = Place.of(mapping);
        mapping.getValue()
                .forEach(entry -> values.put(((ScalarNode) entry.getKeyNode()).getValue(), entry.getValueNode()));
    }

    /** These keys and no other. */
    Fields(MappingNode mapping, List<String> known) {
        this(mapping);
        mapping.getValue().forEach(entry -> {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            if (!known.contains(key)) {
                throw Nearest.unknown(Place.of(entry.getKeyNode()), "khóa", "key", key, known);
            }
        });
    }

    static Fields of(Node node, List<String> known) {
        return new Fields(mapping(node), known);
    }

    static MappingNode mapping(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw wrong(node, "các khóa và giá trị", "keys and values");
    }

    static List<Node> list(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        throw wrong(node, "một danh sách, mỗi dòng bắt đầu bằng \"- \"", "a list, each line beginning with \"- \"");
    }

    /** One text or number as it is written. */
    static String text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        throw wrong(node, "một chữ", "a text");
    }

    private static StoryMistake wrong(Node node, String vietnamese, String english) {
        return StoryMistake.at(Place.of(node), "chỗ này phải là " + vietnamese, "here must be " + english);
    }

    Place place() {
        return place;
    }

    Map<String, Node> all() {
        return values;
    }

    @Nullable
    Node optional(String key) {
        return values.get(key);
    }

    Node required(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw StoryMistake.at(
                    place,
                    String.format(Locale.ROOT, "thiếu khóa \"%s\"", key),
                    String.format(Locale.ROOT, "the key \"%s\" is missing", key));
        }
        return value;
    }
}
