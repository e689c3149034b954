package vn.bangvang.shared.rule.scoring;

import java.util.List;
import vn.bangvang.shared.value.Assignment;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

/**
 * What one sheet brings into a ranking: the scores it has come to.
 *
 * @param sequence the sheet's last event, for a guard
 */
public record SheetInput(
        ScoreSheetId sheet,
        long sequence,
        UnitId unit,
        Period quarter,
        List<Assignment> assignments,
        List<CriterionScore> scores,
        Score lateDeduction) {}
