package vn.bangvang.shared.domain.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names of people read the same, however they were typed. Tone marks count: Hùng is not Hưng. */
public final class NamePolicy {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
    private static final Pattern APART = Pattern.compile("[\\s\\p{Z}\\p{P}]+");

    private NamePolicy() {}

    public static String canonical(String name) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace('\u00D0', '\u0110')
                .replace('\u0189', '\u0110')
                .toLowerCase(Locale.ROOT);
        return APART.matcher(plain).replaceAll(" ").strip();
    }
}
