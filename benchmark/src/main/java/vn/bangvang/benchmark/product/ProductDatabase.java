package vn.bangvang.benchmark.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.shared.platform.database.DatabaseProperties;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.platform.database.DatabaseRoles;

/** A database with the product's own roles, which every login of the product then uses. */
final class ProductDatabase {

    private final String url;

    private ProductDatabase(String url) {
        this.url = url;
    }

    static ProductDatabase create(Database database) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(database.url())) {
            DatabaseRoles.create(
                    superuser,
                    DatabaseRoles.ALL.stream()
                            .collect(Collectors.toMap(
                                    Function.identity(), role -> login(role).password())));
        }
        return new ProductDatabase("jdbc:postgresql://localhost:" + database.port() + "/" + database.name());
    }

    DatabaseProperties properties() {
        return new DatabaseProperties(
                url,
                login(DatabaseRoles.OWNER),
                login(DatabaseRoles.COMMAND),
                login(DatabaseRoles.QUERY),
                login(DatabaseRoles.ACCOUNTS));
    }

    /** The same as Spring properties. */
    Map<String, Object> springProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("bangvang.database.url", url);
        for (String role : DatabaseRoles.ALL) {
            String prefix = "bangvang.database." + role.substring("bangvang_".length());
            properties.put(prefix + ".username", role);
            properties.put(prefix + ".password", login(role).password());
        }
        return properties;
    }

    private static Login login(String role) {
        return new Login(role, "benchmark-" + role);
    }
}
