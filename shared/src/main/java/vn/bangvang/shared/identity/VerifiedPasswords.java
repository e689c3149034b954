package vn.bangvang.shared.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes which passwords were right, so that a client that sends its password with each request does
 * not cost a slow hash each time. Kept is a keyed digest whose key never leaves this process, beside the stored hash it
 * was right for: a changed password is noticed at once, on whichever process it was changed.
 */
final class VerifiedPasswords {

    private final SecretKeySpec key;
    private final Cache<String, String> right = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    VerifiedPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean contains(String username, String password, String storedHash) {
        return storedHash.equals(right.getIfPresent(digest(username, password)));
    }

    void add(String username, String password, String storedHash) {
        right.put(digest(username, password), storedHash);
    }

    private String digest(String username, String password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            String text = username.length() + ":" + username + password;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
