package vn.bangvang.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.StartRefused;

/**
 * Everything one installation keeps, held by one process at a time. The lock is the operating system's, so it goes with
 * the process however that ends; the process id in the file only serves the message.
 */
public final class DataFolder implements AutoCloseable {

    /** Far beyond the content, because some systems forbid others to read locked bytes. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    public static final String CHECKPOINTS = "checkpoints";

    private final Path path;
    private final FileChannel lockChannel;

    private DataFolder(Path path, FileChannel lockChannel) {
        this.path = path;
        this.lockChannel = lockChannel;
    }

    /** Refuses, touching nothing, a folder that a newer version wrote, and one that another process holds. */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        FolderName.demandUsable(path, System.getProperty("user.dir"));
        try {
            Optional<DataVersion> version = DataVersion.read(path.resolve("version"));
            version.ifPresent(found -> found.refuseWhenNewer(path));
            Room.demand(path);
            OwnerOnly.directory(path);
            DataFolder opened = new DataFolder(path, lock(path));
            if (version.isEmpty()) {
                DataVersion.CURRENT.write(path.resolve("version"));
            }
            return opened;
        } catch (FileSystemException e) {
            throw new StartRefused(unusable(path, e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Không dùng được thư mục / cannot use the folder " + path, e);
        }
    }

    private static Bilingual unusable(Path path, FileSystemException e) {
        String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return Bilingual.of(
                String.format(
                        Locale.ROOT,
                        "Không đọc hoặc ghi được %s (%s). Hãy cấp quyền ghi vào thư mục %s, hoặc chọn thư mục khác bằng --data.",
                        e.getFile(),
                        why,
                        path),
                String.format(
                        Locale.ROOT,
                        "Cannot read or write %s (%s). Make the folder %s writable, or choose another one with --data.",
                        e.getFile(),
                        why,
                        path));
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve("bangvang.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw StartRefused.because(
                    String.format(
                            Locale.ROOT,
                            "Thư mục %s đang được một tiến trình khác sử dụng (mã tiến trình %s). Hãy dừng tiến trình đó hoặc chọn thư mục khác bằng --data.",
                            path,
                            holder),
                    String.format(
                            Locale.ROOT,
                            "The folder %s is in use by another process (pid %s). Stop that process or choose another folder with --data.",
                            path,
                            holder));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Says that the disk is full, if it is, rather than what could not be done because of it. */
    public void demandRoom() {
        try {
            Room.demandAfterFailure(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at the disk of " + path, e);
        }
    }

    public Path path() {
        return path;
    }

    public Secrets secrets() {
        return new Secrets(path.resolve("secrets"));
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /** Programs that are laid out for this machine; it may be deleted while the service is stopped. */
    public Path runtime() {
        return path.resolve("runtime");
    }

    public Path logs() throws IOException {
        return OwnerOnly.directory(path.resolve("logs"));
    }

    /** What was signed of the history; outside the database, so that it outlives whatever is done there. */
    public Path checkpoints() {
        return path.resolve(CHECKPOINTS);
    }

    /** The installation's own rule sets, if it has any. */
    public Optional<Path> ruleSets() {
        return Optional.of(path.resolve("rule-sets")).filter(Files::isDirectory);
    }

    /** What an earlier start noted under this name, so that work begun once is finished and done once. */
    public Optional<String> noted(String name) {
        Path file = note(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public void note(String name, String what) {
        try {
            OwnerOnly.write(note(name), what);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot note " + name + " in " + path, e);
        }
    }

    private Path note(String name) {
        return path.resolve(name + ".note");
    }

    @Override
    public void close() {
        try {
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the lock of " + path, e);
        }
    }
}
