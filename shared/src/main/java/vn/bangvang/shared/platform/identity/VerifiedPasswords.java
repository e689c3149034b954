package vn.bangvang.shared.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for half an hour of disuse which passwords were right, so that a client that sends its password with each request does
 * not cost a slow hash each time. Kept is a keyed digest whose key never leaves this process, beside the stored hash it
 * was right for: a changed password is noticed at once, on whichever process it was changed.
 */
final class VerifiedPasswords {

    private final SecretKeySpec key;
    private final ConcurrentMap<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();
    private final Cache<String, String> right = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(30))
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

    /** A client that sends the same password many times at once has it tried once. */
    boolean together(String address, String username, String password, BooleanSupplier tried) {
        String same = digest(address + " " + username, password);
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> first = underWay.putIfAbsent(same, mine);
        if (first != null) {
            return answer(first);
        }
        try {
            mine.complete(tried.getAsBoolean());
        } catch (RuntimeException failed) {
            mine.completeExceptionally(failed);
        } finally {
            underWay.remove(same);
        }
        return answer(mine);
    }

    private static boolean answer(CompletableFuture<Boolean> tried) {
        try {
            return tried.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
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
