package vn.bangvang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.person.PersonEvent.PersonLeft;
import vn.bangvang.shared.domain.person.PersonEvent.PersonMoved;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRenamed;
import vn.bangvang.shared.domain.person.PersonEvent.PersonsToldApart;
import vn.bangvang.shared.eventlog.EventCatalogue;

class EveryEventIsReadTest {

    /** People are asked of the reference data at each reading; a copy of them could be stale. */
    private static final Set<Class<? extends DomainEvent>> UNREAD = Set.of(
            PersonRegistered.class, PersonRenamed.class, PersonMoved.class, PersonLeft.class, PersonsToldApart.class);

    @Test
    void each_event_is_handled_by_a_read_model_or_deliberately_by_none() {
        Set<Class<?>> handled = new HashSet<>();
        models().forEach(model -> handled.addAll(model.handlers().types()));
        assertThat(handled).doesNotContainAnyElementsOf(UNREAD);
        handled.addAll(UNREAD);
        assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.entries().stream()
                        .<Class<?>>map(EventCatalogue.Entry::type)
                        .toList());
    }

    @Test
    void no_two_read_models_share_a_name_or_a_schema() {
        assertThat(models()).extracting(ReadModel::name).doesNotHaveDuplicates().hasSize(15);
        assertThat(models()).extracting(ReadModel::schema).doesNotHaveDuplicates();
    }

    private static List<ReadModel> models() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ReadModel.class));
        return scanner.findCandidateComponents("vn.bangvang.query").stream()
                .map(found -> found.getBeanClassName())
                .filter(name -> !name.contains(".probe."))
                .map(EveryEventIsReadTest::make)
                .toList();
    }

    /** Handlers need none of what a query needs. */
    private static ReadModel make(String name) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (ReadModel) constructor.newInstance(
                    Arrays.stream(constructor.getParameters()).map(p -> null).toArray());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(name, broken);
        }
    }
}
