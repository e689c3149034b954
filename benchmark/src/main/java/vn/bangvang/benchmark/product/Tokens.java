package vn.bangvang.benchmark.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangvang.benchmark.server.Database;

/** How far each read model has come, as any other process sees it. */
final class Tokens implements AutoCloseable {

    private static final String READ_MODELS = """
            SELECT quote_ident(table_schema) FROM information_schema.tables
            WHERE table_schema LIKE 'read\\_%' AND table_name = 'token' ORDER BY table_schema""";

    private final Connection connection;
    private final PreparedStatement positions;

    Tokens(Database database) throws SQLException {
        connection = DriverManager.getConnection(database.url());
        positions = connection.prepareStatement(schemas().stream()
                .map(schema -> "SELECT '" + schema + "', position FROM " + schema + ".token")
                .collect(Collectors.joining(" UNION ALL ")));
    }

    private List<String> schemas() throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(READ_MODELS)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        if (schemas.isEmpty()) {
            throw new IllegalStateException("The product keeps no read model");
        }
        return schemas;
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
