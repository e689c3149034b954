package vn.bangvang.shared.platform.words;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.bangvang.shared.domain.kernel.Worded;

/**
 * One bundle of sentences, in English where English is asked for and in Vietnamese otherwise. A placeholder such as
 * {@code {unit}} takes the detail of that name, a code in words and a day as 29/11/2026; one without a detail shows as an
 * ellipsis. A part in square brackets is said only if there is something for each placeholder in it.
 * Spring's own placeholders are numbers, which nobody can read in a bundle of six hundred sentences.
 */
public final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    /** @param name the bundle's name on the class path, with dots */
    public Texts(String name) {
        bundle.setBasename(name);
        bundle.setBundleClassLoader(Texts.class.getClassLoader());
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
    }

    public boolean has(String key) {
        return bundle.getMessage(key, null, null, Locale.ROOT) != null;
    }

    /** @throws NoSuchMessageException if the bundle has no such key */
    public String text(String key, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return bundle.getMessage(key, null, english ? Locale.ENGLISH : Locale.ROOT);
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

    private static String shown(@Nullable Object value, Locale locale) {
        if (value instanceof Worded worded) {
            return worded.words(locale);
        }
        if (value instanceof Enum<?> code) {
            return CodeTexts.words(code, locale);
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> shown(one, locale)).collect(Collectors.joining(", "));
        }
        return value == null ? "…" : CodeTexts.words(value.toString(), locale);
    }
}
