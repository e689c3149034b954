package vn.bangvang.command.registration;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.command.dispatch.AggregateCommand;
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

    record RegisterForEmulation(
            @TargetAggregateIdentifier RegistrationId registrationId,
            UnitId unitId,
            int year,
            Aims aims,
            LocalDate registeredOn)
            implements RegistrationCommand {}

    record AmendRegistration(
            @TargetAggregateIdentifier RegistrationId registrationId, Aims aims, String reason, LocalDate amendedOn)
            implements RegistrationCommand {}

    /** {@code checkedBy} is the unit in whose name it is checked. */
    record CheckRegistration(
            @TargetAggregateIdentifier RegistrationId registrationId,
            UnitId checkedBy,
            Outcome outcome,
            LocalDate checkedOn)
            implements RegistrationCommand {}

    record CorrectRegistrationCheck(
            @TargetAggregateIdentifier RegistrationId registrationId,
            UnitId checkedBy,
            Outcome outcome,
            String reason,
            LocalDate correctedOn)
            implements RegistrationCommand {}

    /** What came of it. */
    record Outcome(List<Achieved> titles, List<Actual> targets) {}
}
