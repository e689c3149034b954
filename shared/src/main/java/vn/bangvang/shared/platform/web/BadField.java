package vn.bangvang.shared.platform.web;

import java.util.Locale;
import java.util.Map;

/** A field of a request that no handler should see. */
final class BadField extends RuntimeException {

    private static final int LONGEST_NAME = 300;

    private final String field;
    private final String key;
    private final Map<String, Object> details;

    BadField(String field, String key) {
        this(field, key, Map.of());
    }

    /** @param key of the sentence in {@code problems.properties} */
    BadField(String field, String key, Map<String, Object> details) {
        super(key + " " + details, null, false, false);
        this.field = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) + "…" : field;
        this.key = key;
        this.details = Map.copyOf(details);
    }

    FieldError error(Locale language) {
        return new FieldError(field, Problems.TEXTS.text(key, details, language));
    }
}
