package vn.bangvang.shared.domain.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The day on which what an event tells was done, which may be long before it was recorded. It is the last day that an
 * event always has: what the act set a date for stands before it, and what may be absent is none.
 */
public final class BusinessDay {

    private static final Map<Class<?>, RecordComponent> FIELDS = new ConcurrentHashMap<>();

    private BusinessDay() {}

    public static LocalDate of(DomainEvent event) {
        try {
            return (LocalDate) field(event.getClass()).getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What the day is called in the stored event. */
    public static String name(Class<? extends DomainEvent> type) {
        return field(type).getName();
    }

    private static RecordComponent field(Class<?> type) {
        return FIELDS.computeIfAbsent(
                type,
                event -> Arrays.stream(event.getRecordComponents())
                        .filter(component -> component.getType() == LocalDate.class
                                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .reduce((before, last) -> last)
                        .orElseThrow(() -> new IllegalStateException(event + " has no day")));
    }
}
