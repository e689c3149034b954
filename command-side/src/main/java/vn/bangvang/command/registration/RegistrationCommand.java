package vn.bangvang.command.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Achieved;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Actual;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;

/** What can be asked of a registration. */
public sealed interface RegistrationCommand extends AggregateCommand {

    RegistrationId registrationId();

    @Override
    default Object aggregateId() {
        return registrationId();
    }

    record RegistrationBody(
            @Nullable RegistrationId id,
            @NotNull UnitId unitId,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotNull @Valid RegistrationAimsBody aims,
            @NotNull LocalDate registeredOn) {}

    record RegisterForEmulation(
            @TargetAggregateIdentifier RegistrationId registrationId, RegistrationBody body, Aims aims)
            implements RegistrationCommand {
        public RegisterForEmulation(RegistrationBody body) {
            this(NewIds.or(body.id(), RegistrationId::new), body, body.aims().aims());
        }
    }

    record RegistrationAmendmentBody(
            @NotNull @Valid RegistrationAimsBody aims,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate amendedOn) {}

    record AmendRegistration(
            @TargetAggregateIdentifier RegistrationId registrationId, RegistrationAmendmentBody body, Aims aims)
            implements RegistrationCommand {
        public AmendRegistration(RegistrationId registrationId, RegistrationAmendmentBody body) {
            this(registrationId, body, body.aims().aims());
        }
    }

    /** {@code checkedBy}: the organiser of the cluster, or a unit above. */
    record RegistrationCheckBody(
            @NotNull UnitId checkedBy,
            @NotNull @Valid RegistrationOutcomeBody outcome,
            @NotNull LocalDate checkedOn) {}

    /** {@code checkedBy} is the unit in whose name it is checked. */
    record CheckRegistration(@TargetAggregateIdentifier RegistrationId registrationId, RegistrationCheckBody body)
            implements RegistrationCommand {}

    record RegistrationCheckCorrectionBody(
            @NotNull UnitId checkedBy,
            @NotNull @Valid RegistrationOutcomeBody outcome,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectRegistrationCheck(
            @TargetAggregateIdentifier RegistrationId registrationId, RegistrationCheckCorrectionBody body)
            implements RegistrationCommand {}

    /** What came of it. */
    record Outcome(List<Achieved> titles, List<Actual> targets) {}
}
