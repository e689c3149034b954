package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.Problem.FieldError;
import vn.bangvang.shared.platform.words.ReasonTexts;
import vn.bangvang.shared.platform.words.Texts;

/** Puts a refusal, or what is wrong with a request, into a {@link Problem} in the caller's language. */
public final class Problems {

    static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.web.problems");

    private static final String TYPE = "urn:bangvang:problem:";

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    Problem of(Refusal refusal, HttpServletRequest request) {
        Reason reason = refusal.reason();
        Locale language = Language.of(request);
        Map<String, Object> details = new LinkedHashMap<>(refusal.details());
        Object citation = details.remove(Refusal.CITATION);
        return new Problem(
                TYPE + reason,
                ReasonTexts.title(reason, language),
                reason.kind().status(),
                ReasonTexts.detail(reason, refusal.details(), language),
                reason.name(),
                request.getRequestURI(),
                RequestId.of(request),
                citation == null ? null : citation.toString(),
                details,
                List.of());
    }

    Problem of(WebReason reason, List<FieldError> errors, HttpServletRequest request) {
        Locale language = Language.of(request);
        String requestId = RequestId.of(request);
        return new Problem(
                TYPE + reason,
                TEXTS.text(reason + ".title", language),
                reason.status(),
                TEXTS.text(reason + ".detail", Map.of("requestId", requestId), language),
                reason.name(),
                request.getRequestURI(),
                requestId,
                null,
                Map.of(),
                errors);
    }

    Problem of(WebReason reason, HttpServletRequest request) {
        return of(reason, List.of(), request);
    }

    /** Answers from outside of any controller. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        waitHint(refusal).forEach(response::setHeader);
        write(of(refusal, request), response);
    }

    /** Answers from outside of any controller. */
    public void write(WebReason reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        waitHint(reason).forEach(response::setHeader);
        write(of(reason, request), response);
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    static Map<String, String> waitHint(WebReason reason) {
        boolean soon = reason == WebReason.UNAVAILABLE || reason == WebReason.TOO_MANY_AT_ONCE;
        return soon ? Map.of("Retry-After", "1") : Map.of();
    }

    /** When to come back, for a refusal that time may cure. */
    static Map<String, String> waitHint(Refusal refusal) {
        Object seconds = refusal.details().get("seconds");
        if (seconds != null) {
            return Map.of("Retry-After", seconds.toString());
        }
        return refusal.reason().kind() == Reason.Kind.UNAVAILABLE ? Map.of("Retry-After", "5") : Map.of();
    }
}
