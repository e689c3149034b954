package vn.bangvang.shared.eventlog.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    private static final byte[] NOTHING = new byte[0];

    @TempDir
    Path folder;

    @Test
    void only_its_owner_may_read_it() throws IOException {
        Path file = folder.resolve("master-key.json");
        MasterKey.createIfMissing(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void an_existing_key_is_never_replaced() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("master-key.json");
        MasterKey.createIfMissing(file);
        byte[] sealed = MasterKey.read(file).encrypt("Nguyễn".getBytes(StandardCharsets.UTF_8), NOTHING);
        MasterKey.createIfMissing(file);
        assertThat(new String(MasterKey.read(file).decrypt(sealed, NOTHING), StandardCharsets.UTF_8))
                .isEqualTo("Nguyễn");
    }

    @Test
    void of_many_that_start_at_once_one_makes_the_key_for_all() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("master-key.json");
        List<CompletableFuture<Aead>> starting = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> createAndRead(file)))
                .toList();
        byte[] sealed = MasterKey.read(created(file)).encrypt(new byte[] {1}, NOTHING);
        for (CompletableFuture<Aead> started : starting) {
            assertThat(started.join().decrypt(sealed, NOTHING)).containsExactly(1);
        }
    }

    @Test
    void a_missing_or_broken_file_is_said_so() throws IOException {
        Path file = folder.resolve("master-key.json");
        assertThatThrownBy(() -> MasterKey.read(file)).isInstanceOf(NoSuchFileException.class);
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> MasterKey.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not hold a master key");
    }

    private static Path created(Path file) throws IOException {
        MasterKey.createIfMissing(file);
        return file;
    }

    private static Aead createAndRead(Path file) {
        try {
            return MasterKey.read(created(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
