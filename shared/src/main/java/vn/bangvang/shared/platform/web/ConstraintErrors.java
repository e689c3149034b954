package vn.bangvang.shared.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** The words of broken constraints, by the constraint's name: {@code constraint.Size} and so on. */
final class ConstraintErrors {

    private ConstraintErrors() {}

    static List<FieldError> of(Errors errors, Locale language) {
        return errors.getAllErrors().stream()
                .limit(FieldsNaming.MOST)
                .map(error -> one(error, language))
                .toList();
    }

    static List<FieldError> of(HandlerMethodValidationException thrown, Locale language) {
        return thrown.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors nested
                        ? of((Errors) nested, language).stream()
                        : result.getResolvableErrors().stream().map(error -> parameter(result, error, language)))
                .limit(FieldsNaming.MOST)
                .toList();
    }

    private static FieldError one(ObjectError error, Locale language) {
        String field = error instanceof org.springframework.validation.FieldError inner ? inner.getField() : "";
        if (error.contains(TypeMismatchException.class)) {
            Class<?> wanted = error.unwrap(TypeMismatchException.class).getRequiredType();
            return new FieldError(field, JsonErrors.expected(wanted, language));
        }
        ConstraintViolation<?> violation =
                error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null;
        return new FieldError(field, words(violation, error.getDefaultMessage(), language));
    }

    private static FieldError parameter(
            ParameterValidationResult result, MessageSourceResolvable error, Locale language) {
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        ConstraintViolation<?> violation = result.unwrap(error, ConstraintViolation.class);
        return new FieldError(name, words(violation, error.getDefaultMessage(), language));
    }

    private static String words(
            @Nullable ConstraintViolation<?> violation, @Nullable String otherwise, Locale language) {
        if (violation != null) {
            var constraint = violation.getConstraintDescriptor();
            String key =
                    "constraint." + constraint.getAnnotation().annotationType().getSimpleName();
            Map<String, Object> attributes = constraint.getAttributes();
            if (Problems.TEXTS.has(key)) {
                return Problems.TEXTS.text(key, attributes, language);
            }
        }
        return otherwise == null ? Problems.TEXTS.text("field.value", language) : otherwise;
    }
}
