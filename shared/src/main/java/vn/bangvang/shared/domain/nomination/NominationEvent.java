package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.law.CouncilTerms;

/**
 * The life of a nomination (đề nghị khen thưởng). {@code step} is the index, from 0, of the route's step an event
 * belongs to; {@code level} repeats its level so that the event can be read alone.
 */
public sealed interface NominationEvent extends DomainEvent {

    NominationId nominationId();

    /** What happens at a step of the route that belongs to a unit. */
    sealed interface AtStep extends NominationEvent {

        int step();

        String level();

        UnitId unitId();
    }

    /** What names the nominee and the award: the draft, and the submission. */
    sealed interface Proposed extends NominationEvent {

        UnitId submittedBy();

        Nominee nominee();

        String award();

        int year();

        @Nullable
        ClusterId clusterId();

        @Nullable
        String achievementCode();

        default NominatedFor nominatedFor() {
            return NominatedFor.of(nominee(), award(), year(), achievementCode());
        }

        @Override
        default List<Claim> claims() {
            return List.of(nominatedFor().claim());
        }
    }

    /** A vote of a council, whatever became of it. */
    sealed interface Voted extends AtStep {

        CouncilTally tally();
    }

    /** An award that a numbered decision gave. */
    sealed interface Granted extends NominationEvent {

        DecisionId decisionId();

        String decisionNumber();

        String award();

        LocalDate decidedOn();
    }

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
            LocalDate draftedOn,
            @Nullable String achievementCode)
            implements Proposed {

        /** For a title, which is of a year. */
        public NominationDrafted(
                NominationId nominationId,
                UnitId submittedBy,
                Nominee nominee,
                String award,
                int year,
                ClusterId clusterId,
                RankingId rankingId,
                int rank,
                LocalDate draftedOn) {
            this(nominationId, submittedBy, nominee, award, year, clusterId, rankingId, rank, draftedOn, null);
        }
    }

    /**
     * Submitted (trình); it names the rule set, the article and the route by which it is judged, unless a reception pins
     * others, and the cluster whose standing it rests on.
     *
     * @param achievementCode which achievement a form of commendation is for; absent for titles, which are of a year
     * @param separateEyes true where nobody may endorse at two levels of the route
     * @param preparation who prepared it for the signature of its unit; null where the unit submitted without a draft
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
            LocalDate submittedOn,
            @Nullable String achievementCode,
            boolean separateEyes,
            @Nullable Preparation preparation)
            implements Proposed {

        /** Of what its unit submitted without a draft of its own. */
        public NominationSubmitted(
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
                LocalDate submittedOn,
                @Nullable String achievementCode,
                boolean separateEyes) {
            this(
                    nominationId,
                    submittedBy,
                    nominee,
                    award,
                    year,
                    clusterId,
                    ruleSet,
                    citation,
                    route,
                    requiredDocuments,
                    documents,
                    achievement,
                    submittedOn,
                    achievementCode,
                    separateEyes,
                    null);
        }
    }

    /**
     * The appraising body received the dossier (tiếp nhận); from then on it is judged by this law, with this route from the
     * step on that is open. {@code reason}: why a law was chosen that is more favourable than the one of that day.
     * {@code separateEyes}: whether two levels need two persons from here on; absent, as it was submitted.
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
            LocalDate receivedOn,
            @Nullable Boolean separateEyes)
            implements AtStep {}

    /**
     * The reception was entered wrongly and nothing rested on it yet; what is said here takes the place of what
     * {@link DossierReceived} said. {@code choice}: why a more favourable law was chosen. {@code separateEyes}: absent, as it
     * was submitted.
     */
    record ReceptionCorrected(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            String ruleSet,
            String citation,
            List<RouteStep> route,
            List<String> requiredDocuments,
            @Nullable CaseText choice,
            @Nullable Boolean separateEyes,
            CaseText reason,
            LocalDate receivedOn,
            LocalDate correctedOn)
            implements AtStep, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof DossierReceived;
        }
    }

    /** Returned for supplement (trả lại để bổ sung), with what is missing. */
    record NominationReturned(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            List<String> missing,
            CaseText reason,
            LocalDate returnedOn)
            implements AtStep {}

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
            implements AtStep {}

    /** The council's vote reached the terms. */
    record NominationCarriedByCouncil(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            CouncilTally tally,
            CouncilTerms terms,
            LocalDate heldOn)
            implements Voted {}

    /**
     * The council's vote did not reach the terms in this round, counted from 1. While rounds are left the nomination stays
     * at its step; after the last one it goes on to the competent person.
     */
    record NominationNotCarriedByCouncil(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            int round,
            CouncilTally tally,
            CouncilTerms terms,
            LocalDate heldOn)
            implements Voted {}

    /** The council's vote did not reach the terms; the nomination ends. */
    record NominationLostInCouncil(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            CouncilTally tally,
            CouncilTerms terms,
            LocalDate heldOn)
            implements Voted {
        @Override
        public List<String> releases() {
            return ClaimKind.NOMINATION;
        }
    }

    /** The council's last result was entered wrongly and nothing rested on it yet; {@code outcome} is what it means now. */
    record CouncilResultCorrected(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            int round,
            CouncilOutcome outcome,
            CouncilTally tally,
            CouncilTerms terms,
            NominatedFor nominatedFor,
            CaseText reason,
            LocalDate heldOn,
            LocalDate correctedOn)
            implements Voted, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof Voted && !(earlier instanceof CouncilResultCorrected);
        }

        /** A nomination that had ended by the wrong result takes its key again. */
        @Override
        public List<Claim> claims() {
            return outcome == CouncilOutcome.LOST ? List.of() : List.of(nominatedFor.claim());
        }

        @Override
        public List<String> releases() {
            return outcome == CouncilOutcome.LOST ? ClaimKind.NOMINATION : List.of();
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
            implements AtStep {
        @Override
        public List<String> releases() {
            return ClaimKind.NOMINATION;
        }
    }

    record NominationWithdrawn(NominationId nominationId, CaseText reason, LocalDate withdrawnOn)
            implements NominationEvent {
        @Override
        public List<String> releases() {
            return ClaimKind.NOMINATION;
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
            implements AtStep, Granted {}

    /** Sent to an authority outside the system (trình Thủ tướng Chính phủ …). */
    record NominationForwarded(
            NominationId nominationId,
            int step,
            String level,
            UnitId unitId,
            String authority,
            String letterNumber,
            LocalDate forwardedOn)
            implements AtStep {}

    record NominationDecidedExternally(
            NominationId nominationId,
            int step,
            String level,
            String authority,
            DecisionId decisionId,
            String decisionNumber,
            String award,
            LocalDate decidedOn)
            implements Granted {}
}
