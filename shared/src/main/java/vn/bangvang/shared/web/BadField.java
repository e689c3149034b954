package vn.bangvang.shared.web;

import java.util.Locale;
import java.util.Map;
import vn.bangvang.shared.web.Problem.FieldError;

/** A field of a request that no handler should see. */
final class BadField extends RuntimeException {

    private final String field;
    private final String key;
    private final Map<String, Object> details;

    /** @param key of the sentence in {@code problems.properties} */
    BadField(String field, String key, Map<String, Object> details) {
        super(field + ": " + key + " " + details, null, false, false);
        this.field = field;
        this.key = key;
        this.details = Map.copyOf(details);
    }

    FieldError error(Locale language) {
        return new FieldError(field, Problems.TEXTS.text(key, details, language));
    }
}
