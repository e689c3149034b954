package vn.bangvang.shared.domain.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The events of a sealed family, whichever interfaces they share below it. */
public final class EventFamilies {

    private EventFamilies() {}

    public static <E extends DomainEvent> List<Class<? extends E>> of(Class<E> family) {
        return leaves(family)
                .<Class<? extends E>>map(type -> type.asSubclass(family))
                .distinct()
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(EventFamilies::leaves);
    }
}
