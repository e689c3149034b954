package vn.bangvang.shared.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of a log in a folder, one file each, which is never changed: {@code 0000012/000001234567.checkpoint}. They lie
 * outside the database, so that they are still there when somebody cuts the log off or restores an older one. Beside them lies what
 * the tree needs to grow on from the last one.
 */
public final class CheckpointFiles {

    private static final String ENDING = ".checkpoint";
    private static final Pattern FOLDER = Pattern.compile("[0-9]{7,}");
    private static final Pattern FILE = Pattern.compile("[0-9]{12,}\\.checkpoint");
    private static final long SIZES_OF_A_FOLDER = 100_000;
    private static final String TREE = "tree";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long AGAIN_MILLIS = 20;

    private final Path folder;

    public CheckpointFiles(Path folder) {
        this.folder = folder;
    }

    /** Where the tree stands at the last checkpoint, and the hash of the event there. */
    record Tree(CompactRange range, byte[] head) {}

    /** Only one process at a time signs; closing gives the others way. */
    Alone alone() throws IOException {
        return alone(folder);
    }

    /** Only one process at a time is at work in a folder, which is made if need be. */
    static Alone alone(Path folder) throws IOException {
        OwnerFiles.folder(folder);
        FileChannel channel = OwnerFiles.open(folder.resolve("lock"));
        try {
            long begun = System.nanoTime();
            FileLock lock = tryLock(channel);
            while (lock == null) {
                if (System.nanoTime() - begun > PATIENCE_NANOS) {
                    throw new IOException("Another process keeps " + folder + " locked");
                }
                // Nothing tells that another process has let go; a lock that is waited for has no end to its waiting.
                Thread.sleep(AGAIN_MILLIS);
                lock = tryLock(channel);
            }
            return new Alone(channel);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        } catch (InterruptedException stopped) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for " + folder, stopped);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }

    /** While it is open, nobody else signs. */
    record Alone(FileChannel channel) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** The newest. */
    public Optional<Note> last() {
        List<Path> folders = names(folder, FOLDER);
        for (int i = folders.size() - 1; i >= 0; i--) {
            List<Path> files = names(folders.get(i), FILE);
            if (!files.isEmpty()) {
                return Optional.of(read(files.get(files.size() - 1)));
            }
        }
        return Optional.empty();
    }

    /** All up to a size, the smallest first. */
    public void upTo(long size, Consumer<Note> each) {
        for (Path part : names(folder, FOLDER)) {
            for (Path file : names(part, FILE)) {
                if (size(file) <= size) {
                    each.accept(read(file));
                }
            }
        }
    }

    /** The smallest that holds a position. */
    public Optional<Note> first(long position) {
        for (Path part : names(folder, FOLDER)) {
            if (Long.parseLong(part.getFileName().toString()) >= position / SIZES_OF_A_FOLDER) {
                for (Path file : names(part, FILE)) {
                    if (size(file) >= position) {
                        return Optional.of(read(file));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** That of exactly this size. */
    public Optional<Note> of(long size) {
        Path file = file(size);
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Of all that are larger, the smallest first. */
    public List<Long> sizesAfter(long size) {
        List<Long> sizes = new ArrayList<>();
        for (Path part : names(folder, FOLDER)) {
            if (Long.parseLong(part.getFileName().toString()) >= size / SIZES_OF_A_FOLDER) {
                names(part, FILE).stream()
                        .map(CheckpointFiles::size)
                        .filter(one -> one > size)
                        .forEach(sizes::add);
            }
        }
        return sizes;
    }

    /** Where they lie. */
    public Path folder() {
        return folder;
    }

    private static long size(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
    }

    private static Note read(Path file) {
        try {
            return Note.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<Path> names(Path folder, Pattern wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path ->
                            wanted.matcher(path.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    /** A file that is there is never replaced. */
    Path write(long size, Note note) throws IOException {
        Path file = file(size);
        if (Files.exists(file)) {
            throw new IOException(file + " is there already");
        }
        OwnerFiles.folder(file.getParent());
        OwnerFiles.write(file, note.bytes());
        return file;
    }

    void write(long size, Note note, Tree tree) throws IOException {
        write(size, note);
        List<String> lines =
                new ArrayList<>(List.of(Long.toString(size), HexFormat.of().formatHex(tree.head())));
        tree.range().hashes().forEach(hash -> lines.add(HexFormat.of().formatHex(hash)));
        OwnerFiles.write(folder.resolve(TREE), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Where that of a size is, or would be. */
    Path file(long size) {
        return folder.resolve(String.format(Locale.ROOT, "%07d", size / SIZES_OF_A_FOLDER))
                .resolve(String.format(Locale.ROOT, "%012d", size) + ENDING);
    }

    /** Empty unless it belongs to this checkpoint; the log itself says it too, only slower. */
    Optional<Tree> tree(Checkpoint of) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(TREE));
            HexFormat hex = HexFormat.of();
            CompactRange range = CompactRange.of(
                    Long.parseLong(lines.get(0)),
                    lines.subList(2, lines.size()).stream().map(hex::parseHex).toList());
            return range.size() == of.size() && Arrays.equals(range.root(), of.root())
                    ? Optional.of(new Tree(range, hex.parseHex(lines.get(1))))
                    : Optional.empty();
        } catch (IOException | RuntimeException lostOrBroken) {
            return Optional.empty();
        }
    }
}
