package vn.bangvang.query.readmodel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Sends many rows of one statement at once: a COPY brings them into the table itself where they are new and stand there as they
 * are told, else into a table of this connection alone, from where the same statement takes them. The server then reads and
 * plans one statement instead of one a row.
 */
final class BulkRows {

    /** So many rows are worth it. */
    static final int WORTH = 50;

    private static final int BYTES_OF_A_ROW = 256;

    private final Connection connection;
    private final SchemaNames schemas;

    BulkRows(Connection connection, SchemaNames schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /** How many rows were touched; nothing if these rows or this statement must go the ordinary way. */
    OptionalInt send(String sql, Columns shape, List<@Nullable Object[]> rows) throws SQLException {
        if (sql.startsWith("insert")) {
            if (!copyable(rows)) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(
                    shape.isCopied(sql)
                            ? copy(shape.table() + " (" + shape.names() + ")", rows)
                            : insert(sql, shape, rows));
        }
        if (sql.startsWith("delete") && shape.onlyId().isPresent()) {
            return OptionalInt.of(delete(shape, rows));
        }
        return OptionalInt.empty();
    }

    /** As a join: a list of thousands as a parameter is gone through once for each row that is there. */
    private int delete(Columns shape, List<@Nullable Object[]> rows) throws SQLException {
        String sql = "delete from " + shape.table() + " where " + shape.onlyId().orElseThrow()
                + " in (select unnest(?::uuid[]))";
        try (PreparedStatement statement = connection.prepareStatement(schemas.in(sql))) {
            statement.setString(1, Stored.array(rows.stream().map(row -> row[0]).toList()));
            return statement.executeUpdate();
        }
    }

    private int insert(String sql, Columns shape, List<@Nullable Object[]> rows) throws SQLException {
        String table = schemas.in(shape.table());
        String stage = "stage_" + table.replace('.', '_');
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table if not exists " + stage + " as select * from " + table + " with no data");
            copy(stage + " (" + shape.names() + ")", rows);
            int written = statement.executeUpdate(schemas.in(shape.insertFrom(sql, stage)));
            statement.execute("truncate " + stage);
            return written;
        }
    }

    /**
     * New rows as they are; one that is there already is an error.
     *
     * @param into the table with its columns
     */
    int copy(String into, List<@Nullable Object[]> rows) throws SQLException {
        try {
            return Math.toIntExact(connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + schemas.in(into) + " from stdin", new ByteArrayInputStream(text(rows))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Values whose text the server reads as what the driver would have sent. */
    private static boolean copyable(List<@Nullable Object[]> rows) {
        for (Object[] row : rows) {
            for (Object value : row) {
                if (!(value == null
                        || value instanceof String
                        || value instanceof UUID
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof OffsetDateTime
                        || value instanceof LocalDate day && day.getYear() > 0 && day.getYear() < 10_000)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] text(List<@Nullable Object[]> rows) {
        StringBuilder text = new StringBuilder(rows.size() * BYTES_OF_A_ROW);
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                append(row[i], text);
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(@Nullable Object value, StringBuilder text) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String words) {
            for (int i = 0; i < words.length(); i++) {
                escape(words.charAt(i), text);
            }
        } else {
            text.append(value);
        }
    }

    private static void escape(char letter, StringBuilder text) {
        switch (letter) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(letter);
        }
    }
}
