package vn.bangvang.command.mandate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.web.Legible;

/** What can be asked of a mandate. */
public sealed interface MandateCommand extends AggregateCommand {

    MandateId mandateId();

    @Override
    default Object aggregateId() {
        return mandateId();
    }

    /** {@code until} is the last day; {@code substitutesFor} the mandate that is stood in for. */
    record MandateBody(
            @Nullable MandateId id,
            @NotNull AccountId accountId,
            @Nullable PersonId personId,
            @NotNull Role role,
            @NotNull UnitId unitId,
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @Nullable MandateId substitutesFor,
            @NotBlank @Size(max = 500) @Legible String basis) {}

    record GrantMandate(@TargetAggregateIdentifier MandateId mandateId, MandateBody body, Appointee appointee)
            implements MandateCommand {
        public GrantMandate(MandateBody body, Appointee appointee) {
            this(NewIds.or(body.id(), MandateId::new), body, appointee);
        }

        /** Whether there is another administrator. */
        @Override
        public boolean countsOthers() {
            return true;
        }
    }

    record ConfirmationBody(@NotNull LocalDate confirmedOn) {}

    record ConfirmMandate(@TargetAggregateIdentifier MandateId mandateId, ConfirmationBody body)
            implements MandateCommand {}

    /** Asked on the machine alone, never over the network. */
    record LetAdministratorIn(@TargetAggregateIdentifier MandateId mandateId, String reason, LocalDate letInOn)
            implements MandateCommand {}

    record MandateEndingBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate endedOn) {}

    record EndMandate(@TargetAggregateIdentifier MandateId mandateId, MandateEndingBody body)
            implements MandateCommand {

        /** Whether two administrators stay. */
        @Override
        public boolean countsOthers() {
            return true;
        }
    }
}
