package vn.bangvang.shared.domain.decision;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The life of a decision (quyết định khen thưởng). A number is unique per body, kind and year. */
public sealed interface DecisionEvent extends DomainEvent {

    DecisionId decisionId();

    /** The honours that it adds to the decision. */
    default List<DecisionLine> lines() {
        return List.of();
    }

    record DecisionIssued(
            DecisionId decisionId,
            UnitId bodyId,
            DecisionKind kind,
            String number,
            int year,
            PersonalText signer,
            String signerPosition,
            List<DecisionLine> lines,
            LocalDate decidedOn)
            implements DecisionEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.DECISION_NUMBER, bodyId, kind, year, number));
        }
    }

    /** A wrong number or date was entered; what was decided does not change. */
    record DecisionCorrected(
            DecisionId decisionId,
            UnitId bodyId,
            DecisionKind kind,
            String number,
            int year,
            String reason,
            LocalDate decidedOn,
            LocalDate correctedOn)
            implements DecisionEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof DecisionIssued;
        }

        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.DECISION_NUMBER, bodyId, kind, year, number));
        }

        @Override
        public List<String> releases() {
            return List.of(ClaimKind.DECISION_NUMBER.stored());
        }
    }

    /** A decision of an authority outside the system, recorded by the unit that received it. */
    record ExternalDecisionRecorded(
            DecisionId decisionId,
            UnitId recordedBy,
            String authority,
            DecisionKind kind,
            String number,
            int year,
            List<DecisionLine> lines,
            LocalDate decidedOn)
            implements DecisionEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.DECISION_NUMBER, authority, kind, year, number));
        }
    }

    /** Further lines of a recorded decision: under one number it may honour more than were known at first. */
    record ExternalDecisionExtended(
            DecisionId decisionId, UnitId recordedBy, List<DecisionLine> lines, LocalDate extendedOn)
            implements DecisionEvent {}

    /** A recorded decision of an outside authority was copied wrongly; what was decided does not change. */
    record ExternalDecisionCorrected(
            DecisionId decisionId,
            UnitId recordedBy,
            String authority,
            DecisionKind kind,
            String number,
            int year,
            String reason,
            LocalDate decidedOn,
            LocalDate correctedOn)
            implements DecisionEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof ExternalDecisionRecorded;
        }

        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.DECISION_NUMBER, authority, kind, year, number));
        }

        @Override
        public List<String> releases() {
            return List.of(ClaimKind.DECISION_NUMBER.stored());
        }
    }
}
