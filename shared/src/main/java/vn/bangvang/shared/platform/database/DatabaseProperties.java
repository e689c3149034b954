package vn.bangvang.shared.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/**
 * Where the database is and who may connect to it. A process is given only the logins it needs; a login that is absent
 * leaves its pool out.
 *
 * @param url the JDBC address, without options: those that matter are set by {@link DatabasePools}
 * @param owner runs the migrations
 * @param command appends events
 * @param query keeps and reads the read models
 * @param accounts keeps accounts and sessions
 */
@ConfigurationProperties("bangvang.database")
public record DatabaseProperties(
        String url,
        @Nullable Login owner,
        @Nullable Login command,
        @Nullable Login query,
        @Nullable Login accounts) {

    /** One role's way in. {@code poolSize} is the number of connections, 0 for the default of the role. */
    public record Login(String username, String password, int poolSize) {

        @ConstructorBinding
        public Login {}

        public Login(String username, String password) {
            this(username, password, 0);
        }

        int poolSizeOr(int usual) {
            return poolSize > 0 ? poolSize : usual;
        }

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
