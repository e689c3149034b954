package vn.bangvang.standalone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangvang.standalone.server.OwnerOnly;

/**
 * The program of a packed jar, laid out as jars on a plain class path, since the Java machine archives classes of no other;
 * and the archive. The folder lies beside the data, may be deleted at any time, and is made anew when the jar has changed.
 */
final class LaidOutProgram {

    private static final String MADE_OF = "made-of";
    /** Twice what the jars and the archive take. */
    private static final long ROOM = 500L << 20;

    private final Path folder;

    LaidOutProgram(Path folder) {
        this.folder = folder;
    }

    /** Laid out now, unless an earlier start did; nothing where the disk has no room for it. */
    static Optional<LaidOutProgram> of(Path jar, Path data) throws IOException, InterruptedException {
        return of(jar, data, ROOM);
    }

    /** @param room in bytes, that the disk must have */
    static Optional<LaidOutProgram> of(Path jar, Path data, long room) throws IOException, InterruptedException {
        Path folder = data.resolveSibling(data.getFileName() + ".program");
        LaidOutProgram program = new LaidOutProgram(folder);
        String wanted = String.format(
                Locale.ROOT, "%s %d %s", jar.getFileName(), Files.size(jar), Files.getLastModifiedTime(jar));
        if (!program.madeOf().equals(Optional.of(wanted))) {
            Files.createDirectories(data.toAbsolutePath().getParent());
            if (Files.getFileStore(data.toAbsolutePath().getParent()).getUsableSpace() < room) {
                return Optional.empty();
            }
            program.layOut(jar, wanted);
        }
        return Optional.of(program);
    }

    /** Nothing where somebody else may have put a program. */
    private Optional<String> madeOf() throws IOException {
        Path file = folder.resolve(MADE_OF);
        return OwnerOnly.isOurs(folder) && Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private void layOut(Path jar, String madeOf) throws IOException, InterruptedException {
        Path made = folder.resolveSibling(
                folder.getFileName() + "." + ProcessHandle.current().pid());
        try {
            OwnerOnly.directory(made);
            demandSuccess(List.of(
                    java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", made.toString()));
            Files.writeString(made.resolve(MADE_OF), madeOf);
            delete(folder);
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(made);
        }
    }

    /** The jar whose manifest names all the others. */
    Path jar() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No jar in " + folder));
        }
    }

    /** All that it is made of. */
    List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    Path folder() {
        return folder;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a program that is quiet. */
    static void demandSuccess(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("Failed: " + String.join(" ", command));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
