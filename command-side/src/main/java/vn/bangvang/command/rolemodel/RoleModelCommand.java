package vn.bangvang.command.rolemodel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;
import vn.bangvang.shared.platform.web.Legible;

/** What can be asked of a role model; {@code unitId} is the unit acted for. */
public sealed interface RoleModelCommand extends AggregateCommand {

    RoleModelId roleModelId();

    @Override
    default Object aggregateId() {
        return roleModelId();
    }

    record RoleModelSubjectBody(
            @NotNull NomineeKind kind,
            @NotNull UnitId unitId,
            @Nullable PersonId personId,
            @Nullable @Size(min = 1, max = 100) @Legible String name) {

        /** A name without a person stays without one, and is refused as incomplete. */
        Nominee subject() {
            boolean named = name != null && personId != null;
            return new Nominee(kind, unitId, personId, named ? new PersonalText(personId, name) : null);
        }
    }

    record RoleModelBody(
            @Nullable RoleModelId id,
            @NotNull UnitId unitId,
            @NotNull @Valid RoleModelSubjectBody subject,
            @NotNull @Valid RoleModelPlanBody plan,
            @NotNull LocalDate plannedOn) {}

    record PlanRoleModel(@TargetAggregateIdentifier RoleModelId roleModelId, RoleModelBody body)
            implements RoleModelCommand {
        public PlanRoleModel(RoleModelBody body) {
            this(NewIds.or(body.id(), RoleModelId::new), body);
        }
    }

    record RoleModelPlanCorrectionBody(
            @NotNull @Valid RoleModelPlanBody plan,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectRoleModelPlan(@TargetAggregateIdentifier RoleModelId roleModelId, RoleModelPlanCorrectionBody body)
            implements RoleModelCommand {}

    record MilestoneReachedBody(
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,20}") String code,
            @NotBlank @Size(max = 4000) String evidence,
            @Nullable @Size(min = 1, max = 300) String reference,
            @NotNull LocalDate reachedOn) {}

    record ReachMilestone(@TargetAggregateIdentifier RoleModelId roleModelId, MilestoneReachedBody body)
            implements RoleModelCommand {}

    record MilestoneMoveBody(
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,20}") String code,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate movedOn) {}

    record MoveMilestone(@TargetAggregateIdentifier RoleModelId roleModelId, MilestoneMoveBody body)
            implements RoleModelCommand {}

    record RoleModelProgressBody(
            @NotBlank @Size(max = 4000) String progress,
            @Nullable @Size(min = 1, max = 300) String reference,
            @NotNull LocalDate recordedOn) {}

    record RecordProgress(@TargetAggregateIdentifier RoleModelId roleModelId, RoleModelProgressBody body)
            implements RoleModelCommand {}

    record RoleModelReviewBody(
            @NotNull UnitId unitId,
            @NotNull RoleModelOutcome outcome,
            @NotBlank @Size(max = 4000) String findings,
            @NotNull LocalDate reviewedOn) {}

    record ReviewRoleModel(@TargetAggregateIdentifier RoleModelId roleModelId, RoleModelReviewBody body)
            implements RoleModelCommand {}

    record RecognitionPaperBody(
            @NotNull @Pattern(regexp = "[a-z][a-z-]{0,29}") String level,
            @NotNull RecognitionBasis basis,
            @NotNull @Pattern(regexp = "\\S{1,60}") @Legible String number,
            @NotNull LocalDate basisOn) {

        Recognition recognition() {
            return new Recognition(level, basis, number, basisOn);
        }
    }

    record RoleModelRecognitionBody(
            @NotNull UnitId unitId,
            @NotNull @Valid RecognitionPaperBody recognition,
            @NotNull LocalDate recognisedOn) {}

    record RecogniseRoleModel(@TargetAggregateIdentifier RoleModelId roleModelId, RoleModelRecognitionBody body)
            implements RoleModelCommand {}

    record RoleModelRecognitionCorrectionBody(
            @NotNull UnitId unitId,
            @NotNull @Valid RecognitionPaperBody recognition,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectRecognition(
            @TargetAggregateIdentifier RoleModelId roleModelId, RoleModelRecognitionCorrectionBody body)
            implements RoleModelCommand {}

    record RoleModelPublicationBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 300) String channel,
            @NotBlank @Size(max = 300) @Legible String title,
            @Nullable @Size(min = 1, max = 1000) String reference,
            @NotNull LocalDate publicisedOn) {}

    record PubliciseRoleModel(@TargetAggregateIdentifier RoleModelId roleModelId, RoleModelPublicationBody body)
            implements RoleModelCommand {}

    record ReplicationBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String contents,
            @NotNull LocalDate startedOn) {}

    record StartReplication(@TargetAggregateIdentifier RoleModelId roleModelId, ReplicationBody body)
            implements RoleModelCommand {}

    record ReplicationFollowUpBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String result,
            @NotNull LocalDate followedUpOn) {}

    record FollowUpReplication(@TargetAggregateIdentifier RoleModelId roleModelId, ReplicationFollowUpBody body)
            implements RoleModelCommand {}

    record RoleModelWithdrawalBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate withdrawnOn) {}

    record WithdrawRoleModel(@TargetAggregateIdentifier RoleModelId roleModelId, RoleModelWithdrawalBody body)
            implements RoleModelCommand {}
}
