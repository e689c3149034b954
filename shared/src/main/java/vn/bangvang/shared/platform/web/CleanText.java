package vn.bangvang.shared.platform.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import vn.bangvang.shared.domain.kernel.Unstorable;

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
        return of(text, () -> field, limit);
    }

    /** @param field asked for its name only when there is something to say about it */
    static String of(String text, Supplier<String> field, int limit) {
        if (text.length() > limit) {
            throw new BadField(field.get(), "field.long", Map.of("max", limit));
        }
        int bad = Unstorable.in(text);
        if (bad >= 0) {
            throw new BadField(field.get(), "field.control", Map.of("code", String.format(Locale.ROOT, "%04X", (int)
                    text.charAt(bad))));
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
