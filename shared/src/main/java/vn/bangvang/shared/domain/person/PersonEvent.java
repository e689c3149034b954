package vn.bangvang.shared.domain.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * The life of a person in the register of people (danh sách nhân sự): the name and the position,
 * sealed, and the unit. {@code likeness} is
 * the same for the same name and tells nobody which one: a digest of the name under a secret key.
 */
public sealed interface PersonEvent extends DomainEvent {

    PersonId personId();

    /** What gives a person the name borne from then on. */
    sealed interface Naming extends PersonEvent {
        PersonalText name();
    }

    /** @param differsBy what tells the person from another one of that name in the unit; null where there is none */
    record PersonRegistered(
            PersonId personId,
            PersonalText name,
            String likeness,
            UnitId unitId,
            LocalDate since,
            @Nullable PersonalText differsBy)
            implements Naming {
        @Override
        public List<Claim> claims() {
            return onlyOf(unitId, likeness, differsBy);
        }
    }

    /** The unit is repeated, since the name is kept apart from others there. */
    record PersonRenamed(
            PersonId personId,
            PersonalText name,
            String likeness,
            UnitId unitId,
            @Nullable PersonalText differsBy,
            PersonalText reason,
            LocalDate renamedOn)
            implements Naming {
        @Override
        public List<String> releases() {
            return List.of(ClaimKind.PERSON_OF_UNIT.stored());
        }

        @Override
        public List<Claim> claims() {
            return onlyOf(unitId, likeness, differsBy);
        }
    }

    record PersonMoved(
            PersonId personId,
            UnitId unitId,
            String likeness,
            @Nullable PersonalText differsBy,
            LocalDate movedOn) implements PersonEvent {
        @Override
        public List<String> releases() {
            return List.of(ClaimKind.PERSON_OF_UNIT.stored());
        }

        @Override
        public List<Claim> claims() {
            return onlyOf(unitId, likeness, differsBy);
        }
    }

    /** From {@code leftOn} on, that day included, the person belongs to no unit. */
    record PersonLeft(PersonId personId, PersonalText reason, LocalDate leftOn) implements PersonEvent {
        @Override
        public List<String> releases() {
            return List.of(ClaimKind.PERSON_OF_UNIT.stored());
        }
    }

    /**
     * Thay đổi chức vụ: which position the person holds from {@code changedOn} on. Whoever moves or leaves holds it no longer,
     * without an event of its own.
     *
     * @param position null where none is held any more
     */
    record PersonPositionChanged(
            PersonId personId, @Nullable PersonalText position, LocalDate changedOn) implements PersonEvent {}

    /** Somebody who is neither of them says that two persons of one name are two. */
    record PersonsToldApart(PersonId personId, PersonId otherId, PersonalText reason, LocalDate toldOn)
            implements PersonEvent {}

    private static List<Claim> onlyOf(UnitId unit, String likeness, @Nullable PersonalText differsBy) {
        return differsBy == null ? List.of(Claim.of(ClaimKind.PERSON_OF_UNIT, unit, likeness)) : List.of();
    }
}
