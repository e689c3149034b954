package vn.bangvang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.testing.AllReadModels;
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
        AllReadModels.LIST.forEach(model -> handled.addAll(model.handlers().types()));
        assertThat(handled).doesNotContainAnyElementsOf(UNREAD);
        handled.addAll(UNREAD);
        assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.entries().stream()
                        .<Class<?>>map(EventCatalogue.Entry::type)
                        .toList());
    }

    @Test
    void no_two_read_models_share_a_name_or_a_schema() {
        assertThat(AllReadModels.LIST).extracting(ReadModel::name).doesNotHaveDuplicates();
        assertThat(AllReadModels.LIST).extracting(ReadModel::schema).doesNotHaveDuplicates();
    }
}
