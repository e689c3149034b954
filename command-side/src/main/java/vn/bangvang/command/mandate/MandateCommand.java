package vn.bangvang.command.mandate;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;

/** What can be asked of a mandate. */
public sealed interface MandateCommand extends AggregateCommand {

    MandateId mandateId();

    @Override
    default Object aggregateId() {
        return mandateId();
    }

    /** {@code until} is the last day; {@code substitutesFor} the mandate that is stood in for. */
    record GrantMandate(
            @TargetAggregateIdentifier MandateId mandateId,
            AccountId accountId,
            PersonId personId,
            Role role,
            UnitId unitId,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable MandateId substitutesFor,
            String basis)
            implements MandateCommand {

        /** Whether there is another administrator. */
        @Override
        public boolean countsOthers() {
            return true;
        }
    }

    record ConfirmMandate(@TargetAggregateIdentifier MandateId mandateId, LocalDate confirmedOn)
            implements MandateCommand {}

    /** Asked on the machine alone, never over the network. */
    record LetAdministratorIn(@TargetAggregateIdentifier MandateId mandateId, String reason, LocalDate letInOn)
            implements MandateCommand {}

    record EndMandate(@TargetAggregateIdentifier MandateId mandateId, String reason, LocalDate endedOn)
            implements MandateCommand {

        /** Whether two administrators stay. */
        @Override
        public boolean countsOthers() {
            return true;
        }
    }
}
