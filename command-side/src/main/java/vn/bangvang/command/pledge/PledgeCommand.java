package vn.bangvang.command.pledge;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.PledgeText;
import vn.bangvang.shared.domain.pledge.Witness;

/** What can be asked of a pledge. */
public sealed interface PledgeCommand extends AggregateCommand {

    PledgeId pledgeId();

    @Override
    default Object aggregateId() {
        return pledgeId();
    }

    record OpenPledge(
            @TargetAggregateIdentifier PledgeId pledgeId,
            ClusterId clusterId,
            int year,
            PledgeText text,
            @Nullable Witness witness,
            @Nullable LocalDate signUntil,
            LocalDate openedOn)
            implements PledgeCommand {}

    record SignPledge(
            @TargetAggregateIdentifier PledgeId pledgeId,
            UnitId unitId,
            int version,
            PersonalText signer,
            String position,
            LocalDate signedOn)
            implements PledgeCommand {}

    record DeclineSignature(
            @TargetAggregateIdentifier PledgeId pledgeId,
            UnitId unitId,
            int version,
            String reason,
            LocalDate declinedOn)
            implements PledgeCommand {}

    record WitnessPledge(
            @TargetAggregateIdentifier PledgeId pledgeId,
            int version,
            PersonalText signer,
            String position,
            LocalDate witnessedOn)
            implements PledgeCommand {}

    record AmendPledge(
            @TargetAggregateIdentifier PledgeId pledgeId,
            PledgeText text,
            @Nullable Witness witness,
            @Nullable LocalDate signUntil,
            String reason,
            LocalDate amendedOn)
            implements PledgeCommand {}

    record ClosePledge(@TargetAggregateIdentifier PledgeId pledgeId, LocalDate closedOn) implements PledgeCommand {}
}
