package vn.bangvang.shared.domain.scoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;

/**
 * The life of one unit's score sheet (phiếu chấm điểm) for one quarter: scored by itself, by the others, consolidated by
 * the leader, explained, re-verified, final. {@code tableVersion} is the version of the score table that a list of
 * scores was checked against.
 */
public sealed interface ScoreSheetEvent extends DomainEvent {

    ScoreSheetId sheetId();

    /** What tells who scores what: shown to each who scores the sheet. */
    sealed interface Assigning extends ScoreSheetEvent {}

    /** What another unit did that scores the sheet: its own until the ranking is published. */
    sealed interface OfScorer extends ScoreSheetEvent {

        UnitId scorerId();
    }

    /** The due days are the last ones in time, inclusive; null where none is set. */
    record ScoreSheetOpened(
            ScoreSheetId sheetId,
            ClusterId clusterId,
            UnitId unitId,
            Period period,
            ScoreTableId tableId,
            int tableVersion,
            List<Assignment> assignments,
            @Nullable LocalDate selfDueOn,
            @Nullable LocalDate crossDueOn,
            LocalDate openedOn)
            implements Assigning {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.SCORE_SHEET, clusterId, unitId, period));
        }
    }

    /** What the unit is asked was entered wrongly, or changed. */
    record AssignmentsCorrected(
            ScoreSheetId sheetId, List<Assignment> assignments, String reason, LocalDate correctedOn)
            implements Assigning, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof ScoreSheetOpened;
        }
    }

    /** Tự chấm. {@code daysLate} is 0 when it came in time. */
    record SelfScoreRecorded(
            ScoreSheetId sheetId,
            UnitId unitId,
            int tableVersion,
            List<CriterionScore> scores,
            int daysLate,
            LocalDate scoredOn)
            implements ScoreSheetEvent {}

    record SelfScoreCorrected(
            ScoreSheetId sheetId,
            UnitId unitId,
            int tableVersion,
            List<CriterionScore> scores,
            String reason,
            LocalDate correctedOn)
            implements ScoreSheetEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof SelfScoreRecorded;
        }
    }

    /** Chấm chéo, by another member of the cluster. */
    record CrossScoreRecorded(
            ScoreSheetId sheetId,
            UnitId scorerId,
            int tableVersion,
            List<CriterionScore> scores,
            int daysLate,
            LocalDate scoredOn)
            implements OfScorer {}

    record CrossScoreCorrected(
            ScoreSheetId sheetId,
            UnitId scorerId,
            int tableVersion,
            List<CriterionScore> scores,
            String reason,
            LocalDate correctedOn)
            implements OfScorer, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof CrossScoreRecorded e && e.scorerId().equals(scorerId);
        }
    }

    /** A member does not cross-score the sheet, and says why. What it had scored before does not count any more. */
    record CrossScoringDeclined(
            ScoreSheetId sheetId, UnitId scorerId, DeclineGround ground, String reason, LocalDate declinedOn)
            implements OfScorer {}

    /**
     * Tổng hợp by the leader of the cluster, or its deputy for the leader's own sheet. {@code scores} has every assigned
     * criterion; those that do not follow from the cross-scores are among the adjustments. Until {@code explainUntil}
     * the unit may explain.
     */
    record SheetConsolidated(
            ScoreSheetId sheetId,
            UnitId consolidatorId,
            int tableVersion,
            List<CriterionScore> scores,
            List<Adjustment> adjustments,
            @Nullable LocalDate explainUntil,
            LocalDate consolidatedOn)
            implements ScoreSheetEvent {}

    record ConsolidationAccepted(ScoreSheetId sheetId, UnitId unitId, LocalDate acceptedOn)
            implements ScoreSheetEvent {}

    /** Giải trình. */
    record ExplanationSubmitted(
            ScoreSheetId sheetId, UnitId unitId, List<Explanation> explanations, LocalDate explainedOn)
            implements ScoreSheetEvent {}

    /** Phúc tra by the organiser, on what the unit explained; {@code scores} is complete again. */
    record SheetReverified(
            ScoreSheetId sheetId,
            UnitId organiserId,
            int tableVersion,
            List<CriterionScore> scores,
            List<Adjustment> adjustments,
            LocalDate reverifiedOn)
            implements ScoreSheetEvent {}

    /** Kết quả cuối cùng: what the ranking is computed from. */
    record SheetFinalised(
            ScoreSheetId sheetId,
            UnitId organiserId,
            int tableVersion,
            List<CriterionScore> scores,
            Score lateDeduction,
            LocalDate finalisedOn)
            implements ScoreSheetEvent {}

    /** A final result was wrong; a ranking that rests on it is published again. */
    record FinalScoreCorrected(
            ScoreSheetId sheetId,
            UnitId organiserId,
            int tableVersion,
            List<CriterionScore> scores,
            List<Adjustment> adjustments,
            LocalDate correctedOn)
            implements ScoreSheetEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof SheetFinalised;
        }
    }
}
