package vn.bangvang.shared.domain.ranking;

import java.util.Map;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** When a unit is left out of a ranking (không xét thi đua). */
public final class ExclusionPolicy {

    private ExclusionPolicy() {}

    /** Who was a member in a part of the year alone follows from the roster and the table, and is not decided. */
    public static void checkGround(ExclusionGround ground) {
        if (ground == ExclusionGround.PART_OF_YEAR) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "ground"));
        }
    }

    public static void checkIncluded(RankingState state, UnitId unit) {
        if (state.decisions().isExcluded(unit)) {
            throw new Refusal(Reason.ALREADY_EXCLUDED, Map.of("unit", unit));
        }
    }

    public static void checkExcluded(RankingState state, UnitId unit) {
        if (!state.decisions().isExcluded(unit)) {
            throw new Refusal(Reason.NOT_EXCLUDED, Map.of("unit", unit));
        }
    }
}
