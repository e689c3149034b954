package vn.bangvang.query.readmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is written of one row of a table: each column once, beside its value. The key comes first. */
public final class Columns {

    private record Column(
            String name, String expression, @Nullable Object value, Kind kind) {

        /** Of a row that is there already. */
        private String changed(String table) {
            return switch (kind) {
                case KEY, FIRST -> "";
                case VALUE -> name + " = excluded." + name;
                case NEWEST -> name + " = greatest(" + table + "." + name + ", excluded." + name + ")";
                case KEPT -> name + " = coalesce(excluded." + name + ", " + table + "." + name + ")";
                case MORE -> name + " = " + table + "." + name + " || excluded." + name;
            };
        }
    }

    private enum Kind {
        KEY,
        VALUE,
        FIRST,
        NEWEST,
        KEPT,
        MORE
    }

    private static final String SEARCHED = "lower(public.unaccent(?))";

    /** Each statement once: it follows from the columns and not from their values. */
    private static final Map<Object, String> STATEMENTS = new ConcurrentHashMap<>();

    private final String table;
    private final List<Column> columns = new ArrayList<>();

    private Columns(String table) {
        this.table = table;
    }

    /** @param table with its model: {@code {unit-register}.unit} */
    public static Columns of(String table) {
        return new Columns(table);
    }

    /** A column of the primary key. The first says of which case the row is: writes about one case keep their order. */
    public Columns key(String name, Object value) {
        return column(name, value, Kind.KEY);
    }

    /** An id is written as its UUID, a constant as its name, a list of ids as an array. */
    public Columns set(String name, @Nullable Object value) {
        return column(name, value, Kind.VALUE);
    }

    /** What a part of the state says, or nothing while there is no such part. */
    public <P> Columns set(String name, @Nullable P part, Function<? super P, ? extends @Nullable Object> value) {
        return set(name, part == null ? null : value.apply(part));
    }

    /** Stays as it was written first. */
    public Columns first(String name, @Nullable Object value) {
        return column(name, value, Kind.FIRST);
    }

    /** The greatest of all that were written. */
    public Columns newest(String name, long value) {
        return column(name, value, Kind.NEWEST);
    }

    /** Stays when nothing new is said. */
    public Columns kept(String name, @Nullable Object value) {
        return column(name, value, Kind.KEPT);
    }

    /** A list of constants, as their names. */
    public Columns constants(String name, List<? extends Enum<?>> constants) {
        return add(new Column(name, "?::text[]", Stored.array(constants), Kind.VALUE));
    }

    public Columns numbers(String name, Collection<Long> numbers) {
        return add(new Column(name, "?::bigint[]", Stored.array(numbers), Kind.VALUE));
    }

    public Columns json(String name, @Nullable Object value) {
        return add(new Column(name, "?::jsonb", value == null ? null : Stored.json(value), Kind.VALUE));
    }

    /** The words by which {@link Listing#containing} finds the row. */
    public Columns search(String words) {
        return add(new Column("search", SEARCHED, words, Kind.VALUE));
    }

    /** Words beside those by which it is found already. */
    public Columns searchToo(String words) {
        return add(new Column("search", SEARCHED, words, Kind.MORE));
    }

    private Columns column(String name, @Nullable Object value, Kind kind) {
        return add(new Column(name, Stored.isList(value) ? "?::uuid[]" : "?", Stored.column(value), kind));
    }

    private Columns add(Column column) {
        columns.add(column);
        return this;
    }

    /** Of which case the row is. */
    Object row() {
        return table + "/" + columns.get(0).value();
    }

    /** The table, with its model. */
    String table() {
        return table;
    }

    /** In the order of {@link #values}. */
    String names() {
        return names(columns);
    }

    /** The name of the only column of the key, if it is an id. */
    Optional<String> onlyId() {
        return columns.size() == 1 && columns.get(0).value() instanceof UUID
                ? Optional.of(columns.get(0).name())
                : Optional.empty();
    }

    /** One of the inserts, not of values but of the rows of another table with these columns. */
    String insertFrom(String insert, String source) {
        return insert.replace(
                "values (" + joined(columns, Column::expression, ", ") + ")",
                "select " + joined(columns, column -> column.expression().replace("?", column.name()), ", ") + " from "
                        + source);
    }

    /** Whether the statement does no more than to write what it is told. */
    boolean isCopied(String sql) {
        return sql.equals(insert())
                && columns.stream().allMatch(column -> column.expression().startsWith("?"));
    }

    /** Which row it is. */
    Object keyValues() {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            if (column.kind() == Kind.KEY) {
                values.add(column.value());
            }
        }
        return values;
    }

    /** Whether nothing depends on what a row had before, so that the last write of it says all. */
    boolean sayAll() {
        for (Column column : columns) {
            if (column.kind() != Kind.KEY && column.kind() != Kind.VALUE) {
                return false;
            }
        }
        return true;
    }

    String insert() {
        return once("insert", this::inserting);
    }

    private String inserting() {
        return "insert into " + table + " (" + names(columns) + ") values (" + joined(columns, Column::expression, ", ")
                + ")";
    }

    String insertIfMissing() {
        return once("insert if missing", () -> inserting() + " on conflict do nothing");
    }

    String upsert() {
        return once("upsert", this::upserting);
    }

    private String upserting() {
        String alias = table.substring(table.indexOf('.') + 1);
        List<Column> changing = columns.stream()
                .filter(column -> !column.changed(alias).isEmpty())
                .toList();
        return inserting() + " on conflict (" + names(keys()) + ") do update set "
                + joined(changing, column -> column.changed(alias), ", ");
    }

    /** @param condition beside the key; empty for none */
    String update(String condition) {
        return once("update where " + condition, () -> updating(condition));
    }

    private String updating(String condition) {
        return "update " + table + " set "
                + joined(others(), column -> column.name() + " = " + column.expression(), ", ") + where(condition);
    }

    String delete() {
        return once("delete", () -> "delete from " + table + where(""));
    }

    private String once(String kind, Supplier<String> statement) {
        List<Object> shape = new ArrayList<>(2 + 3 * columns.size());
        shape.add(kind);
        shape.add(table);
        for (Column column : columns) {
            shape.add(column.name());
            shape.add(column.expression());
            shape.add(column.kind());
        }
        return STATEMENTS.computeIfAbsent(shape, first -> statement.get());
    }

    /** In the order of an insert. */
    @Nullable
    Object[] values() {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value();
        }
        return values;
    }

    /** In the order of an update: the key stands at the end. */
    @Nullable
    Object[] changes() {
        List<@Nullable Object> values = new ArrayList<>();
        others().forEach(column -> values.add(column.value()));
        keys().forEach(column -> values.add(column.value()));
        return values.toArray();
    }

    private String where(String condition) {
        return " where " + joined(keys(), column -> column.name() + " = ?", " and ")
                + (condition.isEmpty() ? "" : " and " + condition);
    }

    private List<Column> keys() {
        return columns.stream().filter(column -> column.kind() == Kind.KEY).toList();
    }

    private List<Column> others() {
        return columns.stream().filter(column -> column.kind() != Kind.KEY).toList();
    }

    private static String names(List<Column> columns) {
        return joined(columns, Column::name, ", ");
    }

    private static String joined(List<Column> columns, Function<Column, String> part, String by) {
        return columns.stream().map(part).collect(Collectors.joining(by));
    }
}
