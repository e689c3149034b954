package vn.bangvang.standalone.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.Folders;
import vn.bangvang.standalone.server.OwnerOnly;

/**
 * The program of a packed jar, laid out as jars on a plain class path, since the Java machine archives classes of no other; and
 * the archive. It lies where the programs of PostgreSQL lie, in a folder into which nobody else can put one.
 */
final class LaidOutProgram {

    private static final String NAME = "program-";
    private static final String PARTIAL = "partial-program-";

    /** Twice what the jars and the archive take. */
    private static final long ROOM = 500L << 20;

    private final Path folder;

    LaidOutProgram(Path folder) {
        this.folder = folder;
    }

    /** Laid out now, unless an earlier start did; that of another jar goes. Nothing where the disk has no room for it. */
    static Optional<LaidOutProgram> of(Path jar, DataFolder data) throws IOException, InterruptedException {
        return of(jar, OwnerOnly.directory(data.runtime()), ROOM);
    }

    /** @param room in bytes, that the disk must have */
    static Optional<LaidOutProgram> of(Path jar, Path runtime, long room) throws IOException, InterruptedException {
        LaidOutProgram program = new LaidOutProgram(runtime.resolve(NAME + fingerprint(jar)));
        if (!Files.isDirectory(program.folder)) {
            Folders.deleteAll(runtime, PARTIAL);
            Folders.deleteAll(runtime, NAME);
            if (Files.getFileStore(runtime).getUsableSpace() < room) {
                return Optional.empty();
            }
            Path partial = runtime.resolve(PARTIAL + UUID.randomUUID());
            demandSuccess(List.of(
                    java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", partial.toString()));
            Files.move(partial, program.folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.of(program);
    }

    /** Of what changes whenever the jar does, without reading it. */
    private static String fingerprint(Path jar) throws IOException {
        String what = String.format(
                Locale.ROOT, "%s %d %s", jar.getFileName(), Files.size(jar), Files.getLastModifiedTime(jar));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** So that the next start lays it out anew. */
    void discard() throws IOException {
        Files.move(folder, folder.resolveSibling(PARTIAL + UUID.randomUUID()), StandardCopyOption.ATOMIC_MOVE);
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
}
