package vn.bangvang.shared.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Unix domain socket that behaves as the driver expects of a {@link Socket}: reads end at their time limit and the
 * connection goes on, closing it from another thread ends whoever waits, and an interrupt ends nobody and is kept. Options
 * of TCP do nothing.
 */
final class UnixSocket extends Socket {

    private static final int BUFFER = 8_192;

    private final UnixDomainSocketAddress address;
    private @Nullable SocketChannel channel;
    private @Nullable ReadyChannel in;
    private @Nullable ReadyChannel out;
    private volatile int timeoutMillis;
    private volatile boolean closed;

    UnixSocket(Path path) throws SocketException {
        super((SocketImpl) null);
        this.address = UnixDomainSocketAddress.of(path);
    }

    /** To its file, whatever was asked for. A server that takes nobody in keeps callers waiting, as long as allowed. */
    @Override
    public synchronized void connect(@Nullable SocketAddress asked, int timeout) throws IOException {
        if (closed) {
            throw new SocketException("Socket is closed");
        }
        SocketChannel opened = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            connect(opened, timeout);
            opened.configureBlocking(false);
            in = ReadyChannel.toRead(opened);
            out = ReadyChannel.toWrite(opened);
            channel = opened;
        } finally {
            if (channel == null) {
                opened.close();
            }
        }
    }

    /** Blocks: a server whose queue is full refuses a channel that does not. Closing is what ends the wait. */
    private void connect(SocketChannel opened, int timeout) throws IOException {
        CompletableFuture<Void> limit = timeout == 0
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(
                        () -> giveUp(opened), CompletableFuture.delayedExecutor(timeout, TimeUnit.MILLISECONDS));
        try {
            opened.connect(address);
        } catch (AsynchronousCloseException late) {
            throw new SocketTimeoutException("Connect timed out");
        } finally {
            limit.cancel(false);
        }
    }

    private static void giveUp(SocketChannel opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void connect(@Nullable SocketAddress asked) throws IOException {
        connect(asked, 0);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        ReadyChannel from = connected(in);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int read = from.read(ByteBuffer.wrap(bytes, offset, length), timeoutMillis);
                if (read == 0) {
                    throw new SocketTimeoutException("Read timed out");
                }
                return read;
            }

            @Override
            public void close() throws IOException {
                UnixSocket.this.close();
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        ReadyChannel to = connected(out);
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                to.write(ByteBuffer.wrap(bytes, offset, length));
            }

            @Override
            public void close() throws IOException {
                UnixSocket.this.close();
            }
        };
    }

    private static ReadyChannel connected(@Nullable ReadyChannel end) throws SocketException {
        if (end == null) {
            throw new SocketException("Socket is not connected");
        }
        return end;
    }

    /** The channel first: whoever is woken then finds it closed. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (channel != null && in != null && out != null) {
            channel.close();
            in.close();
            out.close();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isConnected() {
        return channel != null;
    }

    @Override
    public void setSoTimeout(int millis) {
        timeoutMillis = millis;
    }

    @Override
    public int getSoTimeout() {
        return timeoutMillis;
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // Nothing is held back.
    }

    @Override
    public boolean getTcpNoDelay() {
        return true;
    }

    @Override
    public void setKeepAlive(boolean on) {
        // The system knows at once when the other end is gone.
    }

    @Override
    public boolean getKeepAlive() {
        return false;
    }

    @Override
    public void setSendBufferSize(int size) {
        // The system's.
    }

    @Override
    public int getSendBufferSize() {
        return BUFFER;
    }

    @Override
    public void setReceiveBufferSize(int size) {
        // The system's.
    }

    @Override
    public int getReceiveBufferSize() {
        return BUFFER;
    }

    @Override
    public String toString() {
        return "UnixSocket[" + address + "]";
    }
}
