package vn.bangvang.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    private static final long WRITING_NANOS = Duration.ofMillis(600).toNanos();

    @TempDir
    Path parent;

    @Test
    void what_somebody_still_writes_to_is_cleared_away_once_they_stop() throws Exception {
        Path leftover = Files.createDirectory(parent.resolve("partial-1"));
        CompletableFuture<Void> orphan = CompletableFuture.runAsync(() -> writeForAWhile(leftover));
        Awaitility.await().until(() -> Files.exists(leftover.resolve("20")));

        Folders.deleteAll(parent, "partial-");

        orphan.join();
        assertThat(leftover).doesNotExist();
    }

    @Test
    void only_what_has_the_prefix_is_cleared_away() throws IOException {
        Files.createDirectory(parent.resolve("partial-1"));
        Path kept = Files.createDirectory(parent.resolve("postgres"));

        Folders.deleteAll(parent, "partial-");

        assertThat(parent).isDirectoryContaining(path -> path.equals(kept));
        assertThat(parent.resolve("partial-1")).doesNotExist();
    }

    /** As a program does that has the folder open: it never makes it anew. */
    private static void writeForAWhile(Path folder) {
        long end = System.nanoTime() + WRITING_NANOS;
        for (int file = 1; System.nanoTime() < end && Files.exists(folder); file++) {
            try {
                Files.writeString(folder.resolve(Integer.toString(file)), "x");
            } catch (IOException gone) {
                if (Files.exists(folder)) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
    }
}
