package vn.bangvang.benchmark.growth;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.bangvang.shared.platform.database.DatabaseProperties;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.platform.database.DatabaseRoles;
import vn.bangvang.shared.platform.database.Migrations;

/**
 * The data folder of a stopped product, with its PostgreSQL started for the time being: by its own programs, under its own
 * passwords.
 */
public final class Installation implements AutoCloseable {

    private static final String DATABASE = "bangvang";
    private static final String SUPERUSER = "postgres";

    /** The line of {@code postmaster.pid} that names it. */
    private static final int PORT = 3;

    private final Path folder;
    private final Path programs;
    private final int port;

    private Installation(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /** @param settings of the server, for as long as it runs here */
    public static Installation open(Path folder, String... settings) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Installation opened = new Installation(folder, programs(folder), port);
        String options = String.join(
                " ",
                Stream.concat(Stream.of("-p " + port), Arrays.stream(settings).map(one -> "-c " + one))
                        .toList());
        opened.run("pg_ctl", "start", "-w", "-t", "600", "-D", opened.cluster(), "-o", options, "-l", opened.log());
        return opened;
    }

    /** That of a product that runs, whose server stays as it is. */
    public static Installation running(Path folder) throws IOException {
        List<String> postmaster = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        return new Installation(
                folder, programs(folder), Integer.parseInt(postmaster.get(PORT).strip()));
    }

    private static Path programs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("runtime"))) {
            return files.filter(file -> file.endsWith(Path.of("bin", "pg_ctl")))
                    .findFirst()
                    .orElseThrow(() -> new IOException(folder + " holds no programs of PostgreSQL"))
                    .getParent();
        }
    }

    private String cluster() {
        return folder.resolve("postgres").toString();
    }

    private String log() {
        return folder.resolve("logs").resolve("benchmark-postgres.log").toString();
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of(log()).toFile()));
        if (builder.start().waitFor() != 0) {
            throw new IOException(program + " failed, see " + log());
        }
    }

    /** Puts an empty database with the product's own schemas in the place of what the first start made. */
    void begin() throws IOException, SQLException {
        try (Connection server = connect(SUPERUSER, SUPERUSER);
                Statement statement = server.createStatement()) {
            statement.execute("drop database " + DATABASE + " with (force)");
            DatabaseRoles.createDatabase(server, DATABASE);
        }
        Map<String, String> passwords = new HashMap<>();
        for (String role : DatabaseRoles.ALL) {
            passwords.put(role, password(role));
        }
        try (Connection superuser = superuser()) {
            DatabaseRoles.create(superuser, passwords);
        }
        new Migrations(url(DATABASE), new Login(DatabaseRoles.OWNER, password(DatabaseRoles.OWNER))).migrateShared();
    }

    public Connection superuser() throws IOException, SQLException {
        return connect(DATABASE, SUPERUSER);
    }

    /** As one of the product's roles. */
    Connection connect(String role) throws IOException, SQLException {
        return connect(DATABASE, role);
    }

    private Connection connect(String database, String role) throws IOException, SQLException {
        return DriverManager.getConnection(url(database), role, password(role));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String password(String role) throws IOException {
        return Files.readString(secrets().resolve(role + ".password")).strip();
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }

    DatabaseProperties properties() throws IOException {
        return new DatabaseProperties(
                url(DATABASE), null, new Login(DatabaseRoles.COMMAND, password(DatabaseRoles.COMMAND)), null, null);
    }

    Path masterKey() {
        return secrets().resolve("master-key.json");
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "stop", "-w", "-t", "600", "-m", "fast", "-D", cluster());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
