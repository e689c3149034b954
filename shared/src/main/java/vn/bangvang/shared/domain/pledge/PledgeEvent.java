package vn.bangvang.shared.domain.pledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * The life of a pledge (giao ước thi đua): opened for a cluster's year, signed or declined by each party, witnessed,
 * changed by amendment, closed at the year's end.
 */
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
            @Nullable Witness witness,
            @Nullable LocalDate signUntil,
            LocalDate openedOn)
            implements PledgeEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.PLEDGE, clusterId, year));
        }
    }

    /**
     * One party's representative signs the version named; the first version is 1. After its {@code signUntil} the
     * signature is taken and marked late, by calendar days.
     */
    record PledgeSigned(
            PledgeId pledgeId,
            int version,
            UnitId unitId,
            PersonalText signer,
            String position,
            LocalDate signedOn,
            boolean late,
            int daysLate)
            implements PledgeEvent {}

    /** A party does not sign the version; it may still do so later. */
    record SignatureDeclined(PledgeId pledgeId, int version, UnitId unitId, String reason, LocalDate declinedOn)
            implements PledgeEvent {}

    /** The last missing party has signed the version. */
    record PledgeFullySigned(PledgeId pledgeId, int version, LocalDate signedOn) implements PledgeEvent {}

    /**
     * Ký chứng giám, by the unit or the outside body that the version names.
     *
     * @param bound the parties that had signed the version; of old events it is not told
     * @param refused those that had declined to and are bound by nothing in it
     */
    record PledgeWitnessed(
            PledgeId pledgeId,
            int version,
            @Nullable UnitId unitId,
            @Nullable String body,
            PersonalText signer,
            String position,
            @Nullable List<UnitId> bound,
            @Nullable List<UnitId> refused,
            LocalDate witnessedOn)
            implements PledgeEvent {}

    /** A new version that every party has to sign again, before the witness named in it. */
    record PledgeAmended(
            PledgeId pledgeId,
            int version,
            String theme,
            List<String> contents,
            List<Target> targets,
            @Nullable Witness witness,
            @Nullable LocalDate signUntil,
            String reason,
            LocalDate amendedOn)
            implements PledgeEvent {}

    /** The year is over: nothing is signed or amended any more. {@code bound}, {@code refused}: as when it is witnessed. */
    record PledgeClosed(
            PledgeId pledgeId,
            int version,
            @Nullable List<UnitId> bound,
            @Nullable List<UnitId> refused,
            LocalDate closedOn)
            implements PledgeEvent {}
}
