package vn.bangvang.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventFamilies;
import vn.bangvang.shared.eventlog.EventCatalogue;

/** Every event is one of a case that can be looked at as it was. */
class PastKindTest {

    @Test
    void every_event_there_is_belongs_to_one_kind_of_case() {
        List<Class<? extends DomainEvent>> events = PastKind.all().stream()
                .<Class<? extends DomainEvent>>flatMap(kind -> EventFamilies.of(kind.family()).stream())
                .toList();
        assertThat(events)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.entries().stream()
                        .<Class<? extends DomainEvent>>map(EventCatalogue.Entry::type)
                        .toList());
    }

    @Test
    void every_kind_is_called_by_words() {
        assertThat(PastKind.all())
                .allSatisfy(
                        kind -> assertThat(EventLabels.ofCase(kind.type()).vi()).isNotEqualTo(kind.type()));
    }
}
