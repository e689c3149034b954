package vn.bangvang.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.testing.EventsToldApart;

/** An aggregate that did not hear of an event would go on deciding as if nothing had happened. */
class EveryEventIsFoldedTest {

    /** The fold refuses an event that it does not know; a handler of single events would let it pass. */
    @Test
    void each_aggregate_hands_every_event_of_its_family_to_the_fold_by_one_handler() {
        List<JavaClass> aggregates = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.bangvang.command").stream()
                        .filter(type -> type.isAnnotatedWith(Aggregate.class))
                        .toList();
        assertThat(aggregates)
                .isNotEmpty()
                .allSatisfy(aggregate -> assertThat(handlers(aggregate)).hasSize(1));
        Set<Class<?>> folded = aggregates.stream()
                .flatMap(aggregate -> handlers(aggregate).stream())
                .<Class<?>>map(handler -> handler.getRawParameterTypes().get(0).reflect())
                .collect(Collectors.toSet());
        assertThat(folded)
                .isEqualTo(EventCatalogue.entries().stream()
                        .flatMap(entry -> EventsToldApart.roots(entry.type()))
                        .collect(Collectors.toSet()));
    }

    /** The way back in looks for one event, and for no meaning of others. */
    @Test
    void nothing_that_decides_tells_events_apart_but_the_folds() {
        assertThat(EventsToldApart.in("vn.bangvang.command"))
                .filteredOn(one -> !one.takesFamiliesForOne())
                .extracting(EventsToldApart::name)
                .containsExactly("WayBackIn");
    }

    private static List<JavaMethod> handlers(JavaClass aggregate) {
        return aggregate.getAllMethods().stream()
                .filter(method -> method.isAnnotatedWith(EventSourcingHandler.class))
                .toList();
    }
}
