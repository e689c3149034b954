package vn.bangvang.command.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form as the body of a command. A name is the path of the field: {@code nominee.unitId},
 * {@code documents[0].title}, {@code nominationIds[]} for several of one name. {@code year:int} is a whole number,
 * {@code agreed:bool} a yes or no, {@code value:decimal} a number as text, typed with a comma or a point; {@code results:list}
 * is a list that may stay empty. What was left empty is left out, also a whole row of a list; a name that begins with an
 * underscore is no field.
 */
final class FormFields {

    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\[(\\d{1,3})])?(\\[])?(?:\\.(.+))?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private FormFields() {}

    /** @throws IllegalArgumentException if a name is no path: the page is wrong, not who fills it in */
    static Map<String, Object> body(Map<String, String[]> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                String[] typed = name.split(":", 2);
                if (typed.length == 2 && typed[1].equals("list")) {
                    put(body, typed[0], null);
                }
                for (String value : values) {
                    if (!value.isBlank()) {
                        put(body, typed[0], typed.length == 1 ? value.strip() : read(value.strip(), typed[1]));
                    }
                }
            }
        });
        dropEmptyRows(body);
        return body;
    }

    private static void dropEmptyRows(Object part) {
        if (part instanceof Map<?, ?> fields) {
            fields.values().forEach(FormFields::dropEmptyRows);
        } else if (part instanceof List<?> rows) {
            rows.removeIf(row -> row instanceof Map<?, ?> fields && fields.isEmpty());
            rows.forEach(FormFields::dropEmptyRows);
        }
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
        if (!name.matches()) {
            throw new IllegalArgumentException(path);
        }
        String rest = name.group(4);
        if (name.group(3) != null) {
            list(into, name.group(1)).add(value);
        } else if (name.group(2) != null) {
            List<Object> list = list(into, name.group(1));
            int index = Integer.parseInt(name.group(2));
            while (list.size() <= index) {
                list.add(new LinkedHashMap<>());
            }
            if (rest == null) {
                list.set(index, value);
            } else {
                put(map(list.get(index)), rest, value);
            }
        } else if (rest != null) {
            put(map(into.computeIfAbsent(name.group(1), one -> new LinkedHashMap<>())), rest, value);
        } else if (value == null) {
            list(into, name.group(1));
        } else {
            into.put(name.group(1), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> into, String name) {
        return (List<Object>) into.computeIfAbsent(name, one -> new ArrayList<>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
