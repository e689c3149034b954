package vn.bangvang.query.readmodel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.UnitId;

/** One SELECT of a controller: its conditions as they are asked for, and always a bound. */
public final class Listing {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private final StringBuilder sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private boolean filtered;

    private Listing(String select) {
        this.sql = new StringBuilder(select.strip());
    }

    /** @param select names its parameters, {@code :unit}, and each column that is read */
    public static Listing of(String select) {
        return new Listing(select);
    }

    /**
     * A parameter of the SELECT, or of a condition that has several.
     *
     * @param value an id, a constant and a list of them as well as what the database knows
     */
    public Listing with(String name, @Nullable Object value) {
        Object stored = Stored.column(value);
        if (values.containsKey(name) && !Objects.equals(values.get(name), stored)) {
            throw new IllegalStateException("Two values for :" + name);
        }
        values.put(name, stored);
        return this;
    }

    public Listing where(String condition) {
        sql.append(filtered ? " and (" : " where (").append(condition).append(')');
        filtered = true;
        return this;
    }

    /** A condition with one parameter, named as often as it likes. */
    public Listing where(String condition, @Nullable Object value) {
        Matcher parameter = PARAMETER.matcher(condition);
        if (!parameter.find()) {
            throw new IllegalArgumentException("No parameter in " + condition);
        }
        return with(parameter.group(1), value).where(condition);
    }

    /** A condition that counts only when it is asked for; a field that was left empty asks nothing. */
    public Listing when(@Nullable Object value, String condition) {
        return value == null || value instanceof String words && words.isBlank() ? this : where(condition, value);
    }

    /** What lies in a span of days, both included; a column that is null lies in none. */
    public Listing between(@Nullable LocalDate from, @Nullable LocalDate to, String column) {
        if (from != null) {
            with("from", from).where(column + " >= :from");
        }
        return to == null ? this : with("to", to).where(column + " <= :to");
    }

    /**
     * What concerns a unit or one below it, by any of the columns. Thousands of units are hashed, not compared one by one; and where
     * they are all there are, none is.
     */
    public Listing within(@Nullable UUID unit, QueryContext context, String... columns) {
        if (unit == null) {
            return this;
        }
        Set<UnitId> within = context.viewer().within(unit);
        boolean all = context.viewer().references().units().all().allMatch(one -> within.contains(one.id()));
        String condition = Arrays.stream(columns)
                .map(column -> column + (all ? " is not null" : " in (select unnest(:within::uuid[]))"))
                .collect(Collectors.joining(" or "));
        return all ? where(condition) : where(condition, within);
    }

    /** What was asked for so far, summed by some of its columns: each combination once, beside its sum of another column. */
    public Listing summed(String columns, String of) {
        sql.insert(0, "select * from (select " + columns + ", sum(" + of + ") as " + of + " from (")
                .append(") listed group by ")
                .append(columns)
                .append(") summed");
        filtered = false;
        return this;
    }

    /** Finds text without regard to case or diacritics; {@code %} and {@code _} stand for themselves. */
    public Listing containing(@Nullable String words) {
        return words == null || words.isBlank() ? this : where("search like " + PATTERN, words.strip());
    }

    /** Beside what contains the words, what is of one of the units that are called so, by the columns and conditions given. */
    public Listing containing(@Nullable String words, Function<String, List<UUID>> units, String condition) {
        return words == null || words.isBlank()
                ? this
                : with("named", units.apply(words)).where("search like " + PATTERN + " or " + condition, words.strip());
    }

    /**
     * The SQL around the words that are looked for. They are normalised before they are escaped: what a full-width sign
     * becomes stands for itself too.
     */
    public static final String PATTERN =
            "'%' || regexp_replace(lower(public.unaccent(:words)), '([\\\\%_])', '\\\\\\1', 'g') || '%'";

    /** @param order plain columns of the answer, the last of which tells rows apart */
    public <T> Page<T> page(JdbcClient jdbc, QueryContext context, Paging paging, String order, Class<T> type) {
        return page(jdbc, context, paging, order, row -> row.as(type));
    }

    /** @param order plain columns of the answer, the last of which tells rows apart */
    public <T> Page<T> page(JdbcClient jdbc, QueryContext context, Paging paging, String order, Function<Row, T> read) {
        return part(jdbc, context, context.rows(paging), context.after(paging), new Keyset(order), order, read);
    }

    private <T> Page<T> part(
            JdbcClient jdbc,
            QueryContext context,
            int rows,
            @Nullable String after,
            Keyset keyset,
            String order,
            Function<Row, T> read) {
        Listing asked = new Listing(sql.toString());
        asked.values.putAll(values);
        if (after != null) {
            asked.sql.insert(0, "select * from (").append(") listed where ").append(keyset.behind(after, asked.values));
        }
        List<Placed<T>> found =
                asked.limited(jdbc, context, order, rows + 1, row -> new Placed<>(read.apply(row), keyset.cursor(row)));
        boolean more = found.size() > rows;
        List<Placed<T>> shown = more ? found.subList(0, rows) : found;
        String last = more ? shown.get(rows - 1).cursor() : null;
        return context.page(
                shown.stream().map(Placed::item).toList(),
                last,
                () -> part(jdbc, context, rows, last, keyset, order, read));
    }

    private record Placed<T>(T item, String cursor) {}

    public <T> List<T> limited(JdbcClient jdbc, QueryContext context, String order, int rows, Function<Row, T> read) {
        values.put("most", rows);
        return ordered(jdbc, context, order + " limit :most", read);
    }

    public <T> List<T> limited(JdbcClient jdbc, QueryContext context, String order, int rows, Class<T> type) {
        return limited(jdbc, context, order, rows, row -> row.as(type));
    }

    /** There is no list without an order: what a table gives by itself changes with each vacuum. */
    public <T> List<T> ordered(JdbcClient jdbc, QueryContext context, String order, Function<Row, T> read) {
        sql.append(" order by ").append(order);
        return list(jdbc, context, read);
    }

    public <T> List<T> ordered(JdbcClient jdbc, QueryContext context, String order, Class<T> type) {
        return ordered(jdbc, context, order, row -> row.as(type));
    }

    /** Of what is looked up by its key. */
    public <T> Optional<T> one(JdbcClient jdbc, QueryContext context, Class<T> type) {
        return one(jdbc, context, row -> row.as(type));
    }

    public <T> Optional<T> one(JdbcClient jdbc, QueryContext context, Function<Row, T> read) {
        return list(jdbc, context, read).stream().findFirst();
    }

    private <T> List<T> list(JdbcClient jdbc, QueryContext context, Function<Row, T> read) {
        return jdbc.sql(sql.toString())
                .params(values)
                .query((columns, n) ->
                        read.apply(new Row(columns, context.viewer().references())))
                .list();
    }
}
