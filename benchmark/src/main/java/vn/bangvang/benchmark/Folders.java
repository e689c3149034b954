package vn.bangvang.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the database of a run lies: beside the jar, because a temporary folder may be no disk at all. */
final class Folders {

    private Folders() {}

    static Path forData(@Nullable Path wanted) throws IOException {
        Path folder = wanted != null ? wanted : besideTheJar().resolve("benchmark-data");
        return Files.createDirectories(folder.toAbsolutePath());
    }

    /** The jar of a contender that has one: the same benchmark with another release of the peer, built beside this one. */
    static Path jarOf(String contender) {
        return besideTheJar().resolve("benchmark-" + contender + ".jar");
    }

    private static Path besideTheJar() {
        Path started = Path.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))[0]);
        Path parent = started.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }
}
