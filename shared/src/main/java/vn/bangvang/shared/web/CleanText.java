package vn.bangvang.shared.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * What text from outside must be like: composed (NFC), so that what looks equal is equal, without control characters,
 * which no store and no page can show, and no longer than allowed.
 */
final class CleanText {

    /** Unless a body says otherwise with {@link TextLimit}. */
    static final int USUAL_LIMIT = 4_000;

    private CleanText() {}

    /** The text in NFC. */
    static String of(String text, String field, int limit) {
        if (text.length() > limit) {
            throw new BadField(field, "field.long", Map.of("max", limit));
        }
        for (int at = 0; at < text.length(); at++) {
            refuseControl(text, at, field);
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Half a surrogate pair cannot be stored as UTF-8 either. */
    private static void refuseControl(String text, int at, String field) {
        char c = text.charAt(at);
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
        boolean half = Character.isHighSurrogate(c)
                        && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
                || Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
        if (control || half || c == '\uFFFE' || c == '\uFFFF') {
            throw new BadField(field, "field.control", Map.of("code", String.format(Locale.ROOT, "%04X", (int) c)));
        }
    }
}
