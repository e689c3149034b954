package vn.bangvang.command.decision;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What can be asked of a decision. */
public sealed interface DecisionCommand extends AggregateCommand {

    DecisionId decisionId();

    @Override
    default Object aggregateId() {
        return decisionId();
    }

    /** Decides all the nominations, or none; their order is the order of the decision's lines. */
    record IssueDecision(
            DecisionId decisionId,
            UnitId bodyId,
            DecisionKind kind,
            String number,
            PersonalText signer,
            String signerPosition,
            List<NominationId> nominationIds,
            LocalDate decidedOn)
            implements DecisionCommand {

        @Override
        public List<?> alsoTouches() {
            return nominationIds;
        }
    }

    record RecordExternalDecision(
            DecisionId decisionId,
            UnitId recordedBy,
            String authority,
            DecisionKind kind,
            String number,
            List<NominationId> nominationIds,
            LocalDate decidedOn)
            implements DecisionCommand {

        @Override
        public List<?> alsoTouches() {
            return nominationIds;
        }
    }

    /** Further lines of a decision that was recorded before; {@code recordedBy} received them. */
    record ExtendExternalDecision(
            DecisionId decisionId, UnitId recordedBy, List<NominationId> nominationIds, LocalDate extendedOn)
            implements DecisionCommand {

        @Override
        public List<?> alsoTouches() {
            return nominationIds;
        }
    }

    record CorrectDecision(
            @TargetAggregateIdentifier DecisionId decisionId,
            String number,
            LocalDate decidedOn,
            String reason,
            LocalDate correctedOn)
            implements DecisionCommand {}

    record CorrectExternalDecision(
            @TargetAggregateIdentifier DecisionId decisionId,
            String number,
            LocalDate decidedOn,
            String reason,
            LocalDate correctedOn)
            implements DecisionCommand {}
}
