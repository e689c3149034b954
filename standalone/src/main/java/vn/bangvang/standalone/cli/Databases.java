package vn.bangvang.standalone.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.shared.history.SigningKeys;
import vn.bangvang.shared.platform.database.DatabasePools;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.standalone.Closing;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.EmbeddedServer;
import vn.bangvang.standalone.server.RunningServer;

/** The database of a data folder for one command: that of the running service, or one started for as long as it takes. */
final class Databases {

    private static final int CONNECTIONS = 2;
    private static final String SECRET_ENDING = ".secret";

    private Databases() {}

    static Path historyKeys(Path data) {
        return SigningKeys.beside(data.toAbsolutePath().resolve("secrets").resolve("master-key.json"));
    }

    static Path checkpoints(Path data) {
        return data.toAbsolutePath().resolve(DataFolder.CHECKPOINTS);
    }

    /** Its owner, who reads the log for as long as it takes. */
    static HikariDataSource owner(Map<String, Object> database) {
        Login login = new Login(
                String.valueOf(database.get("bangvang.database.owner.username")),
                String.valueOf(database.get("bangvang.database.owner.password")));
        return DatabasePools.patient(
                String.valueOf(database.get("bangvang.database.url")), login, CONNECTIONS, "bangvang-history");
    }

    /** Says what can be done without the secret key, if it is that which is missing. */
    static RuntimeException withoutSecret(UncheckedIOException failed) {
        if (failed.getCause() instanceof NoSuchFileException missing
                && missing.getFile().endsWith(SECRET_ENDING)) {
            return StartRefused.because(
                    "Không còn khóa bí mật " + missing.getFile()
                            + ": không ký được nữa. Với --until N, N là cỡ của điểm kiểm tra"
                            + " cuối, vẫn xuất được những gì đã ký. Xem docs/howto/replace-a-lost-or-stolen-key.md.",
                    "The secret key " + missing.getFile()
                            + " is gone: nothing can be signed. With --until N, N being the size of"
                            + " the last checkpoint, what was signed can still be exported. See"
                            + " docs/howto/replace-a-lost-or-stolen-key.md.");
        }
        return failed;
    }

    /** What is done with it. */
    @FunctionalInterface
    interface Work {
        int on(Map<String, Object> database, Console console) throws IOException;
    }

    /** @return the exit code of the work */
    static int with(Path data, Work work) throws IOException {
        Path folder = data.toAbsolutePath();
        if (!Files.isDirectory(folder.resolve("postgres"))) {
            throw StartRefused.because(
                    "Trong " + data + " không có dữ liệu của Bảng Vàng.",
                    "There is no data of Bảng Vàng in " + data + ".");
        }
        Console console = new Console(System.out);
        Optional<Map<String, Object>> running = RunningServer.ownerOf(folder);
        if (running.isPresent()) {
            return work.on(running.get(), console);
        }
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        try {
            DataFolder opened = closing.add(DataFolder.open(data));
            EmbeddedServer server = closing.add(EmbeddedServer.start(opened, console));
            return work.on(server.springProperties(), console);
        } finally {
            closing.close();
        }
    }
}
