package vn.bangvang.shared.platform.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.platform.words.Texts;

/** Says in plain words what could not be read from a value, and where it stood. */
final class JsonErrors {

    private static final Texts TEXTS = Problems.TEXTS;
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"(.*?)\"");
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private JsonErrors() {}

    /** Empty when the JSON itself is broken, so that there is no field to blame. */
    static List<FieldError> of(JacksonException problem, Locale language) {
        if (problem instanceof UnrecognizedPropertyException) {
            return one(problem, TEXTS.text("field.unknown", language));
        }
        if (problem instanceof MismatchedInputException mismatch) {
            return one(problem, expected(mismatch.getTargetType(), language));
        }
        if (problem instanceof ValueInstantiationException instantiation) {
            return one(problem, expected(instantiation.getType().getRawClass(), language));
        }
        if (problem instanceof InputCoercionException outOfRange) {
            return one(problem, expected(outOfRange.getTargetType(), language));
        }
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(problem.getOriginalMessage()));
        if (duplicate.find()) {
            return List.of(new FieldError(duplicate.group(1), TEXTS.text("field.duplicate", language)));
        }
        return problem.getPath().isEmpty() || problem instanceof StreamReadException
                ? List.of()
                : one(problem, TEXTS.text("field.value", language));
    }

    /** What a value of this type must look like. */
    static String expected(@Nullable Class<?> type, Locale language) {
        if (type == null || type.isRecord() && type.getRecordComponents().length == 1) {
            return TEXTS.text("field.value", language);
        }
        if (type.isEnum()) {
            String choices = Arrays.stream(type.getEnumConstants())
                    .map(choice -> ((Enum<?>) choice).name())
                    .collect(Collectors.joining(", "));
            return TEXTS.text("field.choice", Map.of("choices", choices), language);
        }
        if (type == Period.class) {
            return TEXTS.text("field.period", language);
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return TEXTS.text("field.date", language);
        }
        return TEXTS.text("field.type", Map.of("expected", TEXTS.text(kind(type), language)), language);
    }

    private static String kind(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return "type.text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "type.boolean";
        }
        if (type == UUID.class) {
            return "type.uuid";
        }
        if (WHOLE.contains(type)) {
            return "type.whole";
        }
        if (NUMBERS.contains(type)) {
            return "type.number";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "type.list" : "type.object";
    }

    private static List<FieldError> one(JacksonException problem, String message) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : problem.getPath()) {
            String name = step.getPropertyName();
            path.append(name == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + name);
        }
        return List.of(new FieldError(path.toString(), message));
    }
}
