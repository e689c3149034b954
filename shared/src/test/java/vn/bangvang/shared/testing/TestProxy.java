package vn.bangvang.shared.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The network between a client and a server, which can be cut, silenced, or made to lose exactly one answer. */
public final class TestProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<byte @Nullable []> lose = new AtomicReference<>();
    private volatile CountDownLatch flowing = new CountDownLatch(0);
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile boolean refusing;

    private TestProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    public static TestProxy to(int port) {
        try {
            TestProxy proxy = new TestProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            proxy.start("proxy-accept", proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same address as given, but through the proxy. */
    public String through(String url) {
        return url.replace(":" + target + "/", ":" + listening.getLocalPort() + "/");
    }

    /** Cuts every connection; new ones are let in. */
    public void cut() {
        open.forEach(TestProxy::close);
        open.clear();
    }

    /** Cuts every connection and lets no new one in until {@link #restore()}. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Connections stay, but nothing comes through any more until {@link #restore()}. */
    public void silence() {
        flowing = new CountDownLatch(1);
    }

    public void restore() {
        refusing = false;
        flowing.countDown();
    }

    /** The first answer of the server that contains the text is swallowed, and its connection cut. */
    public void loseAnswer(String containing) {
        lose.set(containing.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** How many connections were let in so far. */
    public int accepted() {
        return accepted.get();
    }

    /** Whether {@link #loseAnswer} has done its work. */
    public boolean hasLost() {
        return lose.get() == null;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        refuse();
        flowing.countDown();
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket client = listening.accept();
            if (refusing) {
                close(client);
                continue;
            }
            accepted.incrementAndGet();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(server);
            start("proxy-ask", () -> pump(client, server, false));
            start("proxy-answer", () -> pump(server, client, true));
        }
    }

    private void pump(Socket from, Socket to, boolean answers) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                flowing.await();
                byte[] losing = lose.get();
                if (answers && losing != null && contains(buffer, read, losing)) {
                    lose.set(null);
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static boolean contains(byte[] buffer, int length, byte[] text) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1)
                .contains(new String(text, StandardCharsets.ISO_8859_1));
    }

    private interface Work {
        void run() throws IOException;
    }

    private void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // A cut connection is what this class is for.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
