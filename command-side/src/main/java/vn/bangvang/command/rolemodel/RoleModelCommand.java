package vn.bangvang.command.rolemodel;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;

/** What can be asked of a role model; {@code unitId} is the unit acted for. */
public sealed interface RoleModelCommand extends AggregateCommand {

    RoleModelId roleModelId();

    @Override
    default Object aggregateId() {
        return roleModelId();
    }

    record PlanRoleModel(
            @TargetAggregateIdentifier RoleModelId roleModelId,
            UnitId unitId,
            Nominee subject,
            RoleModelPlan plan,
            LocalDate plannedOn)
            implements RoleModelCommand {}

    record CorrectRoleModelPlan(
            @TargetAggregateIdentifier RoleModelId roleModelId,
            RoleModelPlan plan,
            String reason,
            LocalDate correctedOn)
            implements RoleModelCommand {}

    record ReachMilestone(
            @TargetAggregateIdentifier RoleModelId roleModelId,
            String code,
            String evidence,
            @Nullable String reference,
            LocalDate reachedOn)
            implements RoleModelCommand {}

    record MoveMilestone(
            @TargetAggregateIdentifier RoleModelId roleModelId,
            String code,
            LocalDate dueOn,
            String reason,
            LocalDate movedOn)
            implements RoleModelCommand {}

    record RecordProgress(
            @TargetAggregateIdentifier RoleModelId roleModelId,
            String progress,
            @Nullable String reference,
            LocalDate recordedOn)
            implements RoleModelCommand {}

    record ReviewRoleModel(
            @TargetAggregateIdentifier RoleModelId roleModelId,
            UnitId unitId,
            RoleModelOutcome outcome,
            String findings,
            LocalDate reviewedOn)
            implements RoleModelCommand {}

    record RecogniseRoleModel(
            @TargetAggregateIdentifier RoleModelId roleModelId,
            UnitId unitId,
            Recognition recognition,
            LocalDate recognisedOn)
            implements RoleModelCommand {}

    record CorrectRecognition(
            @TargetAggregateIdentifier RoleModelId roleModelId,
            UnitId unitId,
            Recognition recognition,
            String reason,
            LocalDate correctedOn)
            implements RoleModelCommand {}

    record PubliciseRoleModel(
            @TargetAggregateIdentifier RoleModelId roleModelId,
            UnitId unitId,
            String channel,
            String title,
            @Nullable String reference,
            LocalDate publicisedOn)
            implements RoleModelCommand {}

    record StartReplication(
            @TargetAggregateIdentifier RoleModelId roleModelId, UnitId unitId, String contents, LocalDate startedOn)
            implements RoleModelCommand {}

    record FollowUpReplication(
            @TargetAggregateIdentifier RoleModelId roleModelId, UnitId unitId, String result, LocalDate followedUpOn)
            implements RoleModelCommand {}

    record WithdrawRoleModel(
            @TargetAggregateIdentifier RoleModelId roleModelId, UnitId unitId, String reason, LocalDate withdrawnOn)
            implements RoleModelCommand {}
}
