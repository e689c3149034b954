package vn.bangvang.shared.domain.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;

/**
 * The form of a text by which it is the same as another: what people see, not how it was typed. Full width, case,
 * invisible characters, the many dashes, slashes and spaces, and letters of other scripts that look like Latin ones make
 * no difference. Latin letters and digits stay what they are, so that "Cụm I" and "Cụm 1" are two.
 */
public final class CanonicalKey {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    /** What capitals look like, and the small letter each stands for. */
    private static final Map<String, String> LATIN_BY_LOOK = new HashMap<>();

    static {
        for (char capital = 'A'; capital <= 'Z'; capital++) {
            LATIN_BY_LOOK.put(LOOKS.getSkeleton(String.valueOf(capital)), String.valueOf((char) (capital - 'A' + 'a')));
        }
    }

    private CanonicalKey() {}

    /** Of a name or a code. */
    public static String of(String text) {
        StringBuilder key = new StringBuilder();
        NFKC.normalize(text).codePoints().filter(c -> !isInvisible(c)).forEach(c -> append(key, c));
        String folded = NFKC.normalize(UCharacter.foldCase(key.toString(), true));
        return folded.replaceAll("[\u00f0\u0256]|d[\u0335\u0336\u0338]", "\u0111")
                .replaceAll(" +", " ")
                .strip();
    }

    /** Of a number that a paper bears: 01/QĐ is 1/QĐ, and spaces mean nothing in it. */
    public static String ofNumber(String text) {
        return of(text).replace(" ", "").replaceFirst("^0+(?=\\d)", "");
    }

    /** Whether nothing at all is seen of a text. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> isInvisible(c) || isSpace(c) || c == 0x2800);
    }

    /** Takes no place of its own: ignorable, steering the direction, or for formatting alone. */
    public static boolean isInvisible(int c) {
        int category = UCharacter.getType(c);
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || category == UCharacterCategory.FORMAT
                || category == UCharacterCategory.CONTROL && !isSpace(c);
    }

    private static boolean isSpace(int c) {
        return UCharacter.isUWhiteSpace(c);
    }

    private static void append(StringBuilder key, int c) {
        int category = UCharacter.getType(c);
        if (isSpace(c)) {
            key.append(' ');
        } else if (category == UCharacterCategory.DASH_PUNCTUATION || c == 0x2212 || c == 0x2043) {
            key.append('-');
        } else if (c == 0x2044 || c == 0x2215 || c == 0x29F8) {
            key.append('/');
        } else if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == '`') {
            key.append('\'');
        } else if (category == UCharacterCategory.DECIMAL_DIGIT_NUMBER) {
            key.append(UCharacter.digit(c, 10));
        } else if (isForeign(c)) {
            key.append(latinOf(c));
        } else {
            key.appendCodePoint(c);
        }
    }

    private static boolean isForeign(int c) {
        int script = UScript.getScript(c);
        return UCharacter.isLetter(c)
                && script != UScript.LATIN
                && script != UScript.COMMON
                && script != UScript.INHERITED;
    }

    /** By the look of its capital, as small letters of different scripts differ more. */
    private static String latinOf(int c) {
        String look = LOOKS.getSkeleton(UCharacter.toString(UCharacter.toUpperCase(c)));
        return LATIN_BY_LOOK.getOrDefault(look, UCharacter.toString(c));
    }
}
