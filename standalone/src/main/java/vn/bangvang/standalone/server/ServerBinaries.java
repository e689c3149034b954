package vn.bangvang.standalone.server;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.StartRefused;

/**
 * The PostgreSQL programs that zonky packs, unpacked once per version under the installation's own folder: a shared
 * temporary folder would let another user of the machine put programs there.
 */
final class ServerBinaries {

    private static final int EXECUTABLE_BY_OWNER = 0100;

    private ServerBinaries() {}

    /** The folder that holds {@code bin/postgres}; a half-unpacked one never gets its final name. */
    static Path unpack(Path runtime) throws IOException {
        byte[] archive = archive();
        Path home = runtime.resolve("postgres-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            OwnerOnly.directory(runtime);
            Folders.deleteAll(runtime, "partial-");
            Path partial = OwnerOnly.directory(runtime.resolve("partial-" + UUID.randomUUID()));
            extract(archive, partial);
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        return archive(system(), architecture());
    }

    /** @throws StartRefused if the jar was built for other machines */
    static byte[] archive(String system, String architecture) throws IOException {
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return in.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new StartRefused(
                    Bilingual.of(
                            "Tệp jar này không kèm PostgreSQL cho máy này (" + system + ", " + architecture
                                    + "). Hãy dựng lại trên máy cùng loại, hoặc dựng bản cho mọi máy: mvn package -Pall-platforms",
                            "This jar has no PostgreSQL for this machine (" + system + ", " + architecture
                                    + "). Build it on such a machine, or build one for all: mvn package -Pall-platforms"),
                    missing);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        boolean both = "Darwin".equals(system()); // the programs for macOS run on both of its processors
        return both || "amd64".equals(name) ? "x86_64" : name;
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                extract(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, place);
        boolean program = "bin".equals(place.getParent().getFileName().toString());
        if ((program || (entry.getMode() & EXECUTABLE_BY_OWNER) != 0)
                && !place.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + place);
        }
    }
}
