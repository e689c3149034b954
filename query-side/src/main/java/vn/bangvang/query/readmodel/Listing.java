package vn.bangvang.query.readmodel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One SELECT of a controller: its conditions as they are asked for, and always a bound. */
public final class Listing {

    private final StringBuilder sql;
    private final List<@Nullable Object> args = new ArrayList<>();
    private boolean filtered;

    private Listing(String select) {
        this.sql = new StringBuilder(select);
    }

    public static Listing of(String select) {
        return new Listing(select);
    }

    /** Arguments of the SELECT itself, before any condition. */
    public Listing given(@Nullable Object... values) {
        args.addAll(Arrays.asList(values));
        return this;
    }

    /** A condition with as many question marks as there are arguments. */
    public Listing where(String condition, @Nullable Object... values) {
        sql.append(filtered ? " and (" : " where (").append(condition).append(')');
        filtered = true;
        args.addAll(Arrays.asList(values));
        return this;
    }

    /** A condition that counts only when it is asked for. */
    public Listing when(@Nullable Object value, String condition) {
        return value == null ? this : where(condition, value);
    }

    /** What lies in a span of days, both included; a column that is null lies in none. */
    public Listing between(@Nullable LocalDate from, @Nullable LocalDate to, String column) {
        return when(from, column + " >= ?").when(to, column + " <= ?");
    }

    /** What concerns a unit or one below it, by any of the columns. */
    public Listing within(@Nullable UUID unit, QueryContext reading, String... columns) {
        if (unit == null) {
            return this;
        }
        String units = Stored.array(reading.reader().within(unit));
        return where(
                Arrays.stream(columns)
                        .map(column -> column + " = any(?::uuid[])")
                        .collect(Collectors.joining(" or ")),
                Arrays.stream(columns).map(column -> units).toArray());
    }

    /** Finds text without regard to case or diacritics; {@code %} and {@code _} stand for themselves. */
    public Listing containing(@Nullable String words) {
        return words == null || words.isBlank() ? this : where("search like " + PATTERN, pattern(words));
    }

    /**
     * The SQL around one argument made by {@link #pattern}. It is normalised before it is escaped: what a full-width sign
     * becomes stands for itself too.
     */
    public static final String PATTERN =
            "'%' || regexp_replace(lower(public.unaccent(?)), '([\\\\%_])', '\\\\\\1', 'g') || '%'";

    public static String pattern(String words) {
        return words.strip();
    }

    /** @param order plain columns of the answer, the last of which tells rows apart */
    public <T> Page<T> page(JdbcClient jdbc, QueryContext reading, Paging paging, String order, Function<Row, T> read) {
        return part(jdbc, reading, reading.rows(paging), reading.after(paging), new Keyset(order), order, read);
    }

    private <T> Page<T> part(
            JdbcClient jdbc,
            QueryContext reading,
            int rows,
            @Nullable String after,
            Keyset keyset,
            String order,
            Function<Row, T> read) {
        Listing asked = new Listing(sql.toString());
        asked.args.addAll(args);
        if (after != null) {
            asked.sql.insert(0, "select * from (").append(") listed where ").append(keyset.behind(after, asked.args));
        }
        List<Placed<T>> found =
                asked.limited(jdbc, reading, order, rows + 1, row -> new Placed<>(read.apply(row), keyset.cursor(row)));
        boolean more = found.size() > rows;
        List<Placed<T>> shown = more ? found.subList(0, rows) : found;
        String last = more ? shown.get(rows - 1).cursor() : null;
        return reading.page(
                shown.stream().map(Placed::item).toList(),
                last,
                () -> part(jdbc, reading, rows, last, keyset, order, read));
    }

    private record Placed<T>(T item, String cursor) {}

    public <T> List<T> limited(JdbcClient jdbc, QueryContext reading, String order, int rows, Function<Row, T> read) {
        args.add(rows);
        return ordered(jdbc, reading, order + " limit ?", read);
    }

    /** There is no list without an order: what a table gives by itself changes with each vacuum. */
    public <T> List<T> ordered(JdbcClient jdbc, QueryContext reading, String order, Function<Row, T> read) {
        sql.append(" order by ").append(order);
        return list(jdbc, reading, read);
    }

    /** Of what is looked up by its key. */
    public <T> Optional<T> one(JdbcClient jdbc, QueryContext reading, Function<Row, T> read) {
        return list(jdbc, reading, read).stream().findFirst();
    }

    private <T> List<T> list(JdbcClient jdbc, QueryContext reading, Function<Row, T> read) {
        return jdbc.sql(sql.toString())
                .params(args)
                .query((columns, n) ->
                        read.apply(new Row(columns, reading.reader().references())))
                .list();
    }
}
