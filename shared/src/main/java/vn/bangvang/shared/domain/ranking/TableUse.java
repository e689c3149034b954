package vn.bangvang.shared.domain.ranking;

import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;

/** Which version of which score table judged a quarter. */
public record TableUse(Period quarter, ScoreTableId tableId, int version) {}
