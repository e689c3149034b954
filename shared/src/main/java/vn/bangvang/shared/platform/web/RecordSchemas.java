package vn.bangvang.shared.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes bodies as their records say: what may be absent may be null, the rest is always there. Two classes of one
 * name would silently be described as one of them, so that is an error.
 */
public final class RecordSchemas {

    private static final String SHARED = "vn.bangvang.shared.platform.identity";

    private final Map<String, Class<?>> records = new HashMap<>();

    /** @param bodies the types that operations take and return */
    private RecordSchemas(Stream<Type> bodies) {
        Deque<Type> open = new ArrayDeque<>(bodies.toList());
        Set<Type> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Type type = open.pop();
            if (seen.add(type)) {
                open.addAll(parts(type));
            }
        }
    }

    private List<Type> parts(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() instanceof Class<?> raw && raw.isRecord()) {
                String names = Arrays.stream(generic.getActualTypeArguments())
                        .map(argument -> argument instanceof Class<?> known ? name(known) : "")
                        .collect(Collectors.joining());
                records.put(name(raw) + names, raw);
            }
            return Stream.concat(Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
                    .toList();
        }
        if (!(type instanceof Class<?> known) || !known.isRecord()) {
            return List.of();
        }
        Class<?> before = records.put(name(known), known);
        if (before != null && before != known) {
            throw new IllegalStateException(before + " and " + known + " are described under one name");
        }
        return Arrays.stream(known.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .toList();
    }

    private static String name(Class<?> type) {
        var said = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said == null || said.name().isEmpty() ? type.getSimpleName() : said.name();
    }

    /** Of the operations of this side, and of those that both sides share. */
    public static void describe(OpenAPI api, Collection<HandlerMethod> operations, String side) {
        new RecordSchemas(operations.stream()
                        .filter(operation -> isOf(operation, side) || isOf(operation, SHARED))
                        .flatMap(RecordSchemas::bodies))
                .describe(api);
        ProblemSchema.addTo(api);
        ApiSecurity.addTo(api);
        new ApiWords().addTo(api);
    }

    private static boolean isOf(HandlerMethod operation, String side) {
        return operation.getBeanType().getPackageName().startsWith(side);
    }

    private static Stream<Type> bodies(HandlerMethod operation) {
        return Stream.concat(
                Stream.of(operation.getMethod().getGenericReturnType()),
                Arrays.stream(operation.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                        .map(MethodParameter::getGenericParameterType));
    }

    private void describe(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            Class<?> type = records.get(name);
            if (type != null && schema.getProperties() != null) {
                describe(type, schema);
            }
        });
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), orNull(property));
            } else if (schema.getRequired() == null || !schema.getRequired().contains(component.getName())) {
                schema.addRequiredItem(component.getName());
            }
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.getTypes() == null || property.getEnum() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.addType("null");
            Schema<?> either = new Schema<>();
            either.setAnyOf(List.of(property, nothing));
            return either;
        }
        property.addType("null");
        return property;
    }
}
