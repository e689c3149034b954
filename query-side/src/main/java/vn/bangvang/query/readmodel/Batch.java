package vn.bangvang.query.readmodel;

import java.sql.Connection;
import java.sql.SQLException;

/** What one transaction writes into a read model: rows, and which events are in them. */
record Batch(RowBatch rows, Seen seen) {

    void flush(Connection connection) throws SQLException {
        rows.flush(connection);
        seen.flush(connection);
    }
}
