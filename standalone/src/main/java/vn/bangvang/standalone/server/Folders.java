package vn.bangvang.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Clears away what an earlier start, killed half-way, left behind. */
public final class Folders {

    private static final int TRIES = 60;
    private static final long PAUSE_MILLIS = 250;

    private Folders() {}

    public static void deleteAll(Path parent, String prefix) throws IOException {
        List<Path> leftovers;
        try (Stream<Path> children = Files.list(parent)) {
            leftovers = children.filter(child -> child.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        for (Path leftover : leftovers) {
            delete(leftover);
        }
    }

    /**
     * Again and again for a while: a program that the killed start had begun may outlive it, and goes on writing until it
     * misses a file.
     */
    private static void delete(Path folder) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                deleteOnce(folder);
                return;
            } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException stillWritten) {
                if (tries == TRIES) {
                    throw new IOException(folder + " is still being written to", stillWritten);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while clearing away", e);
        }
    }

    private static void deleteOnce(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
