package vn.bangvang.standalone.docs;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.EventCatalogue;

/** Reads from the compiled code what each command leads to, by following the calls of its handler. */
final class SliceIndex {

    private static final String HEAD = """
            # Slices

            One row a command, from the handler to what comes of it; written by `SliceIndexTest` from the compiled code
            (`-Dbangvang.write-slice-index=true`), which fails when this page is out of date.

            | Command | Handler | Event(s) | Rules | Tests | Read models |
            |---|---|---|---|---|---|
            """;

    private static final Comparator<JavaAccess<?>> IN_THE_ORDER_WRITTEN = Comparator.<JavaAccess<?>>comparingInt(
                    JavaAccess::getLineNumber)
            .thenComparing(call -> call.getTarget().getFullName());

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.bangvang.command", "vn.bangvang.query", "vn.bangvang.shared");
    private final Sources sources;

    SliceIndex(Sources sources) {
        this.sources = sources;
    }

    String page() {
        return HEAD + handlers().map(this::row).collect(joining());
    }

    /** In the order of the catalogue, so that the table reads like a year of emulation. */
    private Stream<JavaCodeUnit> handlers() {
        List<String> order = EventCatalogue.entries().stream()
                .map(entry -> entry.type().getName())
                .toList();
        return code.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.isAnnotatedWith(CommandHandler.class))
                .sorted(Comparator.<JavaCodeUnit>comparingInt(handler -> events(handler).stream()
                                .mapToInt(event -> order.indexOf(event.getName()))
                                .min()
                                .orElse(order.size()))
                        .thenComparing(handler -> command(handler).getName()));
    }

    private String row(JavaCodeUnit handler) {
        Set<JavaClass> events = events(handler);
        Set<JavaClass> rules = rules(handler);
        return String.join(
                        " | ",
                        "| `" + command(handler).getSimpleName() + "`",
                        sources.link(handler.getOwner()),
                        names(events.stream()),
                        links(rules),
                        tests(handler.getOwner(), rules),
                        links(readModels(events)))
                + " |\n";
    }

    private static JavaClass command(JavaCodeUnit handler) {
        return handler.getRawParameterTypes().stream()
                .filter(type -> type.isAssignableTo(AggregateCommand.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(handler.getFullName() + " handles no command"));
    }

    private Set<JavaClass> events(JavaCodeUnit handler) {
        Set<JavaClass> events = new LinkedHashSet<>();
        for (JavaCodeUnit unit : reached(handler)) {
            unit.getConstructorCallsFromSelf().stream()
                    .sorted(IN_THE_ORDER_WRITTEN)
                    .map(call -> call.getTargetOwner())
                    .filter(type -> type.isAssignableTo(DomainEvent.class))
                    .forEach(events::add);
        }
        return events;
    }

    private Set<JavaClass> rules(JavaCodeUnit handler) {
        Set<JavaClass> rules = byName();
        reached(handler).stream()
                .flatMap(unit -> unit.getCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .filter(type -> type.getPackageName().startsWith("vn.bangvang.shared.domain."))
                .filter(type -> type.getSimpleName().endsWith("Policy")
                        || type.getSimpleName().equals("SeparationOfDuties"))
                .forEach(rules::add);
        return rules;
    }

    private Set<JavaClass> readModels(Set<JavaClass> events) {
        Set<JavaClass> models = byName();
        code.stream()
                .filter(type -> type.isAssignableTo(ReadModel.class) && !type.isInterface())
                .filter(type -> type.getReferencedClassObjects().stream()
                        .map(ReferencedClassObject::getRawType)
                        .anyMatch(read -> events.stream().anyMatch(event -> event.isAssignableTo(read.getName()))))
                .forEach(models::add);
        return models;
    }

    /** The handler and everything of the command side's features that it calls, the events' own handlers apart. */
    private static Set<JavaCodeUnit> reached(JavaCodeUnit handler) {
        Set<JavaCodeUnit> reached = new LinkedHashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(handler));
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.poll();
            if (reached.add(unit)) {
                unit.getCallsFromSelf().stream()
                        .sorted(IN_THE_ORDER_WRITTEN)
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .map(JavaCodeUnit.class::cast)
                        .filter(called -> called.getOwner().getPackageName().startsWith("vn.bangvang.command."))
                        .forEach(open::add);
            }
        }
        return reached;
    }

    /** Those of the handler and those of the rules that it asks. */
    private String tests(JavaClass handler, Set<JavaClass> rules) {
        return Stream.concat(Stream.of(handler), rules.stream())
                .map(sources::testOf)
                .filter(test -> !test.isEmpty())
                .distinct()
                .collect(joining(", "));
    }

    private static Set<JavaClass> byName() {
        return new TreeSet<>(Comparator.comparing(JavaClass::getSimpleName));
    }

    private static String names(Stream<JavaClass> types) {
        return types.map(type -> "`" + type.getSimpleName() + "`").collect(joining(", "));
    }

    private String links(Set<JavaClass> types) {
        return types.stream().map(sources::link).collect(joining(", "));
    }
}
