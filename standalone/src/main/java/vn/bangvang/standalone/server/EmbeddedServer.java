package vn.bangvang.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.platform.database.DatabaseRoles;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Progress;
import vn.bangvang.standalone.say.StartRefused;

/**
 * A durable PostgreSQL in the data folder, for this machine alone.
 *
 * <p>Only the programs come from zonky; its {@code EmbeddedPostgres} is made for tests. It lets everybody in
 * ({@code trust}) until told otherwise, takes a half-made cluster for a whole one, gives recovery after a crash ten
 * seconds, and cannot start while another process has the number that a killed server left in {@code postmaster.pid}.
 *
 * <p>The server is started by {@code pg_ctl}, which detaches it: Ctrl-C reaches this process only, which then lets the
 * application finish before it stops the server. Until then a {@link Watch} brings the server back should it die.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String DATABASE = "bangvang";
    private static final String URL = "bangvang.database.url";
    private static final String FOLDER = "bangvang.database.folder";
    private static final String MASTER_KEY = "bangvang.master-key-file";

    /** The names of {@link #springProperties()}. */
    public static final Set<String> PROPERTIES = Stream.concat(
                    Stream.of(URL, FOLDER, MASTER_KEY),
                    DatabaseRoles.ALL.stream().flatMap(role -> Stream.of(username(role), password(role))))
            .collect(Collectors.toUnmodifiableSet());

    private final PostgresDataDirectory cluster;
    private final Secrets secrets;
    private final int port;
    private final Watch watch;

    private EmbeddedServer(DataFolder folder, PostgresDataDirectory cluster, int port, Progress progress)
            throws IOException {
        this.cluster = cluster;
        this.secrets = folder.secrets();
        this.port = port;
        this.watch = new Watch(cluster, new Room(folder, progress, this::connectAsSuperuser), port, progress);
    }

    public static EmbeddedServer start(DataFolder folder, Progress progress) {
        try {
            Room.makeRoomToStart(folder.path());
            Programs programs = new Programs(
                    ServerBinaries.unpack(folder.runtime()), folder.logs().resolve("postgres-programs.log"));
            PostgresDataDirectory cluster = new PostgresDataDirectory(folder, programs, progress);
            new NewCluster(folder, programs, progress).createIfMissing();
            demandSecrets(folder);
            SigningKeys.createIfMissing(SigningKeys.beside(folder.secrets().masterKeyFile()));
            progress.say("Khởi động PostgreSQL", "Starting PostgreSQL");
            EmbeddedServer server = new EmbeddedServer(folder, cluster, cluster.start(), progress);
            server.prepare(folder);
            server.watch.start();
            return server;
        } catch (IOException e) {
            folder.demandRoom();
            throw new UncheckedIOException("Không dùng được thư mục / cannot use the folder " + folder.path(), e);
        }
    }

    /** A new key instead of a lost one would leave every person's name unreadable for ever, and nobody would notice. */
    private static void demandSecrets(DataFolder folder) {
        if (!folder.secrets().knows(NewCluster.SUPERUSER)
                || !Files.exists(folder.secrets().masterKeyFile())) {
            throw StartRefused.because(
                    String.format(
                            Locale.ROOT,
                            "Thiếu mật khẩu hoặc khóa chủ trong %s/secrets: hãy khôi phục thư mục secrets từ bản sao lưu.",
                            folder.path()),
                    String.format(
                            Locale.ROOT,
                            "The password or the master key is missing in %s/secrets: restore that folder from a backup.",
                            folder.path()));
        }
    }

    private void prepare(DataFolder folder) {
        try {
            createDatabase();
            createRoles();
        } catch (SQLException e) {
            cluster.stop();
            folder.demandRoom();
            throw new StartRefused(
                    Bilingual.of(
                            "Không chuẩn bị được cơ sở dữ liệu: " + e.getMessage(),
                            "The database could not be prepared: " + e.getMessage()),
                    e);
        } catch (StartRefused e) {
            cluster.stop();
            throw e;
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = connect("postgres")) {
            ServerSettings.demand(connection);
            DatabaseRoles.createDatabase(connection, DATABASE);
        }
    }

    private void createRoles() throws SQLException {
        Map<String, String> passwords = new HashMap<>();
        for (String role : DatabaseRoles.ALL) {
            passwords.put(role, secrets.passwordFor(role));
        }
        try (Connection connection = connectAsSuperuser()) {
            DatabaseRoles.create(connection, passwords);
        }
    }

    /** How the application finds its database: as properties, never on a command line. */
    public Map<String, Object> springProperties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(URL, jdbcUrl());
        for (String role : DatabaseRoles.ALL) {
            properties.put(username(role), role);
            properties.put(password(role), secrets.passwordFor(role));
        }
        properties.put(FOLDER, cluster.place().toString());
        properties.put(MASTER_KEY, secrets.masterKeyFile().toString());
        return properties;
    }

    private static String username(String role) {
        return login(role) + ".username";
    }

    private static String password(String role) {
        return login(role) + ".password";
    }

    private static String login(String role) {
        return "bangvang.database." + role.substring("bangvang_".length());
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    private String jdbcUrl(String database) {
        return String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/%s", port, database);
    }

    /** As the superuser, in the product's database; for setting up roles, never for serving. */
    public Connection connectAsSuperuser() throws SQLException {
        return connect(DATABASE);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database), NewCluster.SUPERUSER, secrets.passwordFor(NewCluster.SUPERUSER));
    }

    @Override
    public void close() {
        watch.close();
        cluster.stop();
    }
}
