package vn.bangvang.shared.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From which devices an account has logged in before. A device keeps a random text, the database its hash: it can be
 * neither made up nor read from a copy of the database, and it ends with the password it was got by.
 */
final class KnownDevices {

    private static final int MOST = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient accounts;

    KnownDevices(JdbcClient accounts) {
        this.accounts = accounts;
    }

    boolean knows(@Nullable UUID account, @Nullable String device) {
        return account != null
                && device != null
                && accounts.sql("""
                                select exists (select from accounts.known_device
                                where token_hash = :hash and account_id = :account and used_at > now() - interval '1 year')
                                """)
                        .param("hash", hash(device))
                        .param("account", account)
                        .query(Boolean.class)
                        .single();
    }

    /** The text that the device keeps from now on: the one it has, or a new one. */
    String remember(UUID account, @Nullable String device) {
        if (device != null && touched(account, device)) {
            return device;
        }
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        accounts.sql("insert into accounts.known_device (token_hash, account_id) values (:hash, :account)")
                .param("hash", hash(made))
                .param("account", account)
                .update();
        forgetAllBut(account);
        return made;
    }

    private boolean touched(UUID account, String device) {
        return accounts.sql("""
                                update accounts.known_device set used_at = now()
                                where token_hash = :hash and account_id = :account
                                """)
                        .param("hash", hash(device))
                        .param("account", account)
                        .update()
                == 1;
    }

    private void forgetAllBut(UUID account) {
        accounts.sql("""
                        delete from accounts.known_device where token_hash in (
                          select token_hash from accounts.known_device where account_id = :account
                          order by used_at desc offset :most)
                        """).param("account", account).param("most", MOST).update();
    }

    private static String hash(String device) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(device.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
