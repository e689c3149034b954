package vn.bangvang.benchmark.growth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Accounts for everybody with a mandate; one password for all, so that it is hashed once. */
final class PastAccounts {

    private static final String METHOD = "{pbkdf2@SpringSecurity_v5_8}";
    private static final int AT_ONCE = 1000;

    private PastAccounts() {}

    static void write(Connection accounts, Stream<Official> officials, String password) throws SQLException {
        String hash =
                METHOD + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password);
        String sql = "insert into accounts.account"
                + " (id, username, display_name, person_id, password_hash, must_change_password)"
                + " values (?, ?, ?, ?, ?, false)";
        accounts.setAutoCommit(false);
        try (PreparedStatement insert = accounts.prepareStatement(sql)) {
            int waiting = 0;
            for (Iterator<Official> all = officials.iterator(); all.hasNext(); ) {
                Official official = all.next();
                insert.setObject(1, official.account().value());
                insert.setString(2, official.username());
                insert.setString(3, official.username());
                insert.setObject(4, official.person().value());
                insert.setString(5, hash);
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        accounts.commit();
    }
}
