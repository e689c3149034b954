package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.database.StoreRoom;

/**
 * Passkeys (khóa đăng nhập, WebAuthn): keys that a device keeps and uses only after it has seen its owner's finger, face or
 * PIN, so that one stands for a password and a second factor. They are bound to the address under which the service is
 * known; on this machine itself {@code http://localhost} will do. What a device is asked to sign serves once.
 */
public final class Passkeys {

    /** One of an account's passkeys. */
    public record PasskeyRow(UUID id, String label, Instant madeAt, Instant usedAt) {}

    public record PasskeyRows(List<PasskeyRow> items) {}

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST = 10;
    /** So many may be asked for a passkey at the same time. */
    static final int MOST_ASKED = 10_000;

    private static final String MAKING = Passkeys.class.getName() + ".making";

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final StoreRoom room;
    private final @Nullable URI origin;

    Passkeys(DataSource dataSource, Accounts accounts, StoreRoom room, @Nullable URI origin) {
        this.jdbc = JdbcClient.create(dataSource);
        this.accounts = accounts;
        this.room = room;
        this.origin = origin;
    }

    /** Whether passkeys work at the address by which the service was asked. */
    public boolean offered(HttpServletRequest request) {
        return origin(request).isPresent();
    }

    public PasskeyRows of(UUID account) {
        return new PasskeyRows(
                jdbc.sql("select id, label, made_at, used_at from accounts.passkey where account_id = :account"
                                + " order by made_at, id")
                        .param("account", account)
                        .query((row, number) -> new PasskeyRow(
                                row.getObject("id", UUID.class),
                                row.getString("label"),
                                PasskeyRecords.moment(row, "made_at"),
                                PasskeyRecords.moment(row, "used_at")))
                        .list());
    }

    /** What a browser needs to make a passkey for the account. */
    Object toMake(AccountPrincipal account, HttpServletRequest request) {
        if (of(account.id()).items().size() >= MOST) {
            throw new Refusal(Reason.TOO_MANY_PASSKEYS, Map.of("most", MOST));
        }
        PublicKeyCredentialCreationOptions options = party(request, true)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(token(account)));
        request.getSession().setAttribute(MAKING, options);
        return plain(options);
    }

    /** Keeps what the browser made. */
    void keep(AccountPrincipal account, String label, Map<String, Object> made, HttpServletRequest request) {
        room.demand();
        PublicKeyCredentialCreationOptions options = once(request);
        if (!options.getUser().getId().equals(PasskeyRecords.handle(account.id()))) {
            throw notTaken();
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    JSON.convertValue(made, new TypeReference<>() {});
            accounts.changed(account.id(), AccountAct.PASSKEY_ADDED, account.id(), () -> {
                party(request, true)
                        .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                                options, new RelyingPartyPublicKey(credential, label.strip())));
                return true;
            });
        } catch (Refusal | DataAccessException | TransactionException elsewhere) {
            throw elsewhere;
        } catch (RuntimeException wrong) {
            LOG.info("A passkey was not taken: {}", wrong.toString());
            throw notTaken();
        }
    }

    /**
     * What a browser needs to ask for a passkey: one of whoever is logged in and has any, else one of whichever account. Strangers
     * get no session for it, and of what is kept for them the newest alone.
     */
    Object toAsk(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = party(request, false)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        AccountPrincipal.current().map(Passkeys::token).orElse(null)));
        jdbc.sql("delete from accounts.passkey_challenge where made_at < now() - interval '5 minutes'")
                .update();
        jdbc.sql("insert into accounts.passkey_challenge (challenge) values (:challenge)")
                .param("challenge", options.getChallenge().getBytes())
                .update();
        jdbc.sql("""
                        delete from accounts.passkey_challenge where challenge in (
                          select challenge from accounts.passkey_challenge order by made_at desc offset :most)
                        """).param("most", MOST_ASKED).update();
        return plain(options);
    }

    /** Whose the passkey is; a disabled account is as good as unknown. */
    AccountPrincipal whose(Map<String, Object> shown, HttpServletRequest request) {
        Webauthn4JRelyingPartyOperations party = party(request, false);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    JSON.convertValue(shown, new TypeReference<>() {});
            PublicKeyCredentialRequestOptions options = PublicKeyCredentialRequestOptions.builder()
                    .challenge(taken(credential.getResponse().getClientDataJSON()))
                    .rpId(origin(request).orElseThrow().getHost())
                    .allowCredentials(List.of())
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build();
            PublicKeyCredentialUserEntity user =
                    party.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return accounts.open(PasskeyRecords.account(user.getId())).orElseThrow();
        } catch (DataAccessException unreachable) {
            throw unreachable;
        } catch (RuntimeException wrong) {
            LOG.info("A passkey did not fit: {}", wrong.toString());
            throw new BadCredentialsException("Passkey");
        }
    }

    /** Whether it is one of this account's, and was shown just now. */
    void demandOwn(Map<String, Object> shown, AccountPrincipal account, HttpServletRequest request) {
        try {
            if (whose(shown, request).id().equals(account.id())) {
                return;
            }
        } catch (BadCredentialsException wrong) {
            throw notTaken();
        }
        throw notTaken();
    }

    /** The challenge that was signed, if it was made here and has not served. */
    private Bytes taken(Bytes clientData) {
        Bytes challenge = Bytes.fromBase64(
                JSON.readTree(clientData.getBytes()).path("challenge").asString());
        int fresh = jdbc.sql("delete from accounts.passkey_challenge where challenge = :challenge"
                        + " and made_at > now() - interval '5 minutes'")
                .param("challenge", challenge.getBytes())
                .update();
        if (fresh != 1) {
            throw new IllegalArgumentException("Not a challenge of ours, or no more");
        }
        return challenge;
    }

    void remove(UUID id, AccountPrincipal account) {
        boolean removed = accounts.changed(
                account.id(),
                AccountAct.PASSKEY_REMOVED,
                account.id(),
                () -> jdbc.sql("delete from accounts.passkey where id = :id and account_id = :account")
                                .param("id", id)
                                .param("account", account.id())
                                .update()
                        == 1);
        if (!removed) {
            throw new Refusal(Reason.UNKNOWN_PASSKEY, Map.of("passkey", id));
        }
    }

    private static Object plain(Object options) {
        return JSON.convertValue(options, new TypeReference<Map<String, Object>>() {});
    }

    private static UsernamePasswordAuthenticationToken token(AccountPrincipal account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }

    private static PublicKeyCredentialCreationOptions once(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(MAKING);
        if (session == null || kept == null) {
            throw notTaken();
        }
        session.removeAttribute(MAKING);
        return (PublicKeyCredentialCreationOptions) kept;
    }

    private static Refusal notTaken() {
        return new Refusal(Reason.PASSKEY_NOT_TAKEN);
    }

    private Webauthn4JRelyingPartyOperations party(HttpServletRequest request, boolean makes) {
        PasskeyRecords records = new PasskeyRecords(jdbc, accounts, makes);
        URI known = origin(request).orElseThrow(() -> new Refusal(Reason.PASSKEYS_NOT_OFFERED));
        Webauthn4JRelyingPartyOperations party = new Webauthn4JRelyingPartyOperations(
                records,
                records,
                PublicKeyCredentialRpEntity.builder()
                        .id(known.getHost())
                        .name("Bảng Vàng")
                        .build(),
                Set.of(known.toString()));
        party.setCustomizeCreationOptions(options -> options.timeout(PATIENCE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(
                options -> options.timeout(PATIENCE).userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    /** A browser signs for the address that it sees, so none but the configured one and this machine itself is believed. */
    private Optional<URI> origin(HttpServletRequest request) {
        if (origin != null) {
            return Optional.of(origin);
        }
        int port = request.getServerPort();
        return request.getServerName().equals("localhost")
                ? Optional.of(URI.create(request.getScheme() + "://localhost"
                        + (port == (request.isSecure() ? 443 : 80) ? "" : ":" + port)))
                : Optional.empty();
    }
}
