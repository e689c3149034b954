package vn.bangvang.shared.platform.identity;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Passkeys as they are stored, and the accounts as WebAuthn knows users: by the id of the account. */
final class PasskeyRecords implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final boolean makes;

    /** @param makes whether what is saved is new; otherwise it was just used, and is not made anew if it was removed meanwhile */
    PasskeyRecords(JdbcClient jdbc, Accounts accounts, boolean makes) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.makes = makes;
    }

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != 16) {
            return new UUID(0, 0);
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** @throws IllegalStateException if a new one is known already, or one that was used is there no more */
    @Override
    public void save(CredentialRecord passkey) {
        int written = makes ? made(passkey) : used(passkey);
        if (written == 0) {
            throw new IllegalStateException(makes ? "Such a passkey is known" : "The passkey was removed meanwhile");
        }
    }

    private int used(CredentialRecord passkey) {
        return jdbc.sql("""
                        update accounts.passkey set signature_count = :count, backup_state = :backup, used_at = :used
                        where credential_id = :credential
                        """)
                .param("credential", passkey.getCredentialId().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("backup", passkey.isBackupState())
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    private int made(CredentialRecord passkey) {
        return jdbc.sql("""
                        insert into accounts.passkey (account_id, credential_id, label, public_key, signature_count,
                          uv_initialized, backup_eligible, backup_state, transports, attestation_object, client_data,
                          made_at, used_at)
                        values (:account, :credential, :label, :key, :count, :uv, :eligible, :backup, :transports,
                          :attestation, :client, :made, :used)
                        on conflict (credential_id) do nothing
                        """)
                .param("account", account(passkey.getUserEntityUserId()))
                .param("credential", passkey.getCredentialId().getBytes())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backup", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", passkey.getAttestationObject().getBytes())
                .param("client", passkey.getAttestationClientDataJSON().getBytes())
                .param("made", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from accounts.passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyRecords::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return jdbc.sql("select * from accounts.passkey where account_id = :account order by made_at, id")
                .param("account", account(user))
                .query(PasskeyRecords::passkey)
                .list();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(moment(row, "made_at"))
                .lastUsed(moment(row, "used_at"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String stored) {
        return Arrays.stream(stored.split(","))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes user) {
        return accounts.find(account(user)).map(PasskeyRecords::user).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return accounts.find(username).map(PasskeyRecords::user).orElse(null);
    }

    private static PublicKeyCredentialUserEntity user(AccountPrincipal account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account.id()))
                .name(account.username())
                .displayName(account.displayName())
                .build();
    }

    /** Accounts are kept elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity user) {}

    /** @throws UnsupportedOperationException always: an account removes its own passkeys by their ids */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException();
    }
}
