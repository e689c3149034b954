package vn.bangvang.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL, unpacked once for all tests, since that takes seconds. */
public final class UnpackedServer {

    private static final Path ONCE = unpack();

    private UnpackedServer() {}

    /** Puts the programs where the product would have unpacked them. */
    public static void into(Path data) throws IOException {
        Path runtime = OwnerOnly.directory(data.resolve("runtime"));
        try (Stream<Path> paths = Files.walk(ONCE)) {
            for (Path path : paths.filter(path -> !path.equals(ONCE)).toList()) {
                Files.copy(path, runtime.resolve(ONCE.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Runs statements on the database of a stopped installation, with every right, as only somebody with its files can. */
    public static void change(Path data, String... statements) throws SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServer server = EmbeddedServer.start(folder, line -> {});
                Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Path unpack() {
        try {
            Path runtime = Files.createTempDirectory("bangvang-programs");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(runtime.toFile())));
            ServerBinaries.unpack(runtime);
            return runtime;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
