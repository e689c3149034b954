package vn.bangvang.benchmark.growth;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;

/** Seals as the product does, but keeps the keys of all persons, and hands over those to be stored many at a time. */
final class PastVault implements PersonalDataVault {

    /** A person's key, wrapped by the master key. */
    record Wrapped(UUID person, byte[] key) {}

    private static final int OPENED = 20_000;

    private final Aead master;
    private final Map<UUID, byte[]> keys = new ConcurrentHashMap<>();
    private final Queue<Wrapped> fresh = new ConcurrentLinkedQueue<>();
    private final LoadingCache<UUID, Aead> opened =
            Caffeine.newBuilder().maximumSize(OPENED).build(this::open);

    PastVault(Aead master) {
        this.master = master;
    }

    /** The next new key; null when all have been handed over. */
    Queue<Wrapped> fresh() {
        return fresh;
    }

    @Override
    public byte[] seal(PersonId person, String text) {
        try {
            return opened.get(person.value()).encrypt(text.getBytes(StandardCharsets.UTF_8), context(person.value()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<String> open(PersonId person, byte[] sealed) {
        try {
            byte[] text = opened.get(person.value()).decrypt(sealed, context(person.value()));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Aead open(UUID person) throws GeneralSecurityException {
        byte[] key = keys.computeIfAbsent(person, this::make);
        return TinkProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private byte[] make(UUID person) {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] key = TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
            fresh.add(new Wrapped(person, master.encrypt(key, context(person))));
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] context(UUID person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }
}
