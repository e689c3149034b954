package vn.bangvang.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.shared.platform.database.DatabaseRoles;

/** The server that another process runs on a data folder: found by what it wrote down there, and never stopped. */
public final class RunningServer {

    private static final int LINE_OF_PORT = 3;

    private RunningServer() {}

    /** How its owner connects, if it runs. */
    public static Optional<Map<String, Object>> ownerOf(Path folder) {
        Path cluster = folder.resolve("postgres");
        try {
            if (Postmaster.read(cluster).filter(Postmaster::isRunning).isEmpty()) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(Postmaster.file(cluster));
            String url =
                    "jdbc:postgresql://127.0.0.1:" + lines.get(LINE_OF_PORT).strip() + "/bangvang";
            Secrets secrets = new Secrets(folder.resolve("secrets"));
            return Optional.of(Map.of(
                    "bangvang.database.url",
                    url,
                    "bangvang.database.folder",
                    cluster.toString(),
                    "bangvang.database.owner.username",
                    DatabaseRoles.OWNER,
                    "bangvang.database.owner.password",
                    secrets.passwordFor(DatabaseRoles.OWNER)));
        } catch (IOException e) {
            throw new UncheckedIOException("Không đọc được thư mục / cannot read the folder " + folder, e);
        }
    }
}
