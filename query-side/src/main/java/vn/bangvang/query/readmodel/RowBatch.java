package vn.bangvang.query.readmodel;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        final List<Write> writes = new ArrayList<>();

        Group(String sql, boolean exactlyOne) {
            this.sql = sql;
            this.exactlyOne = exactlyOne;
        }

        boolean takes(String wanted, boolean exactly) {
            return exactlyOne == exactly && sql.equals(wanted);
        }
    }

    private record Anew(Columns key, List<Columns> rows) {}

    private final SchemaNames schemas;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Object, Anew> anew = new LinkedHashMap<>();
    private final Map<Object, Integer> lastGroupOf = new HashMap<>();

    /** @param schemas where the tables are that the statements name */
    public RowBatch(SchemaNames schemas) {
        this.schemas = schemas;
    }

    /** A statement that must touch exactly one row; anything else means that order or wiring is broken. */
    public void one(String sql, Object rowKey, @Nullable Object... args) {
        add(sql, true, rowKey, args);
    }

    /** A statement that may touch any number of rows. */
    public void any(String sql, Object rowKey, @Nullable Object... args) {
        add(sql, false, rowKey, args);
    }

    /** A row that is not there yet. */
    public void add(Columns columns) {
        one(columns.insert(), columns.row(), columns.values());
    }

    /** A row that may be there already and then stays as it is. */
    public void addIfMissing(Columns columns) {
        any(columns.insertIfMissing(), columns.row(), columns.values());
    }

    /** A row as it stands now, whether it is there already or not. */
    public void put(Columns columns) {
        one(columns.upsert(), columns.row(), columns.values());
    }

    /** Some columns of a row that is there. */
    public void change(Columns columns) {
        change(columns, "");
    }

    /** @param condition SQL that tells the row from others with the same key */
    public void change(Columns columns, String condition) {
        one(columns.update(condition), columns.row(), columns.changes());
    }

    /** All rows with this key, or with these first columns of it. */
    public void remove(Columns key) {
        any(key.delete(), key.row(), key.values());
    }

    /**
     * All rows with a key: those it had are removed. Of several such writes the last counts, so that a case that many events
     * touch is written once.
     */
    public void anew(Columns key, List<Columns> rows) {
        anew.put(key.row(), new Anew(key, rows));
    }

    private void add(String sql, boolean exactlyOne, Object rowKey, @Nullable Object[] args) {
        Integer last = lastGroupOf.get(rowKey);
        int from = last == null ? 0 : mayRepeat(sql, groups.get(last)) ? last : last + 1;
        int index = groupFor(sql, exactlyOne, from);
        groups.get(index).writes.add(new Write(args));
        lastGroupOf.put(rowKey, index);
    }

    /** The driver makes one statement of the inserts of a group, and PostgreSQL updates no row twice in one statement. */
    private static boolean mayRepeat(String sql, Group last) {
        return !(last.sql.equals(sql) && sql.contains("do update"));
    }

    private int groupFor(String sql, boolean exactlyOne, int from) {
        for (int i = from; i < groups.size(); i++) {
            if (groups.get(i).takes(sql, exactlyOne)) {
                return i;
            }
        }
        groups.add(new Group(sql, exactlyOne));
        return groups.size() - 1;
    }

    public boolean isEmpty() {
        return groups.isEmpty() && anew.isEmpty();
    }

    /** The statements in the order they will run, each once a group. */
    List<String> statements() {
        return all().stream().map(group -> group.sql).toList();
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
        groups.computeIfAbsent(sql, one -> new Group(one, exactlyOne)).writes.add(new Write(columns.values()));
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
