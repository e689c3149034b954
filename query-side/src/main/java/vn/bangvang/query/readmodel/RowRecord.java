package vn.bangvang.query.readmodel;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.bangvang.query.readmodel.NameOf.Kind;
import vn.bangvang.shared.platform.database.RecordMapper;
import vn.bangvang.shared.platform.words.CodeTexts;

/**
 * Makes a record of a row. Each component is the column of its name: {@code openedOn} is {@code opened_on}. A record within
 * it is made of the columns that begin with its name, {@code vote} of {@code vote_in_favour} and {@code vote_present}; one that
 * may be null is so when all of those are.
 */
final class RowRecord<T> {

    private static final ClassValue<RowRecord<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RowRecord<?> computeValue(Class<?> type) {
            return new RowRecord<>(type);
        }
    };

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private final String[] columns;

    private RowRecord(Class<T> type) {
        this.components = type.getRecordComponents();
        this.columns = Arrays.stream(components).map(RecordMapper::column).toArray(String[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.constructor.setAccessible(true);
    }

    /** @throws IllegalStateException if a component has no column, or a number that must be there is not */
    @SuppressWarnings("unchecked")
    static <T> T of(Class<T> type, Row row) {
        return Objects.requireNonNull(((RowRecord<T>) KNOWN.get(type)).made(row, "", false));
    }

    private @Nullable T made(Row row, String prefix, boolean orNull) {
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i], row, prefix, prefix + columns[i], orNull);
        }
        if (orNull && Arrays.stream(values).allMatch(Objects::isNull)) {
            return null;
        }
        for (int i = 0; i < values.length; i++) {
            WordsOf words = components[i].getAnnotation(WordsOf.class);
            if (words != null) {
                values[i] = CodeTexts.words((Enum<?>) of(words.value(), values), LocaleContextHolder.getLocale());
            } else if (values[i] == null && components[i].getType().isPrimitive()) {
                throw new IllegalStateException("Nothing in " + where(components[i]));
            }
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    /** @param orNull whether the record that it is a component of may be missing */
    private static @Nullable Object value(
            RecordComponent component, Row row, String prefix, String column, boolean orNull) {
        Class<?> type = component.getType();
        NameOf named = component.getAnnotation(NameOf.class);
        if (component.isAnnotationPresent(Later.class)) {
            return nothing(type);
        } else if (component.isAnnotationPresent(WordsOf.class)) {
            return null;
        } else if (component.isAnnotationPresent(SameRow.class)) {
            return KNOWN.get(type).made(row, prefix, false);
        } else if (named != null) {
            return named(named, type, column, row);
        } else if (row.has(column)) {
            return row.get(column, component.getGenericType());
        } else if (type.isRecord()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return KNOWN.get(type).made(row, column + "_", orNull || nullable);
        }
        throw new IllegalStateException("No column " + column + " for " + where(component));
    }

    private static @Nullable Object named(NameOf named, Class<?> type, String column, Row row) {
        if (named.value() == Kind.CLUSTER) {
            return row.clusterOrNull(column);
        } else if (named.value() == Kind.SCORE_TABLE) {
            return row.scoreTable(column);
        }
        var day = named.on().isEmpty() ? null : row.dateOrNull(named.on());
        return type == List.class ? row.unitsOrNull(column, day) : row.unitOrNull(column, day);
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        }
        return type == int.class ? Integer.valueOf(0) : type == boolean.class ? Boolean.FALSE : null;
    }

    private @Nullable Object of(String name, @Nullable Object[] values) {
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(name)) {
                return values[i];
            }
        }
        throw new IllegalStateException("No component " + name + " beside " + where(components[0]));
    }

    private static String where(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
