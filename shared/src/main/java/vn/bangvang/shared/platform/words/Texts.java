package vn.bangvang.shared.platform.words;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Worded;

/**
 * One bundle of sentences, in English where English is asked for and in Vietnamese otherwise. A placeholder such as
 * {@code {unit}} takes the detail of that name, a code in words; one without a detail shows as an ellipsis. A part in
 * square brackets is said only if there is something for each placeholder in it.
 */
public final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;

    /** @param name the bundle's name on the class path, with dots */
    public Texts(String name) {
        this.name = name;
    }

    public boolean has(String key) {
        return bundle(Locale.ROOT).containsKey(key);
    }

    public String text(String key, Locale locale) {
        return bundle(locale).getString(key);
    }

    public String text(String key, Map<String, ?> details, Locale locale) {
        String said = OPTIONAL.matcher(text(key, locale))
                .replaceAll(part -> Matcher.quoteReplacement(isSaid(part.group(1), details) ? part.group(1) : ""));
        return PLACEHOLDER
                .matcher(said)
                .replaceAll(hole -> Matcher.quoteReplacement(shown(details.get(hole.group(1)), locale)));
    }

    private static boolean isSaid(String part, Map<String, ?> details) {
        return PLACEHOLDER
                .matcher(part)
                .results()
                .map(hole -> details.get(hole.group(1)))
                .noneMatch(Texts::isNothing);
    }

    private static boolean isNothing(@Nullable Object detail) {
        return detail == null || detail instanceof Collection<?> several && several.isEmpty();
    }

    ResourceBundle bundle(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return ResourceBundle.getBundle(
                name, english ? Locale.ENGLISH : Locale.ROOT, Texts.class.getClassLoader(), NO_FALLBACK);
    }

    private static String shown(@Nullable Object value, Locale locale) {
        if (value instanceof Worded worded) {
            return worded.words(locale);
        }
        if (value instanceof Enum<?> code) {
            return CodeTexts.words(code, locale);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> shown(one, locale)).collect(Collectors.joining(", "));
        }
        return value == null ? "…" : CodeTexts.words(value.toString(), locale);
    }
}
