package vn.bangvang.shared.testing;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventFamilies;

/**
 * A class that tells events apart by {@code instanceof}, with the families it is given: an event of them that it does not
 * look at falls through without a word.
 *
 * @param name of the outermost class
 * @param looksAt the events, and the families taken for one
 * @param families the widest that its methods take; where they name none, all events that belong together
 */
public record EventsToldApart(String name, Set<Class<?>> looksAt, Set<Class<?>> families) {

    /** One event more than each family has. */
    private static final String ONE_MORE = "OneMore";

    /** Those in these packages, apart from tests. */
    public static List<EventsToldApart> in(String... packages) {
        Map<String, Set<JavaClass>> byName = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("tests.jar"))
                        .importPackages(packages)
                        .stream()
                        // A correction names what it puts right, and tells nothing else apart.
                        .filter(type -> !type.isAssignableTo(Correction.class))
                        .forEach(type -> byName.computeIfAbsent(outermost(type), name -> new HashSet<>())
                                .add(type));
        return byName.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .filter(one -> !one.looksAt().isEmpty())
                .toList();
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(EventsToldApart::outermost).orElse(type.getSimpleName());
    }

    private static EventsToldApart of(String name, Set<JavaClass> types) {
        Set<Class<?>> looksAt = events(types.stream()
                .flatMap(type -> type.getInstanceofChecks().stream())
                .map(InstanceofCheck::getRawType));
        Set<Class<?>> taken = events(types.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.getRawParameterTypes().stream())
                .filter(JavaClass::isInterface));
        return new EventsToldApart(
                name,
                looksAt,
                looksAt.stream().flatMap(type -> families(type, taken)).collect(Collectors.toSet()));
    }

    private static Set<Class<?>> events(Stream<JavaClass> types) {
        return types.filter(type -> type.isAssignableTo(DomainEvent.class))
                .map(JavaClass::reflect)
                .filter(type -> type != DomainEvent.class)
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> families(Class<?> type, Set<Class<?>> taken) {
        List<Class<?>> given =
                taken.stream().filter(one -> one.isAssignableFrom(type)).toList();
        return given.isEmpty()
                ? roots(type)
                : given.stream()
                        .filter(one -> given.stream().noneMatch(other -> other != one && other.isAssignableFrom(one)));
    }

    /** What an event is directly below {@link DomainEvent}. */
    public static Stream<Class<?>> roots(Class<?> type) {
        List<Class<?>> above = List.of(type.getInterfaces());
        return above.contains(DomainEvent.class)
                ? Stream.of(type)
                : above.stream().filter(DomainEvent.class::isAssignableFrom).flatMap(EventsToldApart::roots);
    }

    /** By simple name, the events that it does not look at. */
    public Set<String> overlooks() {
        return overlooks(Stream.of());
    }

    /** Whether it does not look into any family at all. */
    public boolean takesFamiliesForOne() {
        return looksAt.containsAll(families);
    }

    /** Whether an event that came to one of its families would be overlooked. */
    public boolean overlooksOneMore() {
        return overlooks(Stream.of(ONE_MORE)).contains(ONE_MORE);
    }

    private Set<String> overlooks(Stream<String> more) {
        Set<Class<?>> looked = looksAt.stream().flatMap(EventsToldApart::leaves).collect(Collectors.toSet());
        List<Class<?>> open =
                families.stream().filter(family -> !looksAt.contains(family)).toList();
        Stream<String> events = open.stream()
                .flatMap(EventsToldApart::leaves)
                .filter(event -> !looked.contains(event))
                .map(Class::getSimpleName);
        return Stream.concat(events, open.isEmpty() ? Stream.of() : more)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : EventFamilies.of(type.asSubclass(DomainEvent.class)).stream().map(leaf -> leaf);
    }
}
