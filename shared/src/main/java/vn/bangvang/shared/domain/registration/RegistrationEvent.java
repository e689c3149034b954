package vn.bangvang.shared.domain.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The life of a unit's registration for a year's emulation (đăng ký thi đua): made, amended, checked at the end. */
public sealed interface RegistrationEvent extends DomainEvent {

    RegistrationId registrationId();

    /** @param ruleSet the law whose titles were registered for */
    record EmulationRegistered(
            RegistrationId registrationId,
            UnitId unitId,
            int year,
            @Nullable ClusterId clusterId,
            String ruleSet,
            List<RegisteredTitle> titles,
            List<RegisteredTarget> targets,
            LocalDate registeredOn)
            implements RegistrationEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.REGISTRATION, unitId, year));
        }
    }

    /** A new version that takes the place of the one before; the first version is 1. */
    record RegistrationAmended(
            RegistrationId registrationId,
            int version,
            @Nullable ClusterId clusterId,
            String ruleSet,
            List<RegisteredTitle> titles,
            List<RegisteredTarget> targets,
            String reason,
            LocalDate amendedOn)
            implements RegistrationEvent {}

    /** The organiser of the cluster, or of a unit above, compares what was registered with what was achieved. */
    record RegistrationChecked(
            RegistrationId registrationId,
            int version,
            UnitId checkedBy,
            List<TitleCheck> titles,
            List<TargetCheck> targets,
            LocalDate checkedOn)
            implements RegistrationEvent {}

    record RegistrationCheckCorrected(
            RegistrationId registrationId,
            int version,
            UnitId checkedBy,
            List<TitleCheck> titles,
            List<TargetCheck> targets,
            String reason,
            LocalDate correctedOn)
            implements RegistrationEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof RegistrationChecked;
        }
    }
}
