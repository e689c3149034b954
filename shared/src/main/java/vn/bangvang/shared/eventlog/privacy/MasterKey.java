package vn.bangvang.shared.eventlog.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** The key that wraps every person's key: a file that only its owner may read, kept outside the database. */
public final class MasterKey {

    private static final int DERIVED_BYTES = 32;

    private MasterKey() {}

    /** @throws IOException if the file is missing or cannot be read */
    public static Aead read(Path file) throws IOException {
        try {
            AeadConfig.register();
            KeysetHandle keyset =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " does not hold a master key", e);
        }
    }

    /**
     * A key for another purpose, from which nobody finds the master key. It is another one once the master key is replaced.
     *
     * @throws IOException if the file is missing or cannot be read
     */
    static byte[] derived(Path file, String purpose) throws IOException {
        try {
            AeadConfig.register();
            KeysetHandle keyset =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            if (!(keyset.getPrimary().getKey() instanceof AesGcmKey key)) {
                throw new IOException(file + " does not hold a master key of AES");
            }
            return Hkdf.computeHkdf(
                    "HMACSHA256",
                    key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get()),
                    new byte[0],
                    purpose.getBytes(StandardCharsets.UTF_8),
                    DERIVED_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " does not hold a master key", e);
        }
    }

    /** Makes a new key unless the file exists; an existing key is never replaced. */
    public static void createIfMissing(Path file) throws IOException {
        try {
            AeadConfig.register();
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IOException("Could not make a master key", e);
        }
    }

    private static void write(Path file, String json) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "master-key", ".new", ownerOnly(file));
        Files.writeString(fresh, json, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh);
            makeDurable(file.toAbsolutePath().getParent());
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key stands.
        } finally {
            Files.delete(fresh);
        }
    }

    /** The file's name must be on the disk before any person key that this key wraps. */
    private static void makeDurable(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))
                }
                : new FileAttribute<?>[0];
    }
}
