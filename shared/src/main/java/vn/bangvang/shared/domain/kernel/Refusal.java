package vn.bangvang.shared.domain.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The service declines what was asked, for one reason (từ chối). It is an answer and not a fault: it carries no stack
 * trace, and its details fill the placeholders of the reason's words and travel to the caller.
 */
public final class Refusal extends RuntimeException {

    /** The name of the detail that holds the article of law behind a refusal. */
    public static final String CITATION = "citation";

    private final Reason reason;
    private final Map<String, Object> details;

    public Refusal(Reason reason) {
        this(reason, Map.of());
    }

    public Refusal(Reason reason, Map<String, ?> details) {
        this(reason, details, null);
    }

    /** @param cause what stopped the service from doing as it was asked, for the operator's eyes */
    public Refusal(Reason reason, Map<String, ?> details, @Nullable Throwable cause) {
        super(reason + " " + details, cause, false, false);
        this.reason = reason;
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public Reason reason() {
        return reason;
    }

    /** In the order in which they were given. */
    public Map<String, Object> details() {
        return details;
    }

    /** The same refusal with one more detail. */
    public Refusal with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Refusal(reason, more);
    }

    /** The same refusal with the article of law that demands it. */
    public Refusal citing(String article) {
        return with(CITATION, article);
    }
}
