package vn.bangvang.shared.eventlog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterEvent.*;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.*;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.*;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.*;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.*;
import vn.bangvang.shared.domain.decision.DecisionEvent.*;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.mandate.MandateEvent.*;
import vn.bangvang.shared.domain.movement.MovementEvent.*;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.*;
import vn.bangvang.shared.domain.nomination.NominationEvent.*;
import vn.bangvang.shared.domain.person.PersonEvent.*;
import vn.bangvang.shared.domain.pledge.PledgeEvent.*;
import vn.bangvang.shared.domain.ranking.RankingEvent.*;
import vn.bangvang.shared.domain.registration.RegistrationEvent.*;
import vn.bangvang.shared.domain.review.ReviewEvent.*;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.*;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.*;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.*;
import vn.bangvang.shared.domain.target.TargetReportEvent.*;
import vn.bangvang.shared.domain.unit.UnitEvent.*;
import vn.bangvang.shared.domain.work.WorkEvent.*;

/** The stored name and revision of every event. A row is never edited; a retired event keeps its row. */
public final class EventCatalogue {

    /** How one event is stored: {@code name} and {@code revision} stand in the log, the class only here. */
    public record Entry(String name, int revision, Class<? extends DomainEvent> type) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("unit.registered", 1, UnitRegistered.class),
            new Entry("unit.renamed", 1, UnitRenamed.class),
            new Entry("unit.classified", 1, UnitClassified.class),
            new Entry("cluster.formed", 1, ClusterFormed.class),
            new Entry("cluster.year-opened", 1, ClusterYearOpened.class),
            new Entry("cluster.year-corrected", 1, ClusterYearCorrected.class),
            new Entry("cluster.unit-joined", 1, UnitJoinedCluster.class),
            new Entry("cluster.unit-left", 1, UnitLeftCluster.class),
            new Entry("cluster.leadership-handed-over", 1, LeadershipHandedOver.class),
            new Entry("movement.launched", 1, MovementLaunched.class),
            new Entry("movement.corrected", 1, MovementCorrected.class),
            new Entry("movement.received", 1, MovementReceived.class),
            new Entry("movement.receipt-corrected", 1, MovementReceiptCorrected.class),
            new Entry("movement.deadline-extended", 1, DeadlineExtended.class),
            new Entry("movement.closed", 1, MovementClosed.class),
            new Entry("movement.closing-corrected", 1, MovementClosingCorrected.class),
            new Entry("work.claimed", 1, TaskClaimed.class),
            new Entry("work.handed-over", 1, TaskHandedOver.class),
            new Entry("work.released", 1, TaskReleased.class),
            new Entry("registration.registered", 1, EmulationRegistered.class),
            new Entry("registration.amended", 1, RegistrationAmended.class),
            new Entry("registration.checked", 1, RegistrationChecked.class),
            new Entry("registration.check-corrected", 1, RegistrationCheckCorrected.class),
            new Entry("pledge.opened", 1, PledgeOpened.class),
            new Entry("pledge.signed", 1, PledgeSigned.class),
            new Entry("pledge.signature-declined", 1, SignatureDeclined.class),
            new Entry("pledge.fully-signed", 1, PledgeFullySigned.class),
            new Entry("pledge.witnessed", 1, PledgeWitnessed.class),
            new Entry("pledge.amended", 1, PledgeAmended.class),
            new Entry("pledge.closed", 1, PledgeClosed.class),
            new Entry("target-report.submitted", 1, TargetReportSubmitted.class),
            new Entry("target-report.corrected", 1, TargetReportCorrected.class),
            new Entry("score-table.adopted", 1, ScoreTableAdopted.class),
            new Entry("score-table.amended", 1, ScoreTableAmended.class),
            new Entry("score-sheet.opened", 1, ScoreSheetOpened.class),
            new Entry("score-sheet.assignments-corrected", 1, AssignmentsCorrected.class),
            new Entry("score-sheet.self-scored", 1, SelfScoreRecorded.class),
            new Entry("score-sheet.self-score-corrected", 1, SelfScoreCorrected.class),
            new Entry("score-sheet.cross-scored", 1, CrossScoreRecorded.class),
            new Entry("score-sheet.cross-score-corrected", 1, CrossScoreCorrected.class),
            new Entry("score-sheet.cross-scoring-declined", 1, CrossScoringDeclined.class),
            new Entry("score-sheet.consolidated", 1, SheetConsolidated.class),
            new Entry("score-sheet.consolidation-accepted", 1, ConsolidationAccepted.class),
            new Entry("score-sheet.explained", 1, ExplanationSubmitted.class),
            new Entry("score-sheet.re-verified", 1, SheetReverified.class),
            new Entry("score-sheet.finalised", 1, SheetFinalised.class),
            new Entry("score-sheet.final-score-corrected", 1, FinalScoreCorrected.class),
            new Entry("review.submitted", 1, ReviewSubmitted.class),
            new Entry("review.corrected", 1, ReviewCorrected.class),
            new Entry("ranking.opened", 1, RankingOpened.class),
            new Entry("ranking.unit-excluded", 1, UnitExcluded.class),
            new Entry("ranking.exclusion-lifted", 1, ExclusionLifted.class),
            new Entry("ranking.members-ballot-recorded", 1, MembersBallotRecorded.class),
            new Entry("ranking.women-share-recorded", 1, WomenShareRecorded.class),
            new Entry("ranking.tie-decided", 1, TieDecided.class),
            new Entry("ranking.proposed", 1, RankingProposed.class),
            new Entry("ranking.objection-raised", 1, ObjectionRaised.class),
            new Entry("ranking.objection-answered", 1, ObjectionAnswered.class),
            new Entry("review.returned", 1, ReviewReturned.class),
            new Entry("review.resubmitted", 1, ReviewResubmitted.class),
            new Entry("review.assessed", 1, ReviewAssessed.class),
            new Entry("review.assessment-corrected", 1, ReviewAssessmentCorrected.class),
            new Entry("review.concluded", 1, ReviewConcluded.class),
            new Entry("review.conclusion-corrected", 1, ReviewConclusionCorrected.class),
            new Entry("role-model.planned", 1, RoleModelPlanned.class),
            new Entry("role-model.plan-corrected", 1, RoleModelPlanCorrected.class),
            new Entry("role-model.milestone-reached", 1, MilestoneReached.class),
            new Entry("role-model.milestone-moved", 1, MilestoneMoved.class),
            new Entry("role-model.progress-recorded", 1, ProgressRecorded.class),
            new Entry("role-model.reviewed", 1, RoleModelReviewed.class),
            new Entry("role-model.recognised", 1, RoleModelRecognised.class),
            new Entry("role-model.recognition-corrected", 1, RecognitionCorrected.class),
            new Entry("role-model.publicised", 1, RoleModelPublicised.class),
            new Entry("role-model.replication-started", 1, ReplicationStarted.class),
            new Entry("role-model.replication-followed-up", 1, ReplicationFollowedUp.class),
            new Entry("role-model.withdrawn", 1, RoleModelWithdrawn.class),
            new Entry("ranking.published", 1, RankingPublished.class),
            new Entry("ranking.republished", 1, RankingRepublished.class),
            new Entry("ranking.unit-acclaimed", 1, UnitAcclaimed.class),
            new Entry("ranking.awards-proposed", 1, AwardsProposed.class),
            new Entry("ranking.acclamation-confirmed", 1, AcclamationConfirmed.class),
            new Entry("ranking.acclamation-withdrawn", 1, AcclamationWithdrawn.class),
            new Entry("ranking.awards-confirmed", 1, AwardsConfirmed.class),
            new Entry("ranking.awards-withdrawn", 1, AwardsWithdrawn.class),
            new Entry("nomination-draft.begun", 1, NominationDraftBegun.class),
            new Entry("nomination-draft.edited", 1, NominationDraftEdited.class),
            new Entry("nomination-draft.sent-for-signature", 1, NominationDraftSentForSignature.class),
            new Entry("nomination-draft.returned", 1, NominationDraftReturned.class),
            new Entry("nomination-draft.signed", 1, NominationDraftSigned.class),
            new Entry("nomination-draft.discarded", 1, NominationDraftDiscarded.class),
            new Entry("nomination.drafted", 1, NominationDrafted.class),
            new Entry("nomination.submitted", 2, NominationSubmitted.class),
            new Entry("nomination.dossier-received", 1, DossierReceived.class),
            new Entry("nomination.reception-corrected", 1, ReceptionCorrected.class),
            new Entry("nomination.returned", 1, NominationReturned.class),
            new Entry("nomination.resubmitted", 1, NominationResubmitted.class),
            new Entry("nomination.endorsed", 1, NominationEndorsed.class),
            new Entry("nomination.carried-by-council", 1, NominationCarriedByCouncil.class),
            new Entry("nomination.not-carried-by-council", 1, NominationNotCarriedByCouncil.class),
            new Entry("nomination.lost-in-council", 1, NominationLostInCouncil.class),
            new Entry("nomination.council-result-corrected", 1, CouncilResultCorrected.class),
            new Entry("nomination.rejected", 1, NominationRejected.class),
            new Entry("nomination.withdrawn", 1, NominationWithdrawn.class),
            new Entry("nomination.decided", 1, NominationDecided.class),
            new Entry("nomination.forwarded", 1, NominationForwarded.class),
            new Entry("nomination.decided-externally", 1, NominationDecidedExternally.class),
            new Entry("decision.issued", 1, DecisionIssued.class),
            new Entry("decision.corrected", 1, DecisionCorrected.class),
            new Entry("decision.recorded-externally", 1, ExternalDecisionRecorded.class),
            new Entry("decision.external-corrected", 1, ExternalDecisionCorrected.class),
            new Entry("decision.external-extended", 1, ExternalDecisionExtended.class),
            new Entry("congress.convened", 1, CongressConvened.class),
            new Entry("congress.pilot-designated", 1, PilotDesignated.class),
            new Entry("congress.pilot-revoked", 1, PilotRevoked.class),
            new Entry("congress.postponed", 1, CongressPostponed.class),
            new Entry("congress.cancelled", 1, CongressCancelled.class),
            new Entry("congress.plan-adopted", 1, CongressPlanAdopted.class),
            new Entry("congress.task-added", 1, CongressTaskAdded.class),
            new Entry("congress.task-moved", 1, CongressTaskMoved.class),
            new Entry("congress.task-done", 1, CongressTaskDone.class),
            new Entry("congress.task-reopened", 1, CongressTaskReopened.class),
            new Entry("congress.task-dropped", 1, CongressTaskDropped.class),
            new Entry("congress.delegates-allocated", 1, DelegatesAllocated.class),
            new Entry("congress.delegates-reallocated", 1, DelegatesReallocated.class),
            new Entry("congress.delegate-elected", 1, DelegateElected.class),
            new Entry("congress.delegate-replaced", 1, DelegateReplaced.class),
            new Entry("congress.presentation-registered", 1, PresentationRegistered.class),
            new Entry("congress.presentation-accepted", 1, PresentationAccepted.class),
            new Entry("congress.presentation-delivered", 1, PresentationDelivered.class),
            new Entry("congress.presentation-withdrawn", 1, PresentationWithdrawn.class),
            new Entry("congress.honours-drawn", 1, HonoursDrawn.class),
            new Entry("congress.honour-struck", 1, HonourStruck.class),
            new Entry("congress.held", 1, CongressHeld.class),
            new Entry("congress.held-corrected", 1, CongressHeldCorrected.class),
            new Entry("congress.delegates-attended", 1, DelegatesAttended.class),
            new Entry("congress.attendance-corrected", 1, AttendanceCorrected.class),
            new Entry("congress.resolution-adopted", 1, ResolutionAdopted.class),
            new Entry("congress.resolution-corrected", 1, ResolutionCorrected.class),
            new Entry("congress.next-period-launched", 1, NextPeriodLaunched.class),
            new Entry("person.registered", 1, PersonRegistered.class),
            new Entry("person.renamed", 1, PersonRenamed.class),
            new Entry("person.moved", 1, PersonMoved.class),
            new Entry("person.left", 1, PersonLeft.class),
            new Entry("person.position-changed", 1, PersonPositionChanged.class),
            new Entry("person.told-apart", 1, PersonsToldApart.class),
            new Entry("mandate.granted", 1, MandateGranted.class),
            new Entry("mandate.confirmed", 1, MandateConfirmed.class),
            new Entry("mandate.first-administrator-appointed", 1, FirstAdministratorAppointed.class),
            new Entry("mandate.administrator-let-in", 1, AdministratorLetIn.class),
            new Entry("mandate.ended", 1, MandateEnded.class));

    private static final Map<Class<?>, Entry> BY_TYPE =
            ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::type, Function.identity()));
    private static final Map<String, Entry> BY_NAME =
            ENTRIES.stream().collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));

    private EventCatalogue() {}

    public static List<Entry> entries() {
        return ENTRIES;
    }

    public static Optional<Entry> of(@Nullable Class<?> type) {
        return type == null ? Optional.empty() : Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Whether only a version newer than this one can have stored it. */
    public static boolean isNewer(String name, int revision) {
        Entry entry = BY_NAME.get(name);
        return entry == null || revision > entry.revision();
    }

    /** The stored names of these events. */
    public static List<String> names(Collection<? extends Class<? extends DomainEvent>> types) {
        return types.stream().map(type -> of(type).orElseThrow().name()).toList();
    }

    public static Optional<Entry> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
