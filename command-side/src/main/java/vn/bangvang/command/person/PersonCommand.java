package vn.bangvang.command.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.web.Legible;

/** What can be asked of the register of people. */
public sealed interface PersonCommand extends AggregateCommand {

    PersonId personId();

    @Override
    default Object aggregateId() {
        return personId();
    }

    /**
     * {@code differsBy} tells the person from another one of that name in the unit.
     *
     * @param position the position that the person holds in the unit, from the same day on
     */
    record PersonBody(
            @Nullable PersonId id,
            @NotBlank @Size(max = 100) String name,
            @NotNull UnitId unitId,
            @NotNull LocalDate since,
            @Nullable @Size(min = 1, max = 500) String differsBy,
            @Nullable @Size(min = 1, max = 200) @Legible String position) {}

    record RegisterPerson(@TargetAggregateIdentifier PersonId personId, PersonBody body) implements PersonCommand {
        public RegisterPerson(PersonBody body) {
            this(NewIds.or(body.id(), PersonId::new), body);
        }
    }

    record PersonRenamingBody(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(min = 1, max = 500) String differsBy,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate renamedOn) {}

    record RenamePerson(@TargetAggregateIdentifier PersonId personId, PersonRenamingBody body)
            implements PersonCommand {}

    record PersonMoveBody(
            @NotNull UnitId unitId,
            @Nullable @Size(min = 1, max = 500) String differsBy,
            @NotNull LocalDate movedOn) {}

    record MovePerson(@TargetAggregateIdentifier PersonId personId, PersonMoveBody body) implements PersonCommand {}

    /** @param position the position that the person holds from that day on; none without it */
    record PositionChangeBody(
            @Nullable @Size(min = 1, max = 200) @Legible String position,
            @NotNull LocalDate changedOn) {}

    record ChangePosition(@TargetAggregateIdentifier PersonId personId, PositionChangeBody body)
            implements PersonCommand {}

    record DepartureBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate leftOn) {}

    record RecordDeparture(@TargetAggregateIdentifier PersonId personId, DepartureBody body) implements PersonCommand {}

    record TellingApartBody(
            @NotNull PersonId otherId,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate toldOn) {}

    record TellApart(@TargetAggregateIdentifier PersonId personId, TellingApartBody body) implements PersonCommand {}
}
