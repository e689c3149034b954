package vn.bangvang.shared.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.CouncilTally;
import vn.bangvang.shared.value.CouncilTerms;
import vn.bangvang.shared.value.DecisionId;
import vn.bangvang.shared.value.Document;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Nominee;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RejectionGround;
import vn.bangvang.shared.value.RouteStep;
import vn.bangvang.shared.value.UnitId;

/**
 * The life of a nomination (đề nghị khen thưởng). {@code step} is the index, from 0, of the route's step an event
 * belongs to; {@code level} repeats its level so that the event can be read alone.
 */
public sealed interface NominationEvent extends DomainEvent {

    NominationId nominationId();

    /** Dự thảo: proposed by the place in a published ranking; nothing is judged before it is submitted. */
    record NominationDrafted(
            NominationId nominationId,
            UnitId submittedBy,
            Nominee nominee,
            String award,
            int year,
            ClusterId clusterId,
            RankingId rankingId,
            int rank,
            LocalDate draftedOn)
            implements NominationEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.ACTIVE_NOMINATION, nominee.unitId(), award, year));
        }
    }

    /**
     * Submitted (trình); it pins the rule set, the article and the route by which it will be judged for ever, and the
     * cluster whose standing it rests on.
     */
    record NominationSubmitted(
            NominationId nominationId,
            UnitId submittedBy,
            Nominee nominee,
            String award,
            int year,
            @Nullable ClusterId clusterId,
            String ruleSet,
            String citation,
            List<RouteStep> route,
            List<String> requiredDocuments,
            List<Document> documents,
            CaseText achievement,
            LocalDate submittedOn)
            implements NominationEvent {
        @Override
        public List<Claim> claims() {
            Object subject = nominee.personId() == null ? nominee.unitId() : nominee.personId();
            return List.of(Claim.of(ClaimKind.ACTIVE_NOMINATION, subject, award, year));
        }
    }

    /**
     * The appraising body received the dossier (tiếp nhận); from then on it is judged by this law, with this route from the
     * step on that is open. {@code reason}: why a law was chosen that is more favourable than the one of that day.
     */
    record DossierReceived(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            String ruleSet,
            String citation,
            List<RouteStep> route,
            List<String> requiredDocuments,
            @Nullable CaseText reason,
            LocalDate receivedOn)
            implements NominationEvent {}

    /** Returned for supplement (trả lại để bổ sung), with what is missing. */
    record NominationReturned(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            List<String> missing,
            CaseText reason,
            LocalDate returnedOn)
            implements NominationEvent {}

    /** Submitted again; {@code documents} is the whole dossier as it now stands, and replaces the one before. */
    record NominationResubmitted(
            NominationId nominationId, int step, List<Document> documents, CaseText note, LocalDate resubmittedOn)
            implements NominationEvent {}

    record NominationEndorsed(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            @Nullable CaseText opinion,
            LocalDate endorsedOn)
            implements NominationEvent {}

    /** The council's vote reached the terms. */
    record NominationCarriedByCouncil(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            CouncilTally tally,
            CouncilTerms terms,
            LocalDate heldOn)
            implements NominationEvent {}

    /** The council's vote did not reach the terms; the nomination ends. */
    record NominationLostInCouncil(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            CouncilTally tally,
            CouncilTerms terms,
            LocalDate heldOn)
            implements NominationEvent {
        @Override
        public List<String> releases() {
            return List.of(ClaimKind.ACTIVE_NOMINATION.stored());
        }
    }

    record NominationRejected(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            RejectionGround ground,
            CaseText reason,
            LocalDate rejectedOn)
            implements NominationEvent {
        @Override
        public List<String> releases() {
            return List.of(ClaimKind.ACTIVE_NOMINATION.stored());
        }
    }

    record NominationWithdrawn(NominationId nominationId, CaseText reason, LocalDate withdrawnOn)
            implements NominationEvent {
        @Override
        public List<String> releases() {
            return List.of(ClaimKind.ACTIVE_NOMINATION.stored());
        }
    }

    /** The competent person granted the step's award under a numbered decision. */
    record NominationDecided(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            DecisionId decisionId,
            String decisionNumber,
            String award,
            LocalDate decidedOn)
            implements NominationEvent {}

    /** Sent to an authority outside the system (trình Thủ tướng Chính phủ …). */
    record NominationForwarded(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            String authority,
            String letterNumber,
            LocalDate forwardedOn)
            implements NominationEvent {}

    record NominationDecidedExternally(
            NominationId nominationId,
            int step,
            String level,
            String authority,
            DecisionId decisionId,
            String decisionNumber,
            String award,
            LocalDate decidedOn)
            implements NominationEvent {}
}
