package vn.bangvang.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of the embedded server's roles: random, made once, one file each that only its owner can read. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** Where the key lives under which the keys of persons are wrapped; kept out of the database on purpose. */
    public Path masterKeyFile() {
        return folder.resolve("master-key.json");
    }

    /** The role's password, made now if there is none yet. */
    public String passwordFor(String role) {
        try {
            return Files.readString(passwordFile(role)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the password of " + role, e);
        }
    }

    /** Forgets a password that has served. */
    public void forget(String role) {
        try {
            Files.deleteIfExists(file(role));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot forget the password of " + role, e);
        }
    }

    Path passwordFile(String role) throws IOException {
        Path file = file(role);
        if (!Files.exists(file)) {
            OwnerOnly.directory(folder);
            OwnerOnly.write(file, randomPassword());
        }
        return file;
    }

    boolean knows(String role) {
        return Files.exists(file(role));
    }

    private Path file(String role) {
        return folder.resolve(role + ".password");
    }

    public static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
