package vn.bangvang.command.unit;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;

/** What can be asked of a unit. */
public sealed interface UnitCommand extends AggregateCommand {

    UnitId unitId();

    @Override
    default Object aggregateId() {
        return unitId();
    }

    record RegisterUnit(
            @TargetAggregateIdentifier UnitId unitId,
            String code,
            String name,
            @Nullable UnitId parentId,
            LocalDate since)
            implements UnitCommand {}

    /** From that day on it is a unit of that kind; a day that was told before is told anew. */
    record ClassifyUnit(@TargetAggregateIdentifier UnitId unitId, UnitKind kind, String reason, LocalDate from)
            implements UnitCommand {}

    record RenameUnit(@TargetAggregateIdentifier UnitId unitId, String name, String reason, LocalDate renamedOn)
            implements UnitCommand {}

    /** Makes the root unit and its first administrator; an installation does so once, and nobody over the network. */
    record FoundInstallation(
            UnitId unitId,
            String code,
            String name,
            LocalDate since,
            MandateId mandateId,
            AccountId administrator,
            PersonId administratorPerson)
            implements UnitCommand {}
}
