package vn.bangvang.shared.platform.words;

import java.util.Locale;
import vn.bangvang.shared.law.RuleSets;

/** The words of the codes that may stand inside a sentence. */
public final class CodeTexts {

    static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.words.codes");

    private CodeTexts() {}

    /** A code without words shows as it is; a test sees to it that none of the product's own does. */
    public static String words(Enum<?> code, Locale locale) {
        return found(code.getDeclaringClass().getSimpleName() + "." + code.name(), code.name(), locale);
    }

    /** A code that stands as plain text in a field: by the field's name, else as a code that is data. */
    public static String words(String field, String code, Locale locale) {
        String named = Character.toUpperCase(field.charAt(0)) + field.substring(1) + "." + code;
        return TEXTS.has(named) ? TEXTS.text(named, locale) : words(code, locale);
    }

    /** A code that is data, such as a level or an authority of a route; any other text is its own words. */
    static String words(String text, Locale locale) {
        String key = "code." + text;
        return TEXTS.has(key)
                ? TEXTS.text(key, locale)
                : RuleSets.words(text).map(term -> term.in(locale)).orElse(text);
    }

    private static String found(String key, String otherwise, Locale locale) {
        return TEXTS.has(key) ? TEXTS.text(key, locale) : otherwise;
    }
}
