package vn.bangvang.command.pledge;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Target;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.Witness;

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

    /** What the parties pledge. */
    record PledgeText(String theme, List<String> contents, List<Target> targets) {}
}
