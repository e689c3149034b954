package vn.bangvang.shared.value;

import org.jspecify.annotations.Nullable;

/** What one score sheet, as it stood at a sequence of its stream, contributed to a ranking. */
public record SheetResult(
        ScoreSheetId sheetId,
        long sequence,
        Period period,
        @Nullable Score selfScore,
        Score crossScore) {}
