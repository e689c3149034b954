package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;

/** What can be asked of a nomination; to decide it is asked of a decision. */
public sealed interface NominationCommand extends AggregateCommand {

    NominationId nominationId();

    @Override
    default Object aggregateId() {
        return nominationId();
    }

    /**
     * {@code provinceId} is the top of the tree unless it is told; {@code achievementCode} tells the achievements of one
     * nominee apart.
     */
    record SubmitNomination(
            @TargetAggregateIdentifier NominationId nominationId,
            UnitId unitId,
            Nominee nominee,
            String award,
            int year,
            @Nullable ClusterId clusterId,
            @Nullable UnitId provinceId,
            List<Document> documents,
            String achievement,
            @Nullable String achievementCode,
            LocalDate submittedOn)
            implements NominationCommand {}

    /** The unit submits what was drafted for it by place; award, year, nominee and cluster are those of the draft. */
    record SubmitDraft(
            @TargetAggregateIdentifier NominationId nominationId,
            @Nullable UnitId provinceId,
            List<Document> documents,
            String achievement,
            LocalDate submittedOn)
            implements NominationCommand {}

    /** {@code ruleSet} only to choose a more favourable law than that of the day, with the reason. */
    record ReceiveDossier(
            @TargetAggregateIdentifier NominationId nominationId,
            @Nullable String ruleSet,
            @Nullable String reason,
            LocalDate receivedOn)
            implements NominationCommand {}

    /** The reception as it should have been entered; {@code choice}: why a more favourable law than that of the day. */
    record CorrectReception(
            @TargetAggregateIdentifier NominationId nominationId,
            @Nullable String ruleSet,
            @Nullable String choice,
            LocalDate receivedOn,
            String reason,
            LocalDate correctedOn)
            implements NominationCommand {}

    record EndorseNomination(
            @TargetAggregateIdentifier NominationId nominationId,
            @Nullable String opinion,
            LocalDate endorsedOn) implements NominationCommand {}

    record ReturnNomination(
            @TargetAggregateIdentifier NominationId nominationId,
            List<String> missing,
            String reason,
            LocalDate returnedOn)
            implements NominationCommand {}

    /** {@code documents} is the whole dossier as it now stands. */
    record ResubmitNomination(
            @TargetAggregateIdentifier NominationId nominationId,
            List<Document> documents,
            String note,
            LocalDate resubmittedOn)
            implements NominationCommand {}

    record RejectNomination(
            @TargetAggregateIdentifier NominationId nominationId,
            RejectionGround ground,
            String reason,
            LocalDate rejectedOn)
            implements NominationCommand {}

    record WithdrawNomination(
            @TargetAggregateIdentifier NominationId nominationId, String reason, LocalDate withdrawnOn)
            implements NominationCommand {}

    /** {@code round} counts from 1; without one it is the first. */
    record RecordCouncilResult(
            @TargetAggregateIdentifier NominationId nominationId,
            @Nullable Integer round,
            CouncilTally tally,
            LocalDate heldOn)
            implements NominationCommand {}

    /** The last result as it should have been entered. */
    record CorrectCouncilResult(
            @TargetAggregateIdentifier NominationId nominationId,
            CouncilTally tally,
            LocalDate heldOn,
            String reason,
            LocalDate correctedOn)
            implements NominationCommand {}

    record ForwardNomination(
            @TargetAggregateIdentifier NominationId nominationId, String letterNumber, LocalDate forwardedOn)
            implements NominationCommand {}
}
