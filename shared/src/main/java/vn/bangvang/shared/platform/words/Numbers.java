package vn.bangvang.shared.platform.words;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people write them: a decimal comma in Vietnamese, a point in English; no digit is lost. */
public final class Numbers {

    private Numbers() {}

    public static String words(BigDecimal number, Locale language) {
        String plain = number.toPlainString();
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? plain : plain.replace('.', ',');
    }
}
