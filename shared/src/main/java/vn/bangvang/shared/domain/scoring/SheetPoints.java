package vn.bangvang.shared.domain.scoring;

import java.util.List;
import vn.bangvang.shared.domain.kernel.Score;

/**
 * The points of one sheet, criterion by criterion, and what they add up to.
 *
 * @param leaves in the order of the table
 */
public record SheetPoints(SheetTotals totals, List<LeafPoints> leaves) {

    public SheetInput sheet() {
        return totals.sheet();
    }

    public Score total() {
        return totals.total();
    }

    public Score maximum() {
        return totals.maximum();
    }

    public Score firstSection() {
        return totals.firstSection();
    }

    public Score deductions() {
        return totals.deductions();
    }

    /** What the maximum held back: 0 where bonus may exceed it. */
    public Score heldBack() {
        return totals.sum().minus(sheet().lateDeduction()).minus(total());
    }
}
