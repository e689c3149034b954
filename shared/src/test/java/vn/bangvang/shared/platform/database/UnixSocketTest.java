package vn.bangvang.shared.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UnixSocketTest {

    @TempDir
    Path folder;

    private Path file;
    private ServerSocketChannel server;
    private Socket socket;

    @BeforeEach
    void listen() throws IOException {
        file = folder.resolve("s");
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(file), 1);
        socket = new UnixSockets(file.toString()).createSocket();
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        server.close();
    }

    @Test
    void a_read_ends_at_its_time_limit_and_the_next_one_goes_on() throws IOException {
        SocketChannel other = accepted();
        socket.setSoTimeout(50);

        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        other.write(ByteBuffer.wrap(new byte[] {7, 8}));
        assertThat(socket.getInputStream().read()).isEqualTo(7);
        assertThat(socket.getInputStream().readNBytes(1)).containsExactly(8);
    }

    @Test
    void the_other_end_gone_is_the_end() throws IOException {
        accepted().close();

        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void closing_it_ends_whoever_reads() throws Exception {
        accepted();
        Thread reading = new Thread(
                () -> ends.complete(thrownBy(() -> socket.getInputStream().read())));
        reading.start();
        awaitWaiting(reading);

        socket.close();

        assertThat(ends.get(10, TimeUnit.SECONDS)).isInstanceOf(SocketException.class);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void closing_it_ends_whoever_writes_to_a_full_socket() throws Exception {
        accepted();
        Thread writing = new Thread(() ->
                ends.complete(thrownBy(() -> socket.getOutputStream().write(new byte[1 << 24]))));
        writing.start();
        awaitWaiting(writing);

        socket.close();

        assertThat(ends.get(10, TimeUnit.SECONDS)).isInstanceOf(SocketException.class);
    }

    @Test
    void an_interrupt_ends_no_read_and_is_kept() throws Exception {
        SocketChannel other = accepted();
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        Thread reading = new Thread(() -> {
            ends.complete(
                    thrownBy(() -> assertThat(socket.getInputStream().read()).isEqualTo(9)));
            kept.complete(Thread.currentThread().isInterrupted());
        });
        reading.start();
        awaitWaiting(reading);

        reading.interrupt();
        awaitWaiting(reading);
        other.write(ByteBuffer.wrap(new byte[] {9}));

        assertThat(ends.get(10, TimeUnit.SECONDS)).isNull();
        assertThat(kept.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void one_thread_writes_more_than_fits_while_another_waits_to_read() throws Exception {
        SocketChannel other = accepted();
        var threads = Executors.newFixedThreadPool(2);
        try {
            var read = threads.submit(() -> socket.getInputStream().read());
            var written = threads.submit(() -> {
                socket.getOutputStream().write(new byte[1 << 22]);
                return true;
            });
            ByteBuffer all = ByteBuffer.allocate(1 << 22);
            while (all.hasRemaining()) {
                other.read(all);
            }
            other.write(ByteBuffer.wrap(new byte[] {1}));
            assertThat(written.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_server_that_takes_nobody_in_is_waited_for_no_longer_than_allowed() throws IOException {
        List<Socket> queue = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            queue.add(new UnixSockets(file.toString()).createSocket());
                            queue.get(i).connect(null, 100);
                        }
                    })
                    .isInstanceOf(SocketTimeoutException.class);
        } finally {
            for (Socket waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    void without_its_file_it_is_tcp() throws IOException {
        try (Socket plain = new UnixSockets(folder.resolve("none").toString()).createSocket()) {
            assertThat(plain).isNotInstanceOf(UnixSocket.class);
        }
    }

    private final CompletableFuture<Throwable> ends = new CompletableFuture<>();

    private SocketChannel accepted() throws IOException {
        socket.connect(null, 1000);
        return server.accept();
    }

    private static void awaitWaiting(Thread thread) {
        Awaitility.await()
                .until(() -> List.of(thread.getStackTrace()).stream()
                        .anyMatch(frame -> frame.getMethodName().equals("select")));
    }

    private static Throwable thrownBy(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowable(work);
    }
}
