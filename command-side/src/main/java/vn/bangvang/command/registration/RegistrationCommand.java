package vn.bangvang.command.registration;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.rule.RegistrationPolicy.Achieved;
import vn.bangvang.shared.rule.RegistrationPolicy.Actual;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.RegisteredTarget;
import vn.bangvang.shared.value.RegisteredTitle;
import vn.bangvang.shared.value.RegistrationId;
import vn.bangvang.shared.value.UnitId;

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

    /** What a unit sets itself for the year, within its cluster if it names one. */
    record Aims(@Nullable ClusterId clusterId, List<RegisteredTitle> titles, List<RegisteredTarget> targets) {}

    /** What came of it. */
    record Outcome(List<Achieved> titles, List<Actual> targets) {}
}
