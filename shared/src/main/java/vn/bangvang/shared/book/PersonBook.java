package vn.bangvang.shared.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.PersonEvent;
import vn.bangvang.shared.event.PersonEvent.PersonLeft;
import vn.bangvang.shared.event.PersonEvent.PersonMoved;
import vn.bangvang.shared.event.PersonEvent.PersonRegistered;
import vn.bangvang.shared.event.PersonEvent.PersonRenamed;
import vn.bangvang.shared.event.PersonEvent.PersonsToldApart;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.UnitId;

/** Who is registered, in which unit; names are not opened for it. One thread writes, many read. */
public final class PersonBook {

    public record Belonging(UnitId unit, LocalDate from) {}

    /** @param toldApart persons of the same name who are recorded to be others */
    public record Person(
            PersonId id,
            String likeness,
            List<Belonging> belongings,
            @Nullable LocalDate leftOn,
            Set<PersonId> toldApart,
            long sequence) {

        /** The unit of a day; before the first one that is known, that one. */
        public UnitId unitOn(LocalDate day) {
            UnitId unit = belongings.get(0).unit();
            for (Belonging belonging : belongings) {
                unit = belonging.from().isAfter(day) ? unit : belonging.unit();
            }
            return unit;
        }

        public UnitId lastUnit() {
            return belongings.get(belongings.size() - 1).unit();
        }

        private Person named(String newLikeness, long seq) {
            return new Person(id, newLikeness, belongings, leftOn, Set.of(), seq);
        }

        private Person moved(Belonging next, long seq) {
            List<Belonging> all =
                    Stream.concat(belongings.stream(), Stream.of(next)).toList();
            return new Person(id, likeness, all, null, toldApart, seq);
        }

        private Person left(LocalDate day, long seq) {
            return new Person(id, likeness, belongings, day, toldApart, seq);
        }

        private Person apartFrom(PersonId other, long seq) {
            Set<PersonId> others =
                    Stream.concat(toldApart.stream(), Stream.of(other)).collect(Collectors.toUnmodifiableSet());
            return new Person(id, likeness, belongings, leftOn, others, seq);
        }
    }

    private final Map<PersonId, Person> byId = new ConcurrentHashMap<>();

    void on(PersonEvent event, long sequence) {
        if (event instanceof PersonRegistered e) {
            List<Belonging> first = List.of(new Belonging(e.unitId(), e.since()));
            byId.put(e.personId(), new Person(e.personId(), e.likeness(), first, null, Set.of(), sequence));
        } else if (event instanceof PersonRenamed e) {
            byId.computeIfPresent(e.personId(), (id, person) -> person.named(e.likeness(), sequence));
        } else if (event instanceof PersonMoved e) {
            Belonging next = new Belonging(e.unitId(), e.movedOn());
            byId.computeIfPresent(e.personId(), (id, person) -> person.moved(next, sequence));
        } else if (event instanceof PersonLeft e) {
            byId.computeIfPresent(e.personId(), (id, person) -> person.left(e.leftOn(), sequence));
        } else if (event instanceof PersonsToldApart e) {
            byId.computeIfPresent(e.personId(), (id, person) -> person.apartFrom(e.otherId(), sequence));
        }
    }

    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Stream<Person> all() {
        return byId.values().stream();
    }

    /** Whether these are two ids for what may be one person: of one name, and nobody has said that they are two. */
    public boolean mayBeOne(PersonId one, PersonId other) {
        Person a = byId.get(one);
        Person b = byId.get(other);
        return a != null
                && b != null
                && !one.equals(other)
                && a.likeness().equals(b.likeness())
                && !a.toldApart().contains(other)
                && !b.toldApart().contains(one);
    }
}
