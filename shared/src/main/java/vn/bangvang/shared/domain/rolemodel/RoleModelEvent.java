package vn.bangvang.shared.domain.rolemodel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * The life of an advanced role model (điển hình tiên tiến), a unit or a person. Its free text is {@link CaseText}: about a
 * person it can be sealed, and links and titles may tell the name as well as a report does.
 */
public sealed interface RoleModelEvent extends DomainEvent {

    RoleModelId roleModelId();

    /** What concerns others than the unit and those above it, from the recognition on. */
    sealed interface MadeKnown extends RoleModelEvent {}

    /** {@code unitId} plans and nurtures; the subject is this unit, one below it, or a person of either. */
    record RoleModelPlanned(
            RoleModelId roleModelId, UnitId unitId, Nominee subject, RoleModelPlan plan, LocalDate plannedOn)
            implements RoleModelEvent {}

    /** {@code plan} replaces the one before, with its milestones. */
    record RoleModelPlanCorrected(RoleModelId roleModelId, RoleModelPlan plan, CaseText reason, LocalDate correctedOn)
            implements RoleModelEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof RoleModelPlanned;
        }
    }

    record MilestoneReached(
            RoleModelId roleModelId,
            String code,
            CaseText evidence,
            @Nullable CaseText reference,
            LocalDate reachedOn) implements RoleModelEvent {}

    record MilestoneMoved(RoleModelId roleModelId, String code, LocalDate dueOn, CaseText reason, LocalDate movedOn)
            implements RoleModelEvent {}

    /** Progress between milestones (bồi dưỡng), with its evidence. */
    record ProgressRecorded(
            RoleModelId roleModelId,
            CaseText progress,
            @Nullable CaseText reference,
            LocalDate recordedOn) implements RoleModelEvent {}

    /** Looked at from above: to be kept on, ready for recognition, or dropped. */
    record RoleModelReviewed(
            RoleModelId roleModelId, UnitId unitId, RoleModelOutcome outcome, CaseText findings, LocalDate reviewedOn)
            implements RoleModelEvent {}

    /** Recognised (công nhận) by a unit above. */
    record RoleModelRecognised(RoleModelId roleModelId, UnitId unitId, Recognition recognition, LocalDate recognisedOn)
            implements MadeKnown {}

    record RecognitionCorrected(
            RoleModelId roleModelId, UnitId unitId, Recognition recognition, CaseText reason, LocalDate correctedOn)
            implements MadeKnown, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof RoleModelRecognised;
        }
    }

    /** Made known (tuyên truyền): where, under which title, and how it is found. */
    record RoleModelPublicised(
            RoleModelId roleModelId,
            UnitId unitId,
            CaseText channel,
            CaseText title,
            @Nullable CaseText reference,
            LocalDate publicisedOn)
            implements MadeKnown {}

    /** Another unit takes the model over (nhân rộng). */
    record ReplicationStarted(RoleModelId roleModelId, UnitId unitId, CaseText contents, LocalDate startedOn)
            implements MadeKnown {}

    record ReplicationFollowedUp(RoleModelId roleModelId, UnitId unitId, CaseText result, LocalDate followedUpOn)
            implements MadeKnown {}

    /** It is no model any more; nothing follows. */
    record RoleModelWithdrawn(RoleModelId roleModelId, UnitId unitId, CaseText reason, LocalDate withdrawnOn)
            implements MadeKnown {}
}
