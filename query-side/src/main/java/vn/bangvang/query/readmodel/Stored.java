package vn.bangvang.query.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Values as read models keep them in a column. */
public final class Stored {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Stored() {}

    /** For {@code ?::jsonb}. */
    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static <T> T value(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    public static <T> List<T> list(String json, Class<T> element) {
        return JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, element));
    }

    public static Map<String, Object> map(String json) {
        return JSON.readValue(json, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }

    /** For {@code ?::uuid[]} and {@code ?::text[]} of plain words: identifiers and names of constants. */
    public static String array(Collection<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
