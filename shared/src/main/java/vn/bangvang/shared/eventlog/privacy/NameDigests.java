package vn.bangvang.shared.eventlog.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds names by their syllables (tiếng) without storing them: each syllable, and each of its beginnings of two letters or
 * more, becomes a number under a key that is not in the database. Case, diacritics and the order of syllables do not count.
 */
public final class NameDigests {

    private static final String PURPOSE = "bangvang names found by syllable, 1";
    private static final String MAC = "HmacSHA256";

    /** One letter would be common to half of all people: it is found only as a whole syllable. */
    private static final int SHORTEST = 2;

    /** No Vietnamese syllable is longer than seven letters; a longer word is found by its first eight. */
    private static final int LONGEST = 8;

    private static final int MOST_WORDS = 10;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^\"]+)");

    private final SecretKeySpec key;

    NameDigests(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /** @throws IOException if the file is missing or cannot be read */
    public static NameDigests under(Path masterKey) throws IOException {
        return new NameDigests(MasterKey.derived(masterKey, PURPOSE));
    }

    /** What a name is found by. */
    public Set<Long> of(String name) {
        return digests(syllables(name)
                .flatMap(syllable -> Stream.concat(Stream.of(whole(syllable)), beginnings(syllable)))
                .toList());
    }

    /**
     * What the digests of a name contain that is looked for: each word as the beginning of a syllable, those in quotation
     * marks as whole ones. Empty when nothing is asked that any name could have.
     */
    public Set<Long> asked(String words) {
        return digests(WORD.matcher(words)
                .results()
                .flatMap(part -> part.group(1) == null
                        ? syllables(part.group(2)).map(NameDigests::beginning)
                        : syllables(part.group(1)).map(NameDigests::whole))
                .limit(MOST_WORDS)
                .toList());
    }

    private static Stream<String> beginnings(String syllable) {
        return Stream.iterate(SHORTEST, n -> n <= Math.min(syllable.length(), LONGEST), n -> n + 1)
                .map(n -> beginning(syllable.substring(0, n)));
    }

    private static String beginning(String letters) {
        return letters.length() < SHORTEST
                ? whole(letters)
                : "~" + letters.substring(0, Math.min(letters.length(), LONGEST));
    }

    private static String whole(String syllable) {
        return "=" + syllable;
    }

    private static Stream<String> syllables(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return BETWEEN.splitAsStream(plain).filter(syllable -> !syllable.isEmpty());
    }

    private Set<Long> digests(List<String> texts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            Set<Long> digests = new TreeSet<>();
            for (String text : texts) {
                digests.add(ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                        .getLong());
            }
            return digests;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
