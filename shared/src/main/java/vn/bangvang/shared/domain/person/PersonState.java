package vn.bangvang.shared.domain.person;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonLeft;
import vn.bangvang.shared.domain.person.PersonEvent.PersonMoved;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRenamed;
import vn.bangvang.shared.domain.person.PersonEvent.PersonsToldApart;

/**
 * A person of the register as they stand (nhân sự), without the name: no rule asks for more than its likeness. What each
 * of the events means is said here and nowhere else.
 *
 * @param belongings the units in the order in which the person came to them; never empty
 * @param leftOn the first day without a unit; null while the person belongs to one
 * @param toldApart persons of the same name who are recorded to be others
 * @param sequence the last event of the person's stream, for a guard
 */
@RecordBuilder
public record PersonState(
        PersonId id,
        String likeness,
        List<Belonging> belongings,
        @Nullable LocalDate leftOn,
        Set<PersonId> toldApart,
        long sequence)
        implements PersonStateBuilder.With {

    public record Belonging(UnitId unit, LocalDate from) {}

    public static final Fold<PersonState, PersonEvent> FOLD = new Fold<>(PersonState::first, PersonState::after);

    private static PersonState first(EventEnvelope<PersonEvent> envelope) {
        if (envelope.event() instanceof PersonRegistered e) {
            return new PersonState(
                    e.personId(),
                    e.likeness(),
                    List.of(new Belonging(e.unitId(), e.since())),
                    null,
                    Set.of(),
                    envelope.sequence());
        }
        throw new IllegalArgumentException("A person begins with the registration");
    }

    public PersonState after(EventEnvelope<PersonEvent> envelope) {
        return after(envelope.event()).withSequence(envelope.sequence());
    }

    private PersonState after(PersonEvent event) {
        if (event instanceof PersonRenamed e) {
            // Who was told apart had the former name.
            return with(s -> s.likeness(e.likeness()).toldApart(Set.of()));
        } else if (event instanceof PersonMoved e) {
            return with(s ->
                    s.belongings(and(new Belonging(e.unitId(), e.movedOn()))).leftOn(null));
        } else if (event instanceof PersonLeft e) {
            return withLeftOn(e.leftOn());
        } else if (event instanceof PersonsToldApart e) {
            return withToldApart(
                    Stream.concat(toldApart.stream(), Stream.of(e.otherId())).collect(Collectors.toUnmodifiableSet()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private List<Belonging> and(Belonging next) {
        return Stream.concat(belongings.stream(), Stream.of(next)).toList();
    }

    /** The unit of a day; before the first one that is known, that one. */
    public UnitId unitOn(LocalDate day) {
        UnitId unit = belongings.get(0).unit();
        for (Belonging belonging : belongings) {
            unit = belonging.from().isAfter(day) ? unit : belonging.unit();
        }
        return unit;
    }

    public UnitId lastUnit() {
        return last().unit();
    }

    /** The day on which the person came to a unit or left it last. */
    public LocalDate lastDate() {
        return leftOn == null ? last().from() : leftOn;
    }

    public boolean hasLeft() {
        return leftOn != null;
    }

    private Belonging last() {
        return belongings.get(belongings.size() - 1);
    }
}
