package vn.bangvang.shared.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.Manifest.Entry;

/** The lines of an export by their places, for whoever needs one again. */
final class ExportedEvents implements AutoCloseable {

    private static final int IN_FILE_BITS = 40;
    private static final int USUAL_LINE = 4096;
    /** Beyond so many a file is opened for each reading. */
    private static final int MOST_OPEN = 256;

    private final Path folder;
    private final List<Entry> files;
    private final Map<Integer, FileChannel> open = new ConcurrentHashMap<>();

    ExportedEvents(Path folder, List<Entry> files) {
        this.folder = folder;
        this.files = files;
    }

    static long place(int file, long offset) {
        return (long) file << IN_FILE_BITS | offset;
    }

    StoredEvent at(long place) {
        int file = (int) (place >>> IN_FILE_BITS);
        long offset = place & (1L << IN_FILE_BITS) - 1;
        try {
            FileChannel known = open.get(file);
            if (known != null || open.size() < MOST_OPEN) {
                return read(known == null ? open.computeIfAbsent(file, this::open) : known, offset);
            }
            try (FileChannel once = open(file)) {
                return read(once, offset);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open(int file) {
        try {
            return FileChannel.open(folder.resolve(files.get(file).name()), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredEvent read(FileChannel file, long offset) throws IOException {
        byte[] bytes = new byte[USUAL_LINE];
        int length = 0;
        while (true) {
            int read = file.read(ByteBuffer.wrap(bytes, length, bytes.length - length), offset + length);
            if (read <= 0) {
                throw new IOException("A line that was there has gone");
            }
            for (int i = length; i < length + read; i++) {
                if (bytes[i] == '\n') {
                    return event(bytes, i);
                }
            }
            length += read;
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
        }
    }

    private static StoredEvent event(byte[] bytes, int end) throws IOException {
        try {
            return EventLine.read(bytes, 0, end);
        } catch (MalformedException changed) {
            throw new IOException("A line is not what it was", changed);
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel file : open.values()) {
            file.close();
        }
    }
}
