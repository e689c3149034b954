package vn.bangvang.command.scoring;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

/** What can be asked of a score sheet. */
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
            List<Criterion> criteria,
            LocalDate openedOn)
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
}
