package vn.bangvang.command.scoring;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** What can be asked of a score sheet. {@code changes} are whole new scores on the criteria that are set otherwise. */
public sealed interface ScoreSheetCommand extends AggregateCommand {

    ScoreSheetId sheetId();

    @Override
    default Object aggregateId() {
        return sheetId();
    }

    record OpenScoreSheet(
            @TargetAggregateIdentifier ScoreSheetId sheetId,
            ClusterId clusterId,
            UnitId unitId,
            Period period,
            List<Assignment> assignments,
            LocalDate selfDueOn,
            LocalDate crossDueOn,
            LocalDate openedOn)
            implements ScoreSheetCommand {}

    /** Opens all the sheets, or none; the caller is told of the first. */
    record OpenScoreSheets(List<OpenScoreSheet> sheets) implements ScoreSheetCommand {

        @Override
        public ScoreSheetId sheetId() {
            return sheets.get(0).sheetId();
        }

        @Override
        public List<?> alsoTouches() {
            return sheets.stream().map(OpenScoreSheet::sheetId).toList();
        }
    }

    record CorrectAssignments(
            @TargetAggregateIdentifier ScoreSheetId sheetId,
            List<Assignment> assignments,
            String reason,
            LocalDate correctedOn)
            implements ScoreSheetCommand {}

    record RecordSelfScore(
            @TargetAggregateIdentifier ScoreSheetId sheetId, List<CriterionScore> scores, LocalDate scoredOn)
            implements ScoreSheetCommand {}

    record CorrectSelfScore(
            @TargetAggregateIdentifier ScoreSheetId sheetId,
            List<CriterionScore> scores,
            String reason,
            LocalDate correctedOn)
            implements ScoreSheetCommand {}

    record RecordCrossScore(
            @TargetAggregateIdentifier ScoreSheetId sheetId,
            UnitId scorerId,
            List<CriterionScore> scores,
            LocalDate scoredOn)
            implements ScoreSheetCommand {}

    record CorrectCrossScore(
            @TargetAggregateIdentifier ScoreSheetId sheetId,
            UnitId scorerId,
            List<CriterionScore> scores,
            String reason,
            LocalDate correctedOn)
            implements ScoreSheetCommand {}

    record DeclineCrossScoring(
            @TargetAggregateIdentifier ScoreSheetId sheetId,
            UnitId scorerId,
            DeclineGround ground,
            String reason,
            LocalDate declinedOn)
            implements ScoreSheetCommand {}

    record ConsolidateSheet(
            @TargetAggregateIdentifier ScoreSheetId sheetId,
            UnitId consolidatorId,
            List<CriterionScore> changes,
            List<Adjustment> adjustments,
            LocalDate explainUntil,
            LocalDate consolidatedOn)
            implements ScoreSheetCommand {}

    record AcceptConsolidation(@TargetAggregateIdentifier ScoreSheetId sheetId, LocalDate acceptedOn)
            implements ScoreSheetCommand {}

    record SubmitExplanation(
            @TargetAggregateIdentifier ScoreSheetId sheetId, List<Explanation> explanations, LocalDate explainedOn)
            implements ScoreSheetCommand {}

    record ReverifySheet(
            @TargetAggregateIdentifier ScoreSheetId sheetId,
            List<CriterionScore> changes,
            List<Adjustment> adjustments,
            LocalDate reverifiedOn)
            implements ScoreSheetCommand {}

    record FinaliseSheet(@TargetAggregateIdentifier ScoreSheetId sheetId, LocalDate finalisedOn)
            implements ScoreSheetCommand {}

    record CorrectFinalScore(
            @TargetAggregateIdentifier ScoreSheetId sheetId,
            List<CriterionScore> changes,
            List<Adjustment> adjustments,
            LocalDate correctedOn)
            implements ScoreSheetCommand {}
}
