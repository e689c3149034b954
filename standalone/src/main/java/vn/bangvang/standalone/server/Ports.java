package vn.bangvang.standalone.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import vn.bangvang.standalone.say.StartRefused;

/** Ports of the loopback address. */
public final class Ports {

    private Ports() {}

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asked before any long work begins, so that a busy port is said at once. */
    public static void demandFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw busy(port);
        }
    }

    public static StartRefused busy(int port) {
        return StartRefused.because(
                String.format(
                        Locale.ROOT,
                        "Cổng %d đang bận. Hãy dừng chương trình đang dùng cổng đó, hoặc chọn cổng khác: serve --port %d",
                        port,
                        port + 1),
                String.format(
                        Locale.ROOT,
                        "Port %d is busy. Stop the program that uses it, or choose another one: serve --port %d",
                        port,
                        port + 1));
    }
}
