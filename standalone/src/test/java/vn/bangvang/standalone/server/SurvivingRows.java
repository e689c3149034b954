package vn.bangvang.standalone.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A row that must still be there afterwards. */
final class SurvivingRows {

    private SurvivingRows() {}

    static void write(EmbeddedServer server, String what) throws SQLException {
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (what text)");
            statement.execute("insert into kept values ('" + what + "')");
        }
    }

    static List<String> read(EmbeddedServer server) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select what from kept order by what")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
