package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** Turns whatever a controller threw into a {@link ProblemDetail}. What nobody foresaw is logged and shown as an id alone. */
@RestControllerAdvice
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final FieldsNaming fields;

    ProblemAdvice(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.fields = new FieldsNaming(json);
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(Exception thrown, HttpServletRequest request) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // Spring Security knows whom it is talking to
        }
        if (thrown instanceof BadField bad) {
            return invalid(List.of(bad.error(Language.of(request))), request);
        }
        if (thrown instanceof Turned turned) {
            HttpHeaders headers = new HttpHeaders();
            Problems.waitHint(turned.reason()).forEach(headers::set);
            return entity(problems.of(turned.reason(), request), headers, request);
        }
        Refusal refusal = Causes.refusal(thrown);
        if (refusal != null) {
            HttpHeaders headers = new HttpHeaders();
            Problems.waitHint(refusal).forEach(headers::set);
            ProblemDetail problem = problems.of(refusal, fields.subjectOf(refusal, request), request);
            if (isUnknownElsewhere(refusal, request)) {
                problem.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return entity(problem, headers, request);
        }
        LOG.error("{} {} failed ({})", request.getMethod(), request.getRequestURI(), RequestId.of(request), thrown);
        return entity(problems.of(WebReason.INTERNAL_ERROR, request), HttpHeaders.EMPTY, request);
    }

    /** Not found is what the address names; an unknown id in the body or in a question is a mistake in what was sent. */
    private static boolean isUnknownElsewhere(Refusal refusal, HttpServletRequest request) {
        return refusal.reason().kind() == Reason.Kind.UNKNOWN
                && request.getRequestURI().startsWith("/api/")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && refusal.details().values().stream()
                        .noneMatch(id -> path.values().stream()
                                .anyMatch(named -> named.toString().equalsIgnoreCase(String.valueOf(id))));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        HttpServletRequest request = request(web);
        Locale language = Language.of(request);
        Refusal refusal = Causes.refusal(thrown);
        if (refusal != null) {
            return entity(problems.of(refusal, request), HttpHeaders.EMPTY, request);
        }
        JacksonException cause = Causes.first(thrown, JacksonException.class);
        if (cause == null) {
            return invalid(List.of(new FieldError("", Problems.TEXTS.text("field.body", language))), request);
        }
        List<FieldError> errors = JsonErrors.of(cause, language);
        return errors.isEmpty()
                ? entity(problems.of(WebReason.MALFORMED_JSON, request), HttpHeaders.EMPTY, request)
                : invalid(errors, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        HttpServletRequest request = request(web);
        return invalid(ConstraintErrors.of(thrown.getBindingResult(), Language.of(request)), request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        HttpServletRequest request = request(web);
        return invalid(ConstraintErrors.of(thrown, Language.of(request)), request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest web) {
        String message = Problems.TEXTS.text("field.missing", Language.of(request(web)));
        return invalid(List.of(new FieldError(thrown.getParameterName(), message)), request(web));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        HttpServletRequest request = request(web);
        Refusal refusal = Causes.refusal(thrown);
        if (refusal != null) {
            return entity(problems.of(refusal, request), HttpHeaders.EMPTY, request);
        }
        String field = thrown instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(thrown.getPropertyName());
        String message = JsonErrors.expected(thrown.getRequiredType(), Language.of(request));
        return invalid(List.of(new FieldError(field, message)), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        HttpServletRequest request = request(web);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed ({})", request.getMethod(), request.getRequestURI(), RequestId.of(request), thrown);
        }
        return entity(problems.of(WebReason.of(status.value()), request), headers, request);
    }

    private ResponseEntity<Object> invalid(List<FieldError> errors, HttpServletRequest request) {
        return entity(problems.of(WebReason.INVALID_INPUT, errors, request), HttpHeaders.EMPTY, request);
    }

    private static ResponseEntity<Object> entity(
            ProblemDetail problem, HttpHeaders headers, HttpServletRequest request) {
        if (ProblemPage.isWanted(request)) {
            return ResponseEntity.status(problem.getStatus())
                    .headers(headers)
                    .contentType(MediaType.parseMediaType(ProblemPage.TYPE))
                    .body(ProblemPage.of(problem, request));
        }
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpServletRequest request(WebRequest web) {
        return ((ServletWebRequest) web).getRequest();
    }
}
