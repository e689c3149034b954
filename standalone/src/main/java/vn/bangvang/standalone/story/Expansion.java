package vn.bangvang.standalone.story;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Puts what {@code $(name)} stands for in its place. A reference alone keeps the type of what it stands for, in quotes it is
 * text; an entry of a list that speaks of an empty cell is left out.
 */
final class Expansion {

    /** What came of an empty cell. */
    static final Object NOTHING = new Object();

    private static final int MOST_VALUES = 20_000;
    private static final int DEEPEST = 60;
    private static final String OPEN = "$(";
    private static final String NEW = "new ";

    private final Names names;
    private int values;
    private int depth;

    Expansion(Names names) {
        this.names = names;
    }

    /** @return a value as JSON has it, or {@link #NOTHING} */
    @Nullable
    Object value(Node node, @Nullable Scope scope) {
        demandMeasure(node);
        depth++;
        try {
            if (node instanceof ScalarNode scalar) {
                return scalar(scalar, scope);
            }
            return node instanceof SequenceNode list ? list(list, scope) : mapping((MappingNode) node, scope);
        } finally {
            depth--;
        }
    }

    /** A text that must be there. */
    String text(Node node, @Nullable Scope scope) {
        Object filled = fill(Fields.text(node), node, scope);
        if (filled == NOTHING) {
            throw StoryMistake.at(Place.of(node), "chỗ này dùng một ô trống", "this speaks of an empty cell");
        }
        return (String) filled;
    }

    private void demandMeasure(Node node) {
        values++;
        if (values > MOST_VALUES || depth > DEEPEST) {
            throw StoryMistake.at(
                    Place.of(node),
                    "nội dung quá lớn hoặc nhắc vòng quanh chính nó",
                    "this is too large or speaks of itself");
        }
    }

    private @Nullable Object scalar(ScalarNode node, @Nullable Scope scope) {
        String written = node.getValue();
        if (node.isPlain() && written.startsWith(OPEN) && end(written, 0, node) == written.length() - 1) {
            Object inner = fill(written.substring(OPEN.length(), written.length() - 1), node, scope);
            if (inner == NOTHING) {
                return NOTHING;
            }
            Object found = find((String) inner, node, scope);
            return found instanceof Cell cell ? cell(cell) : found;
        }
        return node.getTag().equals(Tag.STR) ? fill(written, node, scope) : typed(node);
    }

    private Object cell(Cell cell) {
        Object value = value(cell.node(), cell.scope());
        return value == null ? NOTHING : value;
    }

    private static @Nullable Object typed(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(node.getValue());
        }
        try {
            return tag.equals(Tag.INT) ? new BigInteger(node.getValue()) : new BigDecimal(node.getValue());
        } catch (NumberFormatException e) {
            throw StoryMistake.at(
                    Place.of(node), "không phải là số: " + node.getValue(), "not a number: " + node.getValue());
        }
    }

    private Object list(SequenceNode node, @Nullable Scope scope) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Node entry : node.getValue()) {
            Object value = value(entry, scope);
            if (value != NOTHING) {
                list.add(value);
            }
        }
        return list;
    }

    private Object mapping(MappingNode node, @Nullable Scope scope) {
        Map<String, @Nullable Object> mapping = new LinkedHashMap<>();
        boolean nothing = false;
        for (NodeTuple entry : node.getValue()) {
            Object value = value(entry.getValueNode(), scope);
            nothing |= value == NOTHING;
            mapping.put(((ScalarNode) entry.getKeyNode()).getValue(), value);
        }
        return nothing ? NOTHING : mapping;
    }

    /** The text with its references replaced, or nothing if one of them is an empty cell. */
    private Object fill(String written, Node node, @Nullable Scope scope) {
        demandMeasure(node);
        if (written.contains("${")) {
            throw StoryMistake.at(
                    Place.of(node), "viết $(tên) với ngoặc tròn, không viết ${tên}", "write $(name), not ${name}");
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = written.indexOf(OPEN); open >= 0; open = written.indexOf(OPEN, from)) {
            int end = end(written, open, node);
            Object inner = fill(written.substring(open + OPEN.length(), end), node, scope);
            Object text = inner == NOTHING ? NOTHING : asText(find((String) inner, node, scope), node);
            if (text == NOTHING) {
                return NOTHING;
            }
            filled.append(written, from, open).append(text);
            from = end + 1;
        }
        return filled.append(written.substring(from)).toString();
    }

    private static int end(String written, int open, Node node) {
        int level = 0;
        for (int i = open + 1; i < written.length(); i++) {
            char letter = written.charAt(i);
            level += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (level == 0) {
                return i;
            }
        }
        throw StoryMistake.at(Place.of(node), "thiếu dấu ) sau $(", "a ) is missing after $(");
    }

    /** As it is written in its cell: 18.50 stays 18.50. */
    private Object asText(Object found, Node node) {
        if (!(found instanceof Cell cell)) {
            return found.toString();
        }
        if (cell.node() instanceof ScalarNode scalar) {
            depth++;
            try {
                return scalar.getTag().equals(Tag.NULL) ? NOTHING : fill(scalar.getValue(), scalar, cell.scope());
            } finally {
                depth--;
            }
        }
        throw StoryMistake.at(
                Place.of(node), "một danh sách không thể đứng giữa chữ", "a list cannot stand within a text");
    }

    private Object find(String name, Node node, @Nullable Scope scope) {
        if (name.startsWith(NEW)) {
            return names.introduce(name.substring(NEW.length()), Place.of(node));
        }
        Cell cell = Scope.cell(scope, name);
        Object found = cell == null ? names.value(name) : cell;
        if (found == null) {
            Set<String> known = new TreeSet<>(names.known());
            known.addAll(Scope.columns(scope));
            throw Nearest.unknown(Place.of(node), "tên", "name", name, known);
        }
        return found;
    }
}
