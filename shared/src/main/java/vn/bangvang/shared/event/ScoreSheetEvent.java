package vn.bangvang.shared.event;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

/** The life of one unit's score sheet (phiếu chấm điểm) for one period. */
public sealed interface ScoreSheetEvent extends DomainEvent {

    ScoreSheetId sheetId();

    record ScoreSheetOpened(
            ScoreSheetId sheetId,
            ClusterId clusterId,
            UnitId unitId,
            Period period,
            List<Criterion> criteria,
            LocalDate openedOn)
            implements ScoreSheetEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of("score-sheet", clusterId, unitId, period));
        }
    }

    /** Tự chấm. */
    record SelfScoreRecorded(ScoreSheetId sheetId, UnitId unitId, List<CriterionScore> scores, LocalDate scoredOn)
            implements ScoreSheetEvent {}

    record SelfScoreCorrected(
            ScoreSheetId sheetId, UnitId unitId, List<CriterionScore> scores, String reason, LocalDate correctedOn)
            implements ScoreSheetEvent {}

    /** Chấm chéo, by another member of the cluster. */
    record CrossScoreRecorded(ScoreSheetId sheetId, UnitId scorerId, List<CriterionScore> scores, LocalDate scoredOn)
            implements ScoreSheetEvent {}

    record CrossScoreCorrected(
            ScoreSheetId sheetId, UnitId scorerId, List<CriterionScore> scores, String reason, LocalDate correctedOn)
            implements ScoreSheetEvent {}
}
