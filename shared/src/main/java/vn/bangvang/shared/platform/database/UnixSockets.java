package vn.bangvang.shared.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.SocketFactory;

/**
 * Connects the driver to a database of this machine through a Unix domain socket, which costs both ends less than TCP.
 * Where there is no such file, over TCP, to the host and port of the address. The driver makes it by its name.
 */
public final class UnixSockets extends SocketFactory {

    private static final String ONLY_UNCONNECTED = "The driver asks for a socket and connects it";

    private final Path path;

    /** @param path the socket's file, such as {@code /run/postgresql/.s.PGSQL.5432} */
    public UnixSockets(String path) {
        this.path = Path.of(path);
    }

    /** The JDBC address, without options so far, by which the driver goes through the socket. */
    public static String through(Path socket, String url) {
        return url + "?socketFactory=" + UnixSockets.class.getName() + "&socketFactoryArg="
                + URLEncoder.encode(socket.toString(), StandardCharsets.UTF_8);
    }

    @Override
    public Socket createSocket() throws IOException {
        return Files.exists(path) ? new UnixSocket(path) : new Socket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException(ONLY_UNCONNECTED);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException(ONLY_UNCONNECTED);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException(ONLY_UNCONNECTED);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException(ONLY_UNCONNECTED);
    }
}
