package vn.bangvang.shared.platform.words;

import java.util.Locale;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.Reason;

/** The words of each reason. */
public final class ReasonTexts {

    static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.words.reasons");

    private ReasonTexts() {}

    /** A few words that are the same for every refusal of this reason. */
    public static String title(Reason reason, Locale locale) {
        return TEXTS.text(reason.name() + ".title", locale);
    }

    /** A sentence about this very refusal. */
    public static String detail(Reason reason, Map<String, ?> details, Locale locale) {
        return TEXTS.text(reason.name() + ".detail", details, locale);
    }
}
