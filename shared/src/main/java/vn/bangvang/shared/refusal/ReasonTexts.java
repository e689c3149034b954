package vn.bangvang.shared.refusal;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a reason, in English where English is asked for and in Vietnamese otherwise. A placeholder such as
 * {@code {unit}} takes the refusal's detail of that name; one without a detail shows as an ellipsis.
 */
public final class ReasonTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ReasonTexts() {}

    /** A few words that are the same for every refusal of this reason. */
    public static String title(Reason reason, Locale locale) {
        return bundle(locale).getString(reason.name() + ".title");
    }

    /** A sentence about this very refusal. */
    public static String detail(Reason reason, Map<String, ?> details, Locale locale) {
        String pattern = bundle(locale).getString(reason.name() + ".detail");
        return fill(pattern, details);
    }

    static String fill(String pattern, Map<String, ?> details) {
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(hole -> Matcher.quoteReplacement(shown(details.get(hole.group(1)))));
    }

    static ResourceBundle bundle(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return ResourceBundle.getBundle(
                "vn.bangvang.shared.refusal.reasons",
                english ? Locale.ENGLISH : Locale.ROOT,
                ReasonTexts.class.getClassLoader(),
                NO_FALLBACK);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "…" : value.toString();
    }
}
