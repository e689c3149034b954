package vn.bangvang.standalone.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangvang.shared.platform.database.DiskRoom;
import vn.bangvang.standalone.say.StartRefused;

/** How the embedded server is set: durable first, then for one small machine. */
final class ServerSettings {

    static final int MAX_CONNECTIONS = 80;

    /** Megabytes of PostgreSQL's own log between two checkpoints: an eighth of the disk, within these. */
    private static final long LEAST_LOG = 64;

    private static final long MOST_LOG = 2048;

    /** Without these an acknowledged command could be lost, so a server that runs otherwise is not used. */
    private static final Map<String, String> DEMANDED =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "server_encoding", "UTF8");

    private ServerSettings() {}

    static String file(int port, Path logs, long diskBytes) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", Integer.toString(MAX_CONNECTIONS));
        settings.put("password_encryption", "scram-sha-256");
        // Repeated hashing slows down who guesses. Nobody guesses 256 random bits, and each of the forty connections of
        // a start pays.
        settings.put("scram_iterations", "1");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_compression", "pglz");
        settings.put("wal_buffers", "16MB");
        settings.put("shared_buffers", "256MB");
        long log = Math.max(LEAST_LOG, Math.min(diskBytes / 8 / DiskRoom.MEGABYTE, MOST_LOG));
        settings.put("max_wal_size", log + "MB");
        settings.put("min_wal_size", Math.min(80, log / 2) + "MB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        settings.put("logging_collector", "on");
        settings.put("log_directory", logs.toString().replace('\\', '/'));
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_rotation_age", "1d");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_line_prefix", "%m [%p] %q%u@%d ");
        return settings.entrySet().stream()
                .map(setting -> String.format(
                        Locale.ROOT,
                        "%s = '%s'",
                        setting.getKey(),
                        setting.getValue().replace("'", "''")))
                .collect(Collectors.joining("\n", "# Written anew at every start.\n", "\n"));
    }

    static void demand(Connection connection) throws SQLException {
        for (Map.Entry<String, String> demanded : DEMANDED.entrySet()) {
            String found = show(connection, demanded.getKey());
            if (!demanded.getValue().equals(found)) {
                throw StartRefused.because(
                        String.format(
                                Locale.ROOT,
                                "PostgreSQL nhúng đang chạy với %s = %s, phải là %s: không phục vụ để khỏi mất dữ liệu.",
                                demanded.getKey(),
                                found,
                                demanded.getValue()),
                        String.format(
                                Locale.ROOT,
                                "The embedded PostgreSQL runs with %s = %s, it must be %s: not serving, so that no data is lost.",
                                demanded.getKey(),
                                found,
                                demanded.getValue()));
            }
        }
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
