package vn.bangvang.query.readmodel;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Id;

/** Values as read models keep them in a column. */
public final class Stored {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ObjectReader MAP =
            JSON.readerFor(JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));

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
        return MAP.readValue(json);
    }

    /** In UTF-8, as the log keeps metadata. */
    static Map<String, Object> map(byte[] json) {
        return MAP.readValue(json);
    }

    /** An id is its UUID, a constant its name, a list an array; all else stays as it is. */
    static @Nullable Object column(@Nullable Object value) {
        if (value instanceof Id id) {
            return id.value();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Collection<?> list ? array(list) : value;
    }

    static boolean isList(@Nullable Object value) {
        return value instanceof Collection<?>;
    }

    /** What JSON says, as a type that may have parameters. */
    static Object value(String json, Type type) {
        return JSON.readValue(json, JSON.getTypeFactory().constructType(type));
    }

    /** For {@code ?::uuid[]} and {@code ?::text[]} of plain words: identifiers and names of constants. What is null stays null. */
    public static String array(Collection<?> words) {
        return words.stream().map(Objects::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
