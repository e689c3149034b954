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
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent.PersonLeft;
import vn.bangvang.shared.domain.person.PersonEvent.PersonMoved;
import vn.bangvang.shared.domain.person.PersonEvent.PersonPositionChanged;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRenamed;
import vn.bangvang.shared.domain.person.PersonEvent.PersonsToldApart;

/**
 * A person of the register as they stand (nhân sự), without the name: no rule asks for more than its likeness. What each
 * of the events means is said here and nowhere else.
 *
 * @param belongings the units in the order in which the person came to them; never empty
 * @param leftOn the first day without a unit; null while the person belongs to one
 * @param positions what the person was by name of office (chức vụ), in the order in which it was recorded
 * @param toldApart persons of the same name who are recorded to be others
 * @param sequence the last event of the person's stream, for a guard
 */
@RecordBuilder
public record PersonState(
        PersonId id,
        String likeness,
        List<Belonging> belongings,
        @Nullable LocalDate leftOn,
        List<Position> positions,
        Set<PersonId> toldApart,
        long sequence)
        implements PersonStateBuilder.With {

    public record Belonging(UnitId unit, LocalDate from) {}

    /** @param title null where none was held from that day on; its text is null once the person's key was destroyed */
    public record Position(@Nullable PersonalText title, LocalDate from) {}

    public static final Fold<PersonState, PersonEvent> FOLD = new Fold<>(PersonState::first, PersonState::after);

    /** Nobody but the person's own case asks for what is said of them. */
    public static final Fold<PersonState, PersonEvent> WITHOUT_WORDS = new Fold<>(
            event -> first(event).withoutWords(),
            (before, event) -> before.after(event).withoutWords());

    private static PersonState first(EventEnvelope<PersonEvent> envelope) {
        if (envelope.event() instanceof PersonRegistered e) {
            return new PersonState(
                    e.personId(),
                    e.likeness(),
                    List.of(new Belonging(e.unitId(), e.since())),
                    null,
                    List.of(),
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
            return with(s -> s.belongings(and(new Belonging(e.unitId(), e.movedOn())))
                    .leftOn(null)
                    .positions(withoutPosition(e.movedOn())));
        } else if (event instanceof PersonLeft e) {
            return with(s -> s.leftOn(e.leftOn()).positions(withoutPosition(e.leftOn())));
        } else if (event instanceof PersonPositionChanged e) {
            return withPositions(and(new Position(e.position(), e.changedOn())));
        } else if (event instanceof PersonsToldApart e) {
            return withToldApart(
                    Stream.concat(toldApart.stream(), Stream.of(e.otherId())).collect(Collectors.toUnmodifiableSet()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private List<Belonging> and(Belonging next) {
        return Stream.concat(belongings.stream(), Stream.of(next)).toList();
    }

    private List<Position> and(Position next) {
        return Stream.concat(positions.stream(), Stream.of(next)).toList();
    }

    /** A position is one of a unit. */
    private List<Position> withoutPosition(LocalDate from) {
        return position() == null ? positions : and(new Position(null, from));
    }

    public PersonState withoutWords() {
        return withPositions(List.of());
    }

    /** What the person is now; null where they hold no position. */
    public @Nullable PersonalText position() {
        return positions.isEmpty() ? null : positions.get(positions.size() - 1).title();
    }

    /** The position of a day, as recorded last; null where none was held then. */
    public @Nullable PersonalText positionOn(LocalDate day) {
        PersonalText held = null;
        for (Position position : positions) {
            held = position.from().isAfter(day) ? held : position.title();
        }
        return held;
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

    /** The day on which the position was recorded to change last; before the first change the day of {@link #lastDate()}. */
    public LocalDate lastPositionDate() {
        return positions.isEmpty()
                ? lastDate()
                : positions.get(positions.size() - 1).from();
    }

    public boolean hasLeft() {
        return leftOn != null;
    }

    private Belonging last() {
        return belongings.get(belongings.size() - 1);
    }
}
