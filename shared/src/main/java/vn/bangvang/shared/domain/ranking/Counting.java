package vn.bangvang.shared.domain.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.Combining;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetInput;

/** Which of the scores on a sheet count. */
final class Counting {

    private Counting() {}

    static SheetInput settled(ScoreSheetState sheet) {
        return input(sheet, sheet.settled() == null ? List.of() : sheet.settled(), sheet.lateDeduction());
    }

    /** The unit's own list alone, without what is charged for being late. */
    static SheetInput self(ScoreSheetState sheet) {
        return input(sheet, sheet.selfScore() == null ? List.of() : sheet.selfScore(), Score.ZERO);
    }

    /** The cross-scores alone, made one, without what is charged for being late. */
    static SheetInput cross(ScoreSheetState sheet, ScoreTable table, Map<UnitId, Map<String, Ratio>> shifts) {
        return input(sheet, combined(sheet, table, shifts), Score.ZERO);
    }

    /** The best that is known while the period is open: settled, else the cross-scores, else the unit's own. */
    static SheetInput known(ScoreSheetState sheet, ScoreTable table, Map<UnitId, Map<String, Ratio>> shifts) {
        Score late = sheet.isFinal()
                ? sheet.lateDeduction()
                : sheet.isLate() ? table.terms().lateDeduction() : Score.ZERO;
        return input(sheet, best(sheet, table, shifts), late);
    }

    private static List<CriterionScore> best(
            ScoreSheetState sheet, ScoreTable table, Map<UnitId, Map<String, Ratio>> shifts) {
        if (sheet.settled() != null) {
            return sheet.settled();
        }
        if (!sheet.crossScores().isEmpty()) {
            return combined(sheet, table, shifts);
        }
        return sheet.selfScore() == null ? List.of() : sheet.selfScore();
    }

    private static List<CriterionScore> combined(
            ScoreSheetState sheet, ScoreTable table, Map<UnitId, Map<String, Ratio>> shifts) {
        return Combining.combine(table, sheet.assignments(), sheet.crossScores(), shifts)
                .scores();
    }

    /** What normalisation adds to each scorer's points in a quarter; nothing where it is off. */
    static Map<UnitId, Map<String, Ratio>> shifts(Collection<ScoreSheetState> sheets, ScoreTable table) {
        return table.terms().normalised()
                ? Combining.shifts(
                        table, sheets.stream().map(ScoreSheetState::crossScores).toList())
                : Map.of();
    }

    private static SheetInput input(ScoreSheetState sheet, List<CriterionScore> scores, Score late) {
        return new SheetInput(
                sheet.id(), sheet.sequence(), sheet.unit(), sheet.quarter(), sheet.assignments(), scores, late);
    }
}
