package vn.bangvang.shared.eventlog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;

/** Makes an example of any event out of its components, the same each time: identifiers follow from names. */
public final class EventSamples {

    private static final Set<String> ERASABLE = Set.of("PersonalText.text", "CaseText.text");

    private final boolean bare;

    private final @Nullable String text;

    private EventSamples(boolean bare) {
        this(bare, null);
    }

    private EventSamples(boolean bare, @Nullable String text) {
        this.bare = bare;
        this.text = text;
    }

    /** An example in which every text is this one; nothing where there is no text, or the event takes no such text. */
    static <T extends DomainEvent> @Nullable T withText(Class<T> type, String text) {
        try {
            T made = type.cast(new EventSamples(false, text).value(type, type.getSimpleName()));
            return made.equals(full(type)) ? null : made;
        } catch (IllegalStateException refused) {
            return null;
        }
    }

    /** An example in which every field has a value. */
    public static <T extends DomainEvent> T full(Class<T> type) {
        return type.cast(new EventSamples(false).value(type, type.getSimpleName()));
    }

    /** An example that says no more than it must: what may be absent is, and lists are empty. */
    static <T extends DomainEvent> T bare(Class<T> type) {
        return type.cast(new EventSamples(true).value(type, type.getSimpleName()));
    }

    private @Nullable Object component(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !ERASABLE.contains(component.getDeclaringRecord().getSimpleName() + "."
                        + component.getName()); // Erased text is never stored.
        return bare && optional ? null : value(component.getGenericType(), component.getName());
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type element = list.getActualTypeArguments()[0];
            return bare ? List.of() : List.of(value(element, name + " 1"), value(element, name + " 2"));
        }
        Class<?> raw = (Class<?>) type;
        if (raw == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        } else if (raw == String.class) {
            return text != null ? text : name + ": Đơn vị \"Ngọc Ánh\"";
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2024, 2, 29);
        } else if (raw == int.class || raw == Integer.class) {
            return name.equals("year") ? 2024 : name.length();
        } else if (raw == boolean.class || raw == Boolean.class) {
            return !bare;
        } else if (raw == long.class) {
            return (long) name.length();
        } else if (raw == Score.class) {
            return Score.of("8.75");
        } else if (raw == Period.class) {
            return Period.of("2024-Q1");
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[raw.getEnumConstants().length - 1];
        }
        return ofRecord(raw, name);
    }

    private Object ofRecord(Class<?> type, String name) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("No example of " + type + "; add it here");
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        boolean identifier = components.length == 1 && types[0] == UUID.class;
        Object[] values = identifier
                ? new Object[] {value(UUID.class, name)}
                : Arrays.stream(components).map(this::component).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No example of " + type, e);
        }
    }
}
