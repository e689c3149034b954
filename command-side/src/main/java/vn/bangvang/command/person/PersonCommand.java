package vn.bangvang.command.person;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;

/** What can be asked of the register of people. */
public sealed interface PersonCommand extends AggregateCommand {

    PersonId personId();

    @Override
    default Object aggregateId() {
        return personId();
    }

    /** {@code differsBy} tells the person from another one of that name in the unit. */
    record RegisterPerson(
            @TargetAggregateIdentifier PersonId personId,
            String name,
            UnitId unitId,
            LocalDate since,
            @Nullable String differsBy)
            implements PersonCommand {}

    record RenamePerson(
            @TargetAggregateIdentifier PersonId personId,
            String name,
            @Nullable String differsBy,
            String reason,
            LocalDate renamedOn)
            implements PersonCommand {}

    record MovePerson(
            @TargetAggregateIdentifier PersonId personId,
            UnitId unitId,
            @Nullable String differsBy,
            LocalDate movedOn) implements PersonCommand {}

    record RecordDeparture(@TargetAggregateIdentifier PersonId personId, String reason, LocalDate leftOn)
            implements PersonCommand {}

    record TellApart(@TargetAggregateIdentifier PersonId personId, PersonId otherId, String reason, LocalDate toldOn)
            implements PersonCommand {}
}
