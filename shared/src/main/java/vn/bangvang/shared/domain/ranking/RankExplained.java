package vn.bangvang.shared.domain.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.LeafPoints;

/**
 * How one unit came to its place (giải thích xếp hạng), from each criterion to the total, and how near the next places are.
 *
 * @param rate its rate in percent, rounded down for reading
 * @param better the unit that stands right above; null for the first, and for one that is not ranked
 * @param worse the unit that stands right below; null for the last one that is ranked
 */
public record RankExplained(
        RankingRow row,
        Score rate,
        List<Quarter> quarters,
        @Nullable Neighbour better,
        @Nullable Neighbour worse) {

    /**
     * One sheet.
     *
     * @param heldBack what the maximum held back of the sum
     * @param total the sum, less what was held back, less the late deduction
     */
    public record Quarter(
            Period quarter,
            TableUse table,
            List<LeafPoints> leaves,
            List<Part> parts,
            Score sum,
            Score heldBack,
            Score lateDeduction,
            Score total,
            Score maximum) {}

    /** A parent criterion and what its children add up to. */
    public record Part(String criterion, Score points, Score maximum) {}

    /**
     * A unit of another rank.
     *
     * @param atTotal the smallest total, at the scale of the table, with which the explained unit is level with it or
     *     above, given its own maximum; null when it has no maximum
     * @param distance by how much that is off: to be gained for the better rank, to be lost for the worse; 0 when both
     *     have the same rate
     * @param decidedBy the tie-break that set them apart; null when their rates do
     */
    public record Neighbour(
            UnitId unit,
            int rank,
            Score total,
            Score maximum,
            @Nullable Score atTotal,
            @Nullable Score distance,
            @Nullable TieBreak decidedBy) {}
}
