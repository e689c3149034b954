package vn.bangvang.shared.domain.scoring;

import java.util.List;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;

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
