package vn.bangvang.benchmark.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangvang.benchmark.server.Database;

/** How far each read model has come, as any other process sees it. */
final class Tokens implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement positions;

    /** @param schemas where the read models live that are looked at */
    Tokens(Database database, Collection<String> schemas) throws SQLException {
        connection = DriverManager.getConnection(database.url());
        positions = connection.prepareStatement(schemas.stream()
                .map(schema -> "SELECT '" + schema + "', position FROM " + schema + ".token")
                .collect(Collectors.joining(" UNION ALL ")));
    }

    /** Everything up to its position is visible in a read model, which is named by its schema. */
    Map<String, Long> positions() throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        try (ResultSet rows = positions.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }

    /** How many events the slowest read model has still to read. */
    long behind() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(position), 0) FROM log.event")) {
            row.next();
            return row.getLong(1) - Collections.min(positions().values());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
