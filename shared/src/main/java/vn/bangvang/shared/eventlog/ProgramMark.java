package vn.bangvang.shared.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells one build of a module from another: the SHA-256 of everything that its classes are loaded from. All folds, the catalogue of
 * events and the law are in this module.
 */
public final class ProgramMark {

    private static final String NESTED = "jar:";

    private ProgramMark() {}

    /** @return of this module; empty where its classes come from nowhere that can be read */
    static Optional<byte[]> read() {
        return of(ProgramMark.class);
    }

    /** @return of the module that a class is of; empty where it comes from nowhere that can be read */
    public static Optional<byte[]> of(Class<?> one) {
        CodeSource source = one.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(of(source.getLocation()));
        } catch (IOException | URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    static byte[] of(URL location) throws IOException, URISyntaxException {
        MessageDigest digest = sha256();
        if (location.getProtocol().equals("file") && Files.isDirectory(Path.of(location.toURI()))) {
            addAll(Path.of(location.toURI()), digest);
        } else {
            try (InputStream jar = jar(location).openStream()) {
                byte[] part = new byte[1 << 16];
                for (int length = jar.read(part); length >= 0; length = jar.read(part)) {
                    digest.update(part, 0, length);
                }
            }
        }
        return digest.digest();
    }

    /** A jar within a jar is named by what is in it: {@code jar:nested:/a.jar/!BOOT-INF/lib/b.jar!/}. */
    private static URL jar(URL location) throws IOException, URISyntaxException {
        String text = location.toString();
        return text.startsWith(NESTED)
                ? new URI(text.substring(NESTED.length(), text.length() - "!/".length())).toURL()
                : location;
    }

    private static void addAll(Path folder, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
