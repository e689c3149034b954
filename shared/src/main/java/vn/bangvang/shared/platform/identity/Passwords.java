package vn.bangvang.shared.platform.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Which passwords are good enough, and how they are kept. PBKDF2 and not bcrypt, which silently ignores what follows
 * the 72nd byte: about 24 letters of Vietnamese. The stored text names its method, so a better one can follow. What is
 * typed is composed (NFC) first, since keyboards differ in how they send "ậ".
 */
final class Passwords {

    static final int MINIMUM = 8;
    static final int MAXIMUM = 128;

    /** The figures in the words of a refused password. */
    static final Map<String, Integer> LIMITS = Map.of("minimum", MINIMUM, "maximum", MAXIMUM);

    private static final String METHOD = "pbkdf2@SpringSecurity_v5_8";

    /** Salt and hash of nobody's password: all zero. Nobody finds a password for it, and each try takes as long as any other. */
    private static final String NOBODYS = "{" + METHOD + "}" + "00".repeat(16 + 32);

    /** Letters and digits that nobody takes for one another, read aloud or on paper. */
    private static final String PLAIN = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            METHOD, Map.of(METHOD, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final HashingLanes lanes = new HashingLanes();
    private final Set<String> common = load("common-passwords.txt");

    /** A password to be told to somebody once: four groups of four signs, about 79 bits. */
    static String oneTime() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            made.append(i > 0 && i % 4 == 0 ? "-" : "").append(PLAIN.charAt(RANDOM.nextInt(PLAIN.length())));
        }
        return made.toString();
    }

    String hash(String password) {
        return lanes.forSomebodyKnown(() -> encoder.encode(composed(password)));
    }

    /** Takes as long without a hash as with one, so that an unknown name is not told from a wrong password by the clock. */
    boolean matches(String password, @Nullable String hash) {
        return lanes.forAnybody(() -> compare(password, hash));
    }

    boolean matchesOfSomebodyKnown(String password, @Nullable String hash) {
        return lanes.forSomebodyKnown(() -> compare(password, hash));
    }

    private boolean compare(String password, @Nullable String hash) {
        boolean possible = hash != null && !password.isEmpty() && password.length() <= 4 * MAXIMUM;
        return encoder.matches(possible ? composed(password) : "nobody", possible ? hash : NOBODYS) && possible;
    }

    /** Refuses a password that is too short, too long, or among the first that anybody would try. */
    void check(String password, String username) {
        String composed = composed(password);
        int length = composed.codePointCount(0, composed.length());
        if (length < MINIMUM) {
            throw new Refusal(Reason.PASSWORD_TOO_SHORT, Map.of("minimum", MINIMUM));
        }
        if (length > MAXIMUM) {
            throw new Refusal(Reason.PASSWORD_TOO_LONG, Map.of("maximum", MAXIMUM));
        }
        String plain = composed.toLowerCase(Locale.ROOT);
        if (common.contains(plain)
                || plain.contains(username)
                || plain.chars().distinct().count() < 3) {
            throw new Refusal(Reason.PASSWORD_TOO_COMMON);
        }
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Set<String> load(String resource) {
        try (InputStream in = Passwords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
