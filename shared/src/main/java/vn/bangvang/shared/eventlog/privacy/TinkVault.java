package vn.bangvang.shared.eventlog.privacy;

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
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.PersonId;

/**
 * Keys live in {@code log.person_key}, each wrapped by the master key, which is not in the database. A node remembers
 * an opened key for a minute: so long may a destroyed key still open text there.
 */
public final class TinkVault implements PersonalDataVault {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MAX_REMEMBERED = 10_000;

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String DIGEST = "HmacSHA256";

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] nobodysKey;
    private final Aead master;
    private final LoadingCache<UUID, PersonKey> keys = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_REMEMBERED)
            .build(this::find);

    private record PersonKey(Aead aead, int id) {

        private static final byte TINK = 1;

        /** Text of a person who was forgotten and came back is sealed under the key that was destroyed. */
        boolean sealed(byte[] text) {
            ByteBuffer prefix = ByteBuffer.wrap(text);
            return text.length > 1 + Integer.BYTES && prefix.get() == TINK && prefix.getInt() == id;
        }
    }

    public TinkVault(DataSource dataSource, Aead master) {
        this.jdbc = JdbcClient.create(dataSource);
        this.master = master;
    }

    @Override
    public byte[] seal(PersonId person, String text) {
        try {
            return keyFor(person.value()).encrypt(text.getBytes(StandardCharsets.UTF_8), context(person.value()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not encrypt text about person " + person, e);
        }
    }

    @Override
    public Optional<String> open(PersonId person, byte[] sealed) {
        PersonKey key = keys.get(person.value());
        if (key == null || !key.sealed(sealed)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(key.aead().decrypt(sealed, context(person.value())), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Text about person " + person + " does not open under its key", e);
        }
    }

    /**
     * A keyed digest: equal names have equal digests, and without the key nobody finds the name. The key is stored like
     * those of persons. If it is lost, new names cannot be compared with earlier ones.
     */
    public String likeness(String canonicalName) {
        try {
            byte[] key = nobodys();
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(key, DIGEST));
            return HexFormat.of().formatHex(mac.doFinal(canonicalName.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Names cannot be compared", e);
        }
    }

    private byte[] nobodys() throws GeneralSecurityException {
        byte[] known = nobodysKey;
        if (known == null) {
            keyFor(NOBODY);
            byte[] wrapped = jdbc.sql("select wrapped from log.person_key where person_id = ?")
                    .param(NOBODY)
                    .query((row, n) -> row.getBytes(1))
                    .single();
            known = master.decrypt(wrapped, context(NOBODY));
            nobodysKey = known;
        }
        return known;
    }

    private Aead keyFor(UUID person) throws GeneralSecurityException {
        PersonKey known = keys.get(person);
        if (known != null) {
            return known.aead();
        }
        byte[] wrapped = master.encrypt(fresh(), context(person));
        jdbc.sql("insert into log.person_key (person_id, wrapped) values (?, ?) on conflict do nothing")
                .params(person, wrapped)
                .update();
        return Objects.requireNonNull(keys.get(person)).aead();
    }

    private static byte[] fresh() throws GeneralSecurityException {
        KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    /** Fetches the keys of many persons at once, before text of all of them is opened. */
    public void remember(Collection<UUID> persons) {
        keys.getAll(persons, missing -> {
            Map<UUID, PersonKey> found = new HashMap<>();
            jdbc.sql("select person_id, wrapped from log.person_key where person_id = any(:persons::uuid[])")
                    .param("persons", missing.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                    .query(row -> {
                        UUID person = row.getObject("person_id", UUID.class);
                        found.put(person, unwrap(person, row.getBytes("wrapped")));
                    });
            return found;
        });
    }

    private @Nullable PersonKey find(UUID person) {
        return jdbc.sql("select wrapped from log.person_key where person_id = ?")
                .param(person)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(wrapped -> unwrap(person, wrapped))
                .orElse(null);
    }

    private PersonKey unwrap(UUID person, byte[] wrapped) {
        try {
            KeysetHandle keyset = TinkProtoKeysetFormat.parseKeyset(
                    master.decrypt(wrapped, context(person)), InsecureSecretKeyAccess.get());
            return new PersonKey(
                    keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset.getPrimary().getId());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key does not open the key of person " + person, e);
        }
    }

    /** Bound into each key and text, so that one copied to another person does not open. */
    private static byte[] context(UUID person) {
        return ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }
}
