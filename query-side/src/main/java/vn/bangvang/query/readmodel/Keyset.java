package vn.bangvang.query.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Goes on behind the last row that was shown, wherever it stands by now: rows that come or go before it move nothing. A
 * cursor holds that row's values in the columns of the order, the last of which tells rows apart.
 */
final class Keyset {

    /** What of an order can be in a cursor; a type is written into the statement, so only these are. */
    private static final Set<String> TYPES = Set.of("uuid", "text", "date", "int4", "int8", "timestamptz");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Column(String name, boolean descending) {}

    /** The value of a row in one column, as text. */
    record Key(String type, @Nullable String value) {}

    private record Cursor(int order, List<Key> keys) {}

    private final String order;
    private final List<Column> columns;

    /** @param order plain columns, each with {@code desc} or without */
    Keyset(String order) {
        this.order = order;
        this.columns = Arrays.stream(order.split(", "))
                .map(term -> new Column(term.split(" ")[0], term.endsWith(" desc")))
                .toList();
    }

    String cursor(Row row) {
        List<Key> keys = columns.stream().map(column -> row.key(column.name())).toList();
        byte[] json = JSON.writeValueAsBytes(new Cursor(order.hashCode(), keys));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** The condition under which a row stands behind the cursor; the values of its parameters are added to those given. */
    String behind(String cursor, Map<String, @Nullable Object> values) {
        List<Key> keys = read(cursor);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put("after" + i, keys.get(i).value());
            List<String> terms = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                terms.add(same(columns.get(j), keys.get(j), j));
            }
            terms.add(after(columns.get(i), keys.get(i), i));
            cases.add(String.join(" and ", terms));
        }
        return bound(columns.get(0), keys.get(0)) + "((" + String.join(") or (", cases) + "))";
    }

    /** Says the first column's part once more so that an index finds where to begin. */
    private static String bound(Column column, Key key) {
        if (key.value() == null) {
            return "";
        }
        return column.descending()
                ? column.name() + " <= " + parameter(key, 0) + " and "
                : "(" + column.name() + " >= " + parameter(key, 0) + " or " + column.name() + " is null) and ";
    }

    private static String same(Column column, Key key, int place) {
        return column.name() + (key.value() == null ? " is null" : " = " + parameter(key, place));
    }

    /** Ascending, nothing stands last; descending, it stands first. */
    private static String after(Column column, Key key, int place) {
        if (key.value() == null) {
            return column.descending() ? column.name() + " is not null" : "false";
        }
        return column.descending()
                ? column.name() + " < " + parameter(key, place)
                : "(" + column.name() + " > " + parameter(key, place) + " or " + column.name() + " is null)";
    }

    private static String parameter(Key key, int place) {
        return ":after" + place + "::" + key.type();
    }

    private List<Key> read(String cursor) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.US_ASCII));
            Cursor read = JSON.readValue(json, Cursor.class);
            boolean mine = read.order() == order.hashCode()
                    && read.keys().size() == columns.size()
                    && read.keys().stream().allMatch(key -> TYPES.contains(key.type()));
            if (mine) {
                return read.keys();
            }
        } catch (IllegalArgumentException | JacksonException | NullPointerException forged) {
            throw unknown();
        }
        throw unknown();
    }

    /** A cursor is only ever one that was answered before, for the same list. */
    static Refusal unknown() {
        return new Refusal(Reason.INVALID_VALUE, Map.of("field", "after"));
    }
}
