package vn.bangvang.shared.value;

/** Which version of which score table judged a quarter. */
public record TableUse(Period quarter, ScoreTableId tableId, int version) {}
