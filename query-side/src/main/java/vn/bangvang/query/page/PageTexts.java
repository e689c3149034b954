package vn.bangvang.query.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import vn.bangvang.shared.platform.words.Texts;

/**
 * The words of a page: those in {@code words.properties} beside its template, else those of all pages. In a sentence {@code {a}}
 * is the first thing that the template names, {@code {b}} the second. A key that is nowhere breaks the page, and a test.
 */
final class PageTexts extends AbstractMessageResolver {

    private static final String COMMON = "page";

    private final Map<String, Texts> folders = new ConcurrentHashMap<>();

    @Override
    public @Nullable String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] said) {
        String template = context.getTemplateData().getTemplate();
        int slash = template.indexOf('/');
        Texts own = texts(slash < 0 ? COMMON : template.substring(0, slash));
        Texts words = own.has(key) ? own : texts(COMMON);
        return words.text(key, named(said), context.getLocale());
    }

    private Texts texts(String folder) {
        return folders.computeIfAbsent(folder, one -> new Texts("vn.bangvang.query." + one + ".words"));
    }

    private static Map<String, Object> named(Object @Nullable [] said) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; said != null && i < said.length; i++) {
            named.put(String.valueOf((char) ('a' + i)), said[i]);
        }
        return named;
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] said) {
        throw new IllegalArgumentException(
                context.getTemplateData().getTemplate() + " has no words for " + key + " in " + Locale.ROOT);
    }
}
