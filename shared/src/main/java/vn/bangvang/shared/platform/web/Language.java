package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.springframework.web.util.WebUtils;

/** The language of an answer: the one chosen on a page, else English where the request prefers it to Vietnamese. */
public final class Language {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Language() {}

    /** Keeps what was chosen on a page: {@code vi} or {@code en}. */
    public static final String COOKIE = "bangvang-language";

    public static Locale of(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null) {
            return chosen.getValue().equals("en") ? Locale.ENGLISH : VIETNAMESE;
        }
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
