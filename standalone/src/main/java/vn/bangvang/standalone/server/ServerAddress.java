package vn.bangvang.standalone.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.platform.database.UnixSockets;

/**
 * Where a running server listens, as it wrote down itself.
 *
 * @param socket the file of its Unix domain socket, null if it has none
 */
record ServerAddress(int port, @Nullable Path socket) {

    private static final int LINE_OF_PORT = 3;
    private static final int LINE_OF_SOCKET_FOLDER = 4;

    static ServerAddress read(Path cluster) throws IOException {
        List<String> lines = Files.readAllLines(Postmaster.file(cluster));
        int port = Integer.parseInt(lines.get(LINE_OF_PORT).strip());
        String folder = lines.get(LINE_OF_SOCKET_FOLDER).strip();
        return new ServerAddress(port, folder.isEmpty() ? null : Path.of(folder).resolve(SocketFolder.FILE + port));
    }

    /** Through the socket, if there is one. */
    String jdbcUrl(String database) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        return socket == null ? url : UnixSockets.through(socket, url);
    }
}
