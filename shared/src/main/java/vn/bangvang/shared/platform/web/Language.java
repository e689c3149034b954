package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language of an answer: English where the request prefers it to Vietnamese, Vietnamese otherwise. */
public final class Language {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Language() {}

    public static Locale of(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        return accepted != null && prefersEnglish(accepted) ? Locale.ENGLISH : VIETNAMESE;
    }

    private static boolean prefersEnglish(String accepted) {
        double english = weight(accepted, "en");
        return english > 0 && english > weight(accepted, "vi");
    }

    /** What the header gives to a language at most; nothing when it makes no sense. */
    private static double weight(String accepted, String language) {
        try {
            List<LanguageRange> ranges = LanguageRange.parse(accepted);
            return ranges.stream()
                    .filter(range -> range.getRange().split("-", 2)[0].equals(language))
                    .mapToDouble(LanguageRange::getWeight)
                    .max()
                    .orElse(0);
        } catch (IllegalArgumentException nonsense) {
            return 0;
        }
    }
}
