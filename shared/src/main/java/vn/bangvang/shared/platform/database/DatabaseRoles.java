package vn.bangvang.shared.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * The four roles and what each may do to the database as a whole; rights on tables are granted by the migrations that
 * create them. Everything here may be run again at any time.
 */
public final class DatabaseRoles {

    /** Owns the database and its schemas; used by the migrations alone. */
    public static final String OWNER = "bangvang_owner";
    /** Appends to the log and reads it; can change nothing that is written. */
    public static final String COMMAND = "bangvang_command";
    /** Reads the log and keeps the read models. */
    public static final String QUERY = "bangvang_query";
    /** Keeps accounts and sessions, and sees nothing else. */
    public static final String ACCOUNTS = "bangvang_accounts";

    public static final List<String> ALL = List.of(OWNER, COMMAND, QUERY, ACCOUNTS);

    private DatabaseRoles() {}

    /** Creates the database, unless it is there. Character rules are PostgreSQL's own, so no system update moves them. */
    public static void createDatabase(Connection superuser, String name) throws SQLException {
        if (!exists(superuser, "select 1 from pg_database where datname = ?", name)) {
            execute(
                    superuser,
                    "create database %I template template0 encoding 'UTF8'"
                            + " locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'",
                    name);
        }
    }

    /**
     * Creates the roles with these passwords, or gives them these passwords, and prepares the database the connection
     * is in.
     *
     * @param passwords a password for each of {@link #ALL}
     */
    public static void create(Connection superuser, Map<String, String> passwords) throws SQLException {
        for (String role : ALL) {
            String password = passwords.get(role);
            if (password == null) {
                throw new IllegalArgumentException("No password for the role " + role);
            }
            createRole(superuser, role, password);
        }
        settings(superuser);
        prepareDatabase(superuser);
    }

    private static void createRole(Connection superuser, String role, String password) throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = ?", role)) {
            execute(superuser, "create role %I", role);
        }
        execute(superuser, "set password_encryption = 'scram-sha-256'");
        execute(
                superuser,
                "alter role %I with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L",
                role,
                password);
    }

    private static void settings(Connection superuser) throws SQLException {
        for (String role : List.of(COMMAND, QUERY, ACCOUNTS)) {
            execute(superuser, "alter role %I set statement_timeout = '30s'", role);
            execute(superuser, "alter role %I set idle_in_transaction_session_timeout = '10s'", role);
        }
        // A lost session means logging in again; changes of accounts ask for a durable commit themselves.
        execute(superuser, "alter role %I set synchronous_commit = 'off'", ACCOUNTS);
        execute(superuser, "alter role %I reset synchronous_commit", COMMAND);
    }

    private static void prepareDatabase(Connection superuser) throws SQLException {
        String database = superuser.getCatalog();
        execute(superuser, "alter database %I owner to %I", database, OWNER);
        execute(superuser, "revoke connect, temporary on database %I from public", database);
        for (String role : ALL) {
            execute(superuser, "grant connect on database %I to %I", database, role);
        }
        execute(superuser, "revoke create on schema public from public");
        execute(superuser, "create extension if not exists unaccent schema public");
        execute(superuser, "create extension if not exists pg_trgm schema public");
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Statements of this kind take no parameters, so PostgreSQL itself quotes the names (%I) and texts (%L). */
    private static void execute(Connection connection, String pattern, String... arguments) throws SQLException {
        try (PreparedStatement quote = connection.prepareStatement("select format(?, variadic ?::text[])")) {
            quote.setString(1, pattern);
            quote.setArray(2, connection.createArrayOf("text", arguments));
            try (ResultSet quoted = quote.executeQuery();
                    Statement statement = connection.createStatement()) {
                quoted.next();
                statement.execute(quoted.getString(1));
            }
        }
    }
}
