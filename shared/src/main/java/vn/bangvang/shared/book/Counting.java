package vn.bangvang.shared.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.rule.scoring.Combining;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetInput;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Ratio;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.UnitId;

/** Which of the scores on a sheet count. */
final class Counting {

    private Counting() {}

    static SheetInput settled(Sheet sheet) {
        return input(sheet, sheet.settled() == null ? List.of() : sheet.settled(), sheet.lateDeduction());
    }

    /** The best that is known while the period is open: settled, else the cross-scores, else the unit's own. */
    static SheetInput known(Sheet sheet, ScoreTable table, Map<UnitId, Map<String, Ratio>> shifts) {
        Score late = sheet.isFinal()
                ? sheet.lateDeduction()
                : sheet.isLate() ? table.terms().lateDeduction() : Score.ZERO;
        return input(sheet, best(sheet, table, shifts), late);
    }

    private static List<CriterionScore> best(Sheet sheet, ScoreTable table, Map<UnitId, Map<String, Ratio>> shifts) {
        if (sheet.settled() != null) {
            return sheet.settled();
        }
        if (!sheet.crossScores().isEmpty()) {
            return Combining.combine(table, sheet.assignments(), sheet.crossScores(), shifts)
                    .scores();
        }
        return sheet.selfScore() == null ? List.of() : sheet.selfScore();
    }

    /** What normalisation adds to each scorer's points in a quarter; nothing where it is off. */
    static Map<UnitId, Map<String, Ratio>> shifts(Collection<Sheet> sheets, ScoreTable table) {
        return table.terms().normalised()
                ? Combining.shifts(
                        table, sheets.stream().map(Sheet::crossScores).toList())
                : Map.of();
    }

    private static SheetInput input(Sheet sheet, List<CriterionScore> scores, Score late) {
        return new SheetInput(
                sheet.id(), sheet.sequence(), sheet.unit(), sheet.quarter(), sheet.assignments(), scores, late);
    }
}
