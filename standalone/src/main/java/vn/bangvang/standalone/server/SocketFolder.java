package vn.bangvang.standalone.server;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the server's Unix domain socket lies, which nobody but its owner can reach: in the data folder, or in a folder of
 * its own among the system's temporary ones where the path would be too long for a socket (some 100 bytes) or the disk
 * takes none. Where neither serves, and on Windows, everything goes over TCP.
 */
final class SocketFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SocketFolder.class);
    static final String FILE = ".s.PGSQL.";
    private static final String LONGEST = "65535";

    private final @Nullable Path path;

    private SocketFolder(@Nullable Path path) {
        this.path = path;
    }

    static SocketFolder of(DataFolder folder) {
        return among(folder.path().resolve("run"));
    }

    static SocketFolder among(Path wanted) {
        if (File.separatorChar == '\\') {
            return none();
        }
        if (takesSocket(wanted)) {
            return new SocketFolder(wanted);
        }
        try {
            Path temporary = Files.createTempDirectory("bangvang");
            temporary.toFile().deleteOnExit();
            if (takesSocket(temporary)) {
                return new SocketFolder(temporary);
            }
        } catch (IOException e) {
            LOG.debug("No folder for a socket among the temporary ones", e);
        }
        return none();
    }

    private static SocketFolder none() {
        LOG.debug("No place for a Unix domain socket: the database is reached over TCP");
        return new SocketFolder(null);
    }

    /** Says by trying, with the longest name that the server may give. */
    private static boolean takesSocket(Path folder) {
        Path socket = folder.resolve(FILE + LONGEST);
        try {
            OwnerOnly.directory(folder);
            Files.deleteIfExists(socket);
            try (ServerSocketChannel trial = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                trial.bind(UnixDomainSocketAddress.of(socket));
            } finally {
                Files.deleteIfExists(socket);
            }
            return true;
        } catch (IOException | UnsupportedOperationException unusable) {
            LOG.debug("{} takes no socket", folder, unusable);
            return false;
        }
    }

    /** As a setting of the server: quoted, since a comma would part two folders. */
    String setting() {
        return path == null ? "" : '"' + path.toString().replace("\"", "\"\"") + '"';
    }
}
