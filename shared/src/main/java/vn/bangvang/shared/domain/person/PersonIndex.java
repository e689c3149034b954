package vn.bangvang.shared.domain.person;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.PersonId;

/** Who is registered, in which unit; names are not opened for it. One thread writes, many read. */
public final class PersonIndex {

    private final Map<PersonId, PersonState> byId = new ConcurrentHashMap<>();

    public void on(PersonEvent event, long sequence) {
        PersonState before = sequence == 0 ? null : byId.get(event.personId());
        byId.put(
                event.personId(), PersonState.WITHOUT_WORDS.after(before, EventEnvelope.withoutActor(event, sequence)));
    }

    public void put(PersonState person) {
        byId.put(person.id(), person);
    }

    public Optional<PersonState> find(PersonId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Stream<PersonState> all() {
        return byId.values().stream();
    }

    /** Whether these are two ids for what may be one person: of one name, and nobody has said that they are two. */
    public boolean mayBeOne(PersonId one, PersonId other) {
        PersonState a = byId.get(one);
        PersonState b = byId.get(other);
        return a != null
                && b != null
                && !one.equals(other)
                && a.likeness().equals(b.likeness())
                && !a.toldApart().contains(other)
                && !b.toldApart().contains(one);
    }
}
