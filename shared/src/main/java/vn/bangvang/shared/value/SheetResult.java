package vn.bangvang.shared.value;

/** What one score sheet, as it stood at a sequence of its stream, contributed to a ranking. */
public record SheetResult(ScoreSheetId sheetId, long sequence, Period quarter, Score total, Score maximum) {}
