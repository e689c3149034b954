package vn.bangvang.standalone.story;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML file as a tree that knows its lines: nothing but texts, numbers, lists and mappings, none of them boundless. */
final class YamlTree {

    private static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 40;
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlTree() {}

    static MappingNode read(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(LARGEST)
                .setUseMarks(true)
                .build();
        try {
            demandShallow(new Parse(settings).parseString(text));
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> StoryMistake.in(file, "tệp trống", "the file is empty"));
            new YamlTree().check(root);
            if (root instanceof MappingNode mapping) {
                return mapping;
            }
            throw StoryMistake.at(
                    Place.of(root),
                    "tệp phải bắt đầu bằng các khóa như \"story:\", \"steps:\"",
                    "the file must begin with keys such as \"story:\", \"steps:\"");
        } catch (MarkedYamlEngineException e) {
            throw YamlWords.mistake(file, e);
        } catch (YamlEngineException e) {
            throw StoryMistake.in(
                    file, "không đọc được tệp YAML: " + e.getMessage(), "cannot be read: " + e.getMessage());
        }
    }

    /** Before the tree is built, which calls itself for each level. */
    private static void demandShallow(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw StoryMistake.at(
                        Place.of(event.getStartMark().orElseThrow()),
                        "lồng quá sâu, tối đa " + DEEPEST + " cấp",
                        "nested too deeply, at most " + DEEPEST + " levels");
            }
        }
    }

    private void check(Node node) {
        if (!seen.add(node)) {
            return;
        }
        // The engine reads numbers as JSON has them, so that a code such as 007 stays a text; ~ is the short way to
        // write nothing.
        if (node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().equals("~")) {
            scalar.setTag(Tag.NULL);
        }
        if (!PLAIN.contains(node.getTag())) {
            String tag = node.getTag().getValue();
            throw StoryMistake.at(
                    Place.of(node),
                    "không dùng được kiểu \"" + tag + "\" ở đây",
                    "the type \"" + tag + "\" is not allowed");
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::check);
        } else if (node instanceof MappingNode mapping) {
            checkKeys(mapping);
        }
    }

    private void checkKeys(MappingNode mapping) {
        Set<String> keys = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw StoryMistake.at(
                        Place.of(entry.getKeyNode()),
                        "khóa phải là một chữ, không phải danh sách",
                        "a key must be a text");
            }
            if (!keys.add(key.getValue())) {
                throw StoryMistake.at(
                        Place.of(key),
                        "khóa \"" + key.getValue() + "\" viết hai lần",
                        "the key \"" + key.getValue() + "\" is written twice");
            }
            check(entry.getValueNode());
        }
    }

    /** The node of a field such as {@code targets[0].title}, or the nearest above it that is written there. */
    static Node find(Node from, String field) {
        Node at = from;
        String rest = field.replace("[", ".").replace("]", "");
        while (!rest.isEmpty()) {
            String path = rest;
            String part = keys(at).filter(key -> (path + ".").startsWith(key + "."))
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                return at;
            }
            at = child(at, part);
            rest = rest.substring(Math.min(rest.length(), part.length() + 1));
        }
        return at;
    }

    private static Stream<String> keys(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().map(entry -> ((ScalarNode) entry.getKeyNode()).getValue());
        }
        return node instanceof SequenceNode list
                ? IntStream.range(0, list.getValue().size()).mapToObj(Integer::toString)
                : Stream.empty();
    }

    private static Node child(Node node, String part) {
        return node instanceof MappingNode mapping
                ? Objects.requireNonNull(new Fields(mapping).optional(part))
                : ((SequenceNode) node).getValue().get(Integer.parseInt(part));
    }
}
