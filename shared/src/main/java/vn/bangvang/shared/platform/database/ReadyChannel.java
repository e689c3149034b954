package vn.bangvang.shared.platform.database;

import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * One direction of a channel that never blocks by itself: waits until there is something to read, or room to write. A
 * channel that blocks knows no time limit, and an interrupt closes it.
 */
final class ReadyChannel implements AutoCloseable {

    private final SocketChannel channel;
    private final Selector selector;

    private ReadyChannel(SocketChannel channel, Selector selector) {
        this.channel = channel;
        this.selector = selector;
    }

    static ReadyChannel toRead(SocketChannel channel) throws IOException {
        return of(channel, SelectionKey.OP_READ);
    }

    static ReadyChannel toWrite(SocketChannel channel) throws IOException {
        return of(channel, SelectionKey.OP_WRITE);
    }

    private static ReadyChannel of(SocketChannel channel, int direction) throws IOException {
        Selector selector = Selector.open();
        channel.register(selector, direction);
        return new ReadyChannel(channel, selector);
    }

    /**
     * @param timeoutMillis how long to wait for the first byte, 0 for ever
     * @return how many bytes were read, -1 at the end, 0 when the time was over
     */
    int read(ByteBuffer into, int timeoutMillis) throws IOException {
        try {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
            int read = channel.read(into);
            while (read == 0) {
                long left = timeoutMillis == 0 ? 0 : millisUntil(until);
                if (left < 0) {
                    return 0;
                }
                await(left);
                read = channel.read(into);
            }
            return read;
        } catch (ClosedChannelException | ClosedSelectorException | CancelledKeyException closed) {
            throw closed(closed);
        }
    }

    /** Writes all, however long the other end takes. */
    void write(ByteBuffer from) throws IOException {
        try {
            while (from.hasRemaining()) {
                if (channel.write(from) == 0) {
                    await(0);
                }
            }
        } catch (ClosedChannelException | ClosedSelectorException | CancelledKeyException closed) {
            throw closed(closed);
        }
    }

    /** Whole milliseconds, since 0 would be for ever; negative when the time is over. */
    private static long millisUntil(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        return left <= 0 ? -1 : TimeUnit.NANOSECONDS.toMillis(left) + 1;
    }

    private void await(long millis) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            selector.select(ready -> {}, millis);
        } finally {
            if (Thread.interrupted() || interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SocketException closed(Exception cause) {
        SocketException closed = new SocketException("Socket closed");
        closed.initCause(cause);
        return closed;
    }

    /** Wakes whoever waits. */
    @Override
    public void close() throws IOException {
        selector.close();
    }
}
