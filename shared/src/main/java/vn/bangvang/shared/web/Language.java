package vn.bangvang.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The language of an answer: English where the request prefers it to Vietnamese, Vietnamese otherwise. */
public final class Language {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Language() {}

    public static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return VIETNAMESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(VIETNAMESE);
    }
}
