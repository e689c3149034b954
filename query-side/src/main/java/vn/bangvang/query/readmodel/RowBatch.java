package vn.bangvang.query.readmodel;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one batch of events, sent in few round trips. Writes to the same row keep their order; writes to
 * different rows may change places, so that those of one statement go together. Used by one thread.
 */
public final class RowBatch {

    private record Write(@Nullable Object[] args) {}

    private static final class Group {
        final String sql;
        final boolean exactlyOne;
        /** The columns of one of its rows; none for a statement that was written out. */
        final @Nullable Columns shape;

        final List<Write> writes = new ArrayList<>();
        /** Where the writes are of rows that may be written again. */
        final Map<Object, Integer> places = new HashMap<>();

        Group(String sql, boolean exactlyOne, @Nullable Columns shape) {
            this.sql = sql;
            this.exactlyOne = exactlyOne;
            this.shape = shape;
        }

        boolean takes(String wanted, boolean exactly) {
            return exactlyOne == exactly && sql.equals(wanted);
        }
    }

    private record Anew(Columns key, List<Columns> rows) {}

    private final SchemaNames schemas;
    private final boolean bulk;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Object, Anew> anew = new LinkedHashMap<>();
    private final Map<Object, Integer> lastGroupOf = new HashMap<>();

    /** @param schemas where the tables are that the statements name */
    public RowBatch(SchemaNames schemas) {
        this(schemas, false);
    }

    private RowBatch(SchemaNames schemas, boolean bulk) {
        this.schemas = schemas;
        this.bulk = bulk;
    }

    /** For thousands of rows at a time: the same statements, each fed by a COPY. */
    static RowBatch bulk(SchemaNames schemas) {
        return new RowBatch(schemas, true);
    }

    /** A statement that must touch exactly one row; anything else means that order or wiring is broken. */
    public void one(String sql, Object rowKey, @Nullable Object... args) {
        add(sql, true, null, rowKey, args);
    }

    /** A statement that may touch any number of rows. */
    public void any(String sql, Object rowKey, @Nullable Object... args) {
        add(sql, false, null, rowKey, args);
    }

    /** A row that is not there yet. */
    public void add(Columns columns) {
        add(columns.insert(), true, columns, columns.row(), columns.values());
    }

    /** A row that may be there already and then stays as it is. */
    public void addIfMissing(Columns columns) {
        add(columns.insertIfMissing(), false, columns, columns.row(), columns.values());
    }

    /**
     * A row as it stands now, whether it is there already or not. Of several such writes of one row, with nothing else of its
     * case between them, the last alone is sent.
     */
    public void put(Columns columns) {
        if (columns.sayAll()) {
            last(columns.upsert(), columns, columns.values());
        } else {
            add(columns.upsert(), true, columns, columns.row(), columns.values());
        }
    }

    /** Some columns of a row that is there; several such writes are sent as those of {@link #put}. */
    public void change(Columns columns) {
        last(columns.update(""), columns, columns.changes());
    }

    /** @param condition SQL that tells the row from others with the same key */
    public void change(Columns columns, String condition) {
        one(columns.update(condition), columns.row(), columns.changes());
    }

    /** All rows with this key, or with these first columns of it. */
    public void remove(Columns key) {
        add(key.delete(), false, key, key.row(), key.values());
    }

    /**
     * All rows with a key: those it had are removed. Of several such writes the last counts, so that a case that many events
     * touch is written once.
     */
    public void anew(Columns key, List<Columns> rows) {
        anew.put(key.row(), new Anew(key, rows));
    }

    /** In the place of the same write before it, if that was the last one of the case. */
    private void last(String sql, Columns columns, @Nullable Object[] args) {
        Integer before = lastGroupOf.get(columns.row());
        boolean again = before != null && groups.get(before).takes(sql, true);
        Group group = again ? groups.get(before) : null;
        Integer place = group == null ? null : group.places.get(columns.keyValues());
        if (place != null) {
            group.writes.set(place, new Write(args));
            return;
        }
        if (group == null) {
            group = groups.get(add(sql, true, columns, columns.row(), args));
        } else {
            group.writes.add(new Write(args));
        }
        group.places.put(columns.keyValues(), group.writes.size() - 1);
    }

    private int add(String sql, boolean exactlyOne, @Nullable Columns shape, Object rowKey, @Nullable Object[] args) {
        Integer last = lastGroupOf.get(rowKey);
        int from = last == null ? 0 : mayRepeat(sql, groups.get(last)) ? last : last + 1;
        int index = groupFor(sql, exactlyOne, shape, from);
        groups.get(index).writes.add(new Write(args));
        lastGroupOf.put(rowKey, index);
        return index;
    }

    /** The driver makes one statement of the inserts of a group, and PostgreSQL updates no row twice in one statement. */
    private static boolean mayRepeat(String sql, Group last) {
        return !(last.sql.equals(sql) && sql.contains("do update"));
    }

    private int groupFor(String sql, boolean exactlyOne, @Nullable Columns shape, int from) {
        for (int i = from; i < groups.size(); i++) {
            if (groups.get(i).takes(sql, exactlyOne)) {
                return i;
            }
        }
        groups.add(new Group(sql, exactlyOne, shape));
        return groups.size() - 1;
    }

    public boolean isEmpty() {
        return groups.isEmpty() && anew.isEmpty();
    }

    /** The statements in the order they will run, each once a group. */
    List<String> statements() {
        return all().stream().map(group -> group.sql).toList();
    }

    /** The values of each of them, row by row. */
    List<List<List<@Nullable Object>>> sent() {
        return all().stream()
                .map(group -> group.writes.stream()
                        .map(write -> Arrays.asList(write.args()))
                        .toList())
                .toList();
    }

    private List<Group> all() {
        Map<String, Group> deletes = new LinkedHashMap<>();
        Map<String, Group> inserts = new LinkedHashMap<>();
        for (Anew one : anew.values()) {
            write(one.key().delete(), false, one.key(), deletes);
            one.rows().forEach(row -> write(row.insert(), true, row, inserts));
        }
        List<Group> all = new ArrayList<>(groups);
        all.addAll(deletes.values());
        all.addAll(inserts.values());
        return all;
    }

    private static void write(String sql, boolean exactlyOne, Columns columns, Map<String, Group> groups) {
        groups.computeIfAbsent(sql, one -> new Group(one, exactlyOne, columns))
                .writes
                .add(new Write(columns.values()));
    }

    /** Sends everything; what was sent is forgotten. */
    public void flush(Connection connection) throws SQLException {
        for (Group group : all()) {
            send(connection, group);
        }
        groups.clear();
        anew.clear();
        lastGroupOf.clear();
    }

    private void send(Connection connection, Group group) throws SQLException {
        if (bulk && group.shape != null && group.writes.size() >= BulkRows.WORTH) {
            List<@Nullable Object[]> rows =
                    group.writes.stream().map(Write::args).toList();
            OptionalInt written = new BulkRows(connection, schemas).send(group.sql, group.shape, rows);
            if (written.isPresent()) {
                if (group.exactlyOne && written.getAsInt() != rows.size()) {
                    throw new IllegalStateException(
                            "Touched " + written.getAsInt() + " rows instead of " + rows.size() + ": " + group.sql);
                }
                return;
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(schemas.in(group.sql))) {
            for (Write write : group.writes) {
                for (int i = 0; i < write.args().length; i++) {
                    statement.setObject(i + 1, write.args()[i]);
                }
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            if (group.exactlyOne) {
                requireOneEach(group.sql, counts);
            }
        } catch (BatchUpdateException failed) {
            // The driver's own exception names only the batch; the cause is what the server said.
            throw failed.getNextException() == null ? failed : failed.getNextException();
        }
    }

    private static void requireOneEach(String sql, int[] counts) {
        for (int count : counts) {
            if (count != 1 && count != Statement.SUCCESS_NO_INFO) {
                throw new IllegalStateException("Touched " + count + " rows instead of one: " + sql);
            }
        }
    }
}
