package vn.bangvang.benchmark.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangvang.benchmark.server.Database;

/** How far the read models have come, as any other process sees it: what the slowest of them has committed. */
final class Tokens implements AutoCloseable {

    private static final String READ_MODELS = """
            SELECT quote_ident(table_schema) FROM information_schema.tables
            WHERE table_schema LIKE 'read\\_%' AND table_name = 'token'""";

    private final Connection connection;
    private final PreparedStatement slowest;

    Tokens(Database database) throws SQLException {
        connection = DriverManager.getConnection(database.url());
        String each = schemas().stream()
                .map(schema -> "SELECT position FROM " + schema + ".token")
                .collect(Collectors.joining(" UNION ALL "));
        slowest = connection.prepareStatement("SELECT min(position) FROM (" + each + ") AS token");
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

    /** Everything up to this position is visible in every read model. */
    long visible() throws SQLException {
        try (ResultSet row = slowest.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
