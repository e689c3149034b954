package vn.bangvang.shared.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.Manifest.Entry;

/** The hashes of an export that was verified. */
public final class ExportHashes implements LogHashes {

    private static final int PIECE = 1 << 20;
    private static final int LONGEST_LINE = 64 << 20;

    private final Path folder;
    private final Manifest manifest;

    ExportHashes(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** @param folder of the export */
    public static ExportHashes of(Path folder) throws IOException {
        return new ExportHashes(folder, Manifest.read(Files.readAllBytes(folder.resolve(Manifest.NAME))));
    }

    @Override
    public long head() {
        return manifest.events();
    }

    @Override
    public byte @Nullable [] hashAt(long position) {
        byte[][] found = new byte[1][];
        hashes(position - 1, position, hash -> found[0] = hash);
        return found[0];
    }

    @Override
    public void hashes(long after, long upTo, Consumer<byte[]> each) {
        List<Entry> files = manifest.in(Manifest.EVENTS);
        try {
            for (Entry file : files) {
                if (file.first() != null
                        && file.last() != null
                        && file.first() <= upTo
                        && file.last() > after
                        && hashes(folder.resolve(file.name()), after, upTo, each)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    /** Whether the last one was there: what comes behind it is not read. */
    private static boolean hashes(Path file, long after, long upTo, Consumer<byte[]> each) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Lines lines = new Lines(in, PIECE, LONGEST_LINE);
            for (byte[] piece = lines.next(); piece.length > 0; piece = lines.next()) {
                int begin = 0;
                for (int end = 0; end < piece.length; end++) {
                    if (piece[end] == '\n') {
                        StoredEvent event = EventLine.read(piece, begin, end);
                        if (event.position() > after && event.position() <= upTo) {
                            each.accept(event.hash());
                        }
                        if (event.position() >= upTo) {
                            return true;
                        }
                        begin = end + 1;
                    }
                }
            }
            return false;
        }
    }
}
