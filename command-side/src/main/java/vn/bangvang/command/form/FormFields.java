package vn.bangvang.command.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form as the body of a command. A name is the path of the field: {@code nominee.unitId},
 * {@code documents[0].title}, {@code nominationIds[]} for several of one name. {@code year:int} is a whole number,
 * {@code agreed:bool} a yes or no, {@code value:decimal} a number as text, typed with a comma or a point; {@code results:list}
 * is a list that may stay empty. What was left empty is left out, a row of which nothing was filled in too; a name that begins
 * with an underscore is no field.
 */
final class FormFields {

    private static final int LONGEST_NAME = 100;
    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\[(\\d{1,3})])?(\\[])?(?:\\.(.+))?");
    /** One step of a path in the body. */
    private static final Pattern STEP = Pattern.compile("(^|\\.)([A-Za-z][A-Za-z0-9]*)(?:\\[(\\d{1,9})])?");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    /** A list while it grows: forms may leave rows out and send them in any order. */
    private record Rows(TreeMap<Integer, Object> byNumber) {}

    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if the names make no sense: no page of ours sent them */
    FormFields(Map<String, String[]> fields) {
        fields.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                String[] typed = name.split(":", 2);
                if (typed.length == 2 && typed[1].equals("list")) {
                    put(tree, typed[0], null);
                }
                for (String value : values) {
                    if (!value.isBlank()) {
                        String text = value.strip().replace("\r\n", "\n");
                        put(tree, typed[0], typed.length == 1 ? text : read(text, typed[1]));
                    }
                }
            }
        });
    }

    Object body() {
        return finished(tree);
    }

    /**
     * The name in the form of what a path in the body means: rows that were left empty count there and not here.
     *
     * @param path such as {@code documents[1].title}; one that the form did not send stays as it is
     */
    String named(String path) {
        StringBuilder named = new StringBuilder();
        Object at = tree;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            at = at instanceof Map<?, ?> fields ? fields.get(step.group(2)) : null;
            named.append(step.group(1)).append(step.group(2));
            if (step.group(3) != null) {
                int place = Integer.parseInt(step.group(3));
                if (!(at instanceof Rows rows) || place >= rows.byNumber().size()) {
                    return path;
                }
                Integer row = List.copyOf(rows.byNumber().keySet()).get(place);
                named.append('[').append(row).append(']');
                at = rows.byNumber().get(row);
            }
        }
        return named.toString();
    }

    /** What is no number stays text, so that the command says what it expects. */
    private static Object read(String value, String type) {
        return switch (type) {
            case "int" -> WHOLE.matcher(value).matches() ? Long.valueOf(value) : value;
            case "decimal" -> decimal(value);
            case "bool" -> value.equals("true") ? Boolean.TRUE : value.equals("false") ? Boolean.FALSE : value;
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** With a comma, the points before it part thousands; without one, a point is what parts the decimals. */
    private static String decimal(String value) {
        return value.contains(",") ? value.replace(".", "").replace(',', '.') : value;
    }

    /** @param value null for an empty list */
    private static void put(Map<String, Object> into, String path, @Nullable Object value) {
        Matcher name = NAME.matcher(path);
        if (path.length() > LONGEST_NAME || !name.matches()) {
            throw new IllegalArgumentException(path);
        }
        String rest = name.group(4);
        if (name.group(3) != null) {
            TreeMap<Integer, Object> rows = rows(into, name.group(1));
            rows.put(rows.isEmpty() ? 0 : rows.lastKey() + 1, value);
        } else if (name.group(2) != null) {
            TreeMap<Integer, Object> rows = rows(into, name.group(1));
            Integer row = Integer.valueOf(name.group(2));
            if (rest == null) {
                rows.put(row, value);
            } else {
                put(object(rows.computeIfAbsent(row, first -> new LinkedHashMap<>())), rest, value);
            }
        } else if (rest != null) {
            put(object(into.computeIfAbsent(name.group(1), first -> new LinkedHashMap<>())), rest, value);
        } else if (value == null) {
            rows(into, name.group(1));
        } else {
            into.put(name.group(1), value);
        }
    }

    private static TreeMap<Integer, Object> rows(Map<String, Object> into, String name) {
        if (into.computeIfAbsent(name, first -> new Rows(new TreeMap<>())) instanceof Rows rows) {
            return rows.byNumber();
        }
        throw new IllegalArgumentException(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?>) {
            return (Map<String, Object>) value;
        }
        throw new IllegalArgumentException("Both a text and an object");
    }

    private static Object finished(Object value) {
        if (value instanceof Rows rows) {
            return rows.byNumber().values().stream().map(FormFields::finished).toList();
        }
        if (value instanceof Map<?, ?>) {
            Map<String, Object> fields = new LinkedHashMap<>();
            object(value).forEach((name, one) -> fields.put(name, finished(one)));
            return fields;
        }
        return value;
    }
}
