package vn.bangvang.query.nomination;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;

/**
 * The place in a ranking on which a nomination rests (thứ hạng mà hồ sơ dựa vào), as it was published when the nomination
 * began.
 *
 * @param at the position of the log at which that was
 * @param published null where nothing was published by then
 * @param row null where nothing was, or the unit had none in it
 */
record NominationPlace(
        Named cluster,
        Period period,
        UUID unit,
        long at,
        @Nullable Publication published,
        @Nullable RankingRow row) {

    /** How many units had a rank. */
    public long ranked() {
        return published == null
                ? 0
                : published.rows().stream().filter(RankingRow::hasRank).count();
    }

    /** Total over maximum, in percent. */
    public Score rate() {
        return row == null ? Score.ZERO : Ratio.percent(row.total(), row.maximum());
    }
}
