package vn.bangvang.shared.book;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.event.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.event.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.value.Assignment;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.DeclineGround;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.UnitId;

/**
 * One score sheet as it stands. The same fold serves the aggregate, the books and the look back: {@link #after} gives the
 * sheet as it was after an event.
 *
 * @param settled the scores of the stage it has come to: consolidated, re-verified or final; null before
 * @param sequence the last event of the sheet's stream, for a guard
 */
public record Sheet(
        ScoreSheetId id,
        ClusterId cluster,
        UnitId unit,
        Period quarter,
        List<Assignment> assignments,
        @Nullable LocalDate selfDueOn,
        @Nullable LocalDate crossDueOn,
        LocalDate openedOn,
        @Nullable List<CriterionScore> selfScore,
        int selfDaysLate,
        Map<UnitId, List<CriterionScore>> crossScores,
        Map<UnitId, DeclineGround> declined,
        @Nullable List<CriterionScore> settled,
        @Nullable LocalDate explainUntil,
        Score lateDeduction,
        SheetStage stage,
        LocalDate stageSince,
        long sequence) {

    public static Sheet opened(ScoreSheetOpened e, long sequence) {
        return new Sheet(
                e.sheetId(),
                e.clusterId(),
                e.unitId(),
                e.period(),
                e.assignments(),
                e.selfDueOn(),
                e.crossDueOn(),
                e.openedOn(),
                null,
                0,
                Map.of(),
                Map.of(),
                null,
                null,
                Score.ZERO,
                SheetStage.SCORING,
                e.openedOn(),
                sequence);
    }

    /** The sheet after one more event of its stream. */
    public Sheet after(ScoreSheetEvent event, long sequence) {
        Changing next = new Changing(this, sequence);
        if (event instanceof AssignmentsCorrected e) {
            next.assignments = e.assignments();
        } else if (event instanceof SelfScoreRecorded e) {
            next.self(e.scores(), e.daysLate());
        } else if (event instanceof SelfScoreCorrected e) {
            next.self(e.scores(), selfDaysLate);
        } else if (event instanceof CrossScoreRecorded e) {
            next.cross(e.scorerId(), e.scores());
        } else if (event instanceof CrossScoreCorrected e) {
            next.cross(e.scorerId(), e.scores());
        } else if (event instanceof CrossScoringDeclined e) {
            next.decline(e.scorerId(), e.ground());
        } else {
            settle(next, event);
        }
        return next.done();
    }

    private static void settle(Changing next, ScoreSheetEvent event) {
        if (event instanceof SheetConsolidated e) {
            next.explainUntil = e.explainUntil();
            next.settle(SheetStage.CONSOLIDATED, e.scores(), e.consolidatedOn());
        } else if (event instanceof ConsolidationAccepted e) {
            next.stage(SheetStage.ACCEPTED, e.acceptedOn());
        } else if (event instanceof ExplanationSubmitted e) {
            next.stage(SheetStage.EXPLAINED, e.explainedOn());
        } else if (event instanceof SheetReverified e) {
            next.settle(SheetStage.REVERIFIED, e.scores(), e.reverifiedOn());
        } else if (event instanceof SheetFinalised e) {
            next.lateDeduction = e.lateDeduction();
            next.settle(SheetStage.FINAL, e.scores(), e.finalisedOn());
        } else if (event instanceof FinalScoreCorrected e) {
            next.settle(SheetStage.FINAL, e.scores(), e.correctedOn());
        }
    }

    /** Whether the self-score came after its day, or not at all by the time the others' scores were consolidated. */
    public boolean isLate() {
        boolean missed = selfScore == null && selfDueOn != null && stage != SheetStage.SCORING;
        return selfDaysLate > 0 || missed;
    }

    public boolean isFinal() {
        return stage == SheetStage.FINAL;
    }

    /** A copy in the making. */
    private static final class Changing {

        private final Sheet from;
        private final long sequence;
        private List<Assignment> assignments;
        private @Nullable List<CriterionScore> self;
        private int daysLate;
        private final Map<UnitId, List<CriterionScore>> cross;
        private final Map<UnitId, DeclineGround> declined;
        private @Nullable List<CriterionScore> settled;
        private @Nullable LocalDate explainUntil;
        private Score lateDeduction;
        private SheetStage stage;
        private LocalDate since;

        private Changing(Sheet from, long sequence) {
            this.from = from;
            this.sequence = sequence;
            assignments = from.assignments;
            self = from.selfScore;
            daysLate = from.selfDaysLate;
            cross = new HashMap<>(from.crossScores);
            declined = new HashMap<>(from.declined);
            settled = from.settled;
            explainUntil = from.explainUntil;
            lateDeduction = from.lateDeduction;
            stage = from.stage;
            since = from.stageSince;
        }

        private void self(List<CriterionScore> scores, int late) {
            self = scores;
            daysLate = late;
        }

        private void cross(UnitId scorer, List<CriterionScore> scores) {
            cross.put(scorer, scores);
            declined.remove(scorer);
        }

        private void decline(UnitId scorer, DeclineGround ground) {
            cross.remove(scorer);
            declined.put(scorer, ground);
        }

        private void settle(SheetStage reached, List<CriterionScore> scores, LocalDate day) {
            settled = scores;
            stage(reached, day);
        }

        private void stage(SheetStage reached, LocalDate day) {
            stage = reached;
            since = day;
        }

        private Sheet done() {
            return new Sheet(
                    from.id,
                    from.cluster,
                    from.unit,
                    from.quarter,
                    assignments,
                    from.selfDueOn,
                    from.crossDueOn,
                    from.openedOn,
                    self,
                    daysLate,
                    Map.copyOf(cross),
                    Map.copyOf(declined),
                    settled,
                    explainUntil,
                    lateDeduction,
                    stage,
                    since,
                    sequence);
        }
    }
}
