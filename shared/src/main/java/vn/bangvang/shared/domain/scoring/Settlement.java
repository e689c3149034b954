package vn.bangvang.shared.domain.scoring;

import java.util.List;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * The scores of a sheet as its last stage settled them (điểm đã chốt): consolidated, re-verified or final.
 *
 * @param at the event that settled them, by its place in the stream
 */
public record Settlement(UnitId by, int tableVersion, List<CriterionScore> scores, long at) {}
