package vn.bangvang.shared.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success (RFC 9457). Clients go by {@code code}; people read {@code title} and
 * {@code detail}; {@code requestId} finds the log entry.
 *
 * @param details the facts behind it, under stable names
 * @param errors what is wrong with which field of the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String instance,
        @Nullable String requestId,
        @Nullable String citation,
        Map<String, Object> details,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same problem, under the status that was answered. */
    Problem withStatus(int answered) {
        return new Problem(type, title, answered, detail, code, instance, requestId, citation, details, errors);
    }

    /** The same problem, said of these fields. */
    Problem naming(List<String> fields) {
        List<FieldError> named =
                fields.stream().map(field -> new FieldError(field, detail)).toList();
        return new Problem(type, title, status, detail, code, instance, requestId, citation, details, named);
    }

    /** One field, as a path such as {@code targets[0].title}, and what is wrong with it. */
    public record FieldError(String field, String message) {}
}
