package vn.bangvang.query.person;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.person.PersonEvent;
import vn.bangvang.shared.eventlog.privacy.NameDigests;

/**
 * By which digests the names of people are found: those of the register as they are called now, and of nominees as their
 * nomination calls them. No name is kept; who was erased has no row.
 */
@Component
public final class PersonNames implements ReadModel {

    private final ObjectProvider<NameDigests> digests;

    PersonNames(ObjectProvider<NameDigests> digests) {
        this.digests = digests;
    }

    @Override
    public String name() {
        return "person-names";
    }

    @Override
    public boolean opensNames() {
        return true;
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .onEach(
                        PersonEvent.Naming.class,
                        (event, entry, rows) -> write(event.personId().value(), event.name(), rows))
                .onEach(NominationEvent.Proposed.class, (event, entry, rows) -> {
                    if (event.nominee().name() != null) {
                        write(entry.aggregateId(), event.nominee().name(), rows);
                    }
                });
    }

    private void write(UUID source, PersonalText name, RowBatch rows) {
        Columns key = Columns.of("{person-names}.name").key("source_id", source);
        if (name.text() == null) {
            rows.remove(key);
        } else {
            rows.put(key.set("person_id", name.person())
                    .numbers("digests", digests.getObject().of(name.text())));
        }
    }
}
