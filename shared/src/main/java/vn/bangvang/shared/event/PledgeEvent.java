package vn.bangvang.shared.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Target;
import vn.bangvang.shared.value.UnitId;

/** The life of a pledge (giao ước thi đua): opened for a cluster's year, signed by each party, changed by amendment. */
public sealed interface PledgeEvent extends DomainEvent {

    PledgeId pledgeId();

    record PledgeOpened(
            PledgeId pledgeId,
            ClusterId clusterId,
            int year,
            UnitId organiserId,
            String theme,
            List<String> contents,
            List<Target> targets,
            List<UnitId> parties,
            @Nullable String witness,
            LocalDate openedOn)
            implements PledgeEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of("pledge", clusterId, year));
        }
    }

    /** One party's representative signs the version named; the first version is 1. */
    record PledgeSigned(
            PledgeId pledgeId, int version, UnitId unitId, PersonalText signer, String position, LocalDate signedOn)
            implements PledgeEvent {}

    /** The last missing party has signed the version. */
    record PledgeFullySigned(PledgeId pledgeId, int version, LocalDate signedOn) implements PledgeEvent {}

    /** A new version that every party has to sign again. */
    record PledgeAmended(
            PledgeId pledgeId,
            int version,
            String theme,
            List<String> contents,
            List<Target> targets,
            String reason,
            LocalDate amendedOn)
            implements PledgeEvent {}
}
