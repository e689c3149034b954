package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.words.ReasonTexts;
import vn.bangvang.shared.platform.words.Texts;

/**
 * Puts a refusal, or what is wrong with a request, into the body of every answer that is no success (RFC 9457), in the
 * caller's language. {@code type} leads to the page that explains it. Clients go by {@code code}; people read title and detail; {@code requestId} finds the log entry.
 */
public final class Problems {

    static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.web.problems");

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    /** @param fields those of the request that name what the refusal is about */
    ProblemDetail of(Refusal refusal, List<String> fields, HttpServletRequest request) {
        Reason reason = refusal.reason();
        Locale language = Language.of(request);
        Map<String, Object> details = new LinkedHashMap<>(refusal.details());
        Object citation = details.remove(Refusal.CITATION);
        ProblemDetail problem = of(
                reason,
                reason.kind().status(),
                ReasonTexts.title(reason, language),
                ReasonTexts.detail(reason, refusal.details(), language),
                request);
        if (citation != null) {
            problem.setProperty("citation", citation.toString());
        }
        if (!details.isEmpty()) {
            problem.setProperty("details", details);
        }
        return withErrors(
                problem,
                fields.stream()
                        .map(field -> new FieldError(field, String.valueOf(problem.getDetail())))
                        .toList());
    }

    ProblemDetail of(Refusal refusal, HttpServletRequest request) {
        return of(refusal, List.of(), request);
    }

    ProblemDetail of(WebReason reason, List<FieldError> errors, HttpServletRequest request) {
        Locale language = Language.of(request);
        Map<String, ?> details = Map.of("requestId", RequestId.of(request));
        ProblemDetail problem = of(
                reason,
                reason.status(),
                TEXTS.text(reason + ".title", language),
                TEXTS.text(reason + ".detail", details, language),
                request);
        return withErrors(problem, errors);
    }

    ProblemDetail of(WebReason reason, HttpServletRequest request) {
        return of(reason, List.of(), request);
    }

    private static ProblemDetail of(Enum<?> code, int status, String title, String detail, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setType(URI.create(ProblemTypes.PATH + "/" + code));
        problem.setTitle(title);
        problem.setInstance(address(request));
        problem.setProperty("code", code.name());
        problem.setProperty("requestId", RequestId.of(request));
        return problem;
    }

    /** Null when the container found no address. Otherwise Spring would fill it in, and fail where the address is none. */
    private static @Nullable URI address(HttpServletRequest request) {
        String asked = request.getRequestURI();
        try {
            return asked == null ? null : new URI(asked);
        } catch (URISyntaxException none) {
            return URI.create(URLEncoder.encode(asked, StandardCharsets.UTF_8));
        }
    }

    private static ProblemDetail withErrors(ProblemDetail problem, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /** Answers from outside of any controller. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        waitHint(refusal).forEach(response::setHeader);
        write(of(refusal, request), request, response);
    }

    /** Answers from outside of any controller. */
    public void write(WebReason reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        waitHint(reason).forEach(response::setHeader);
        write(of(reason, request), request, response);
    }

    void write(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        PageHeaders.set(request, response);
        if (ProblemPage.isWanted(request)) {
            response.setContentType(ProblemPage.TYPE);
            response.getOutputStream().write(ProblemPage.of(problem, request).getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
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
