package vn.bangvang.shared.domain.ranking;

import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** What one score sheet, as it stood at a sequence of its stream, contributed to a ranking. */
public record SheetResult(ScoreSheetId sheetId, long sequence, Period quarter, Score total, Score maximum) {}
