package vn.bangvang.shared.value;

import java.util.List;

/** A unit's place in a ranking and the sheets its total was added up from. */
public record RankingRow(int rank, UnitId unitId, Score total, List<SheetResult> sheets) {}
