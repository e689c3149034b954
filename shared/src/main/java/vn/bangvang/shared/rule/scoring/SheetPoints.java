package vn.bangvang.shared.rule.scoring;

import java.util.List;
import vn.bangvang.shared.value.Score;

/**
 * The points of one sheet, criterion by criterion.
 *
 * @param leaves in the order of the table
 * @param sum what the criteria add up to
 * @param total the sum, held at the maximum where the table says so, less the late deduction
 * @param maximum the most points that were assigned
 * @param firstSection points of the first section
 * @param deductions penalties and the late deduction
 */
public record SheetPoints(
        SheetInput sheet,
        List<LeafPoints> leaves,
        Score sum,
        Score total,
        Score maximum,
        Score firstSection,
        Score deductions) {

    /** What the maximum held back: 0 where bonus may exceed it. */
    public Score heldBack() {
        return sum.minus(sheet.lateDeduction()).minus(total);
    }
}
