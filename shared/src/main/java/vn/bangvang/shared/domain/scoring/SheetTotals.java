package vn.bangvang.shared.domain.scoring;

import java.util.List;
import vn.bangvang.shared.domain.kernel.Score;

/**
 * What a sheet comes to.
 *
 * @param sum what the criteria add up to
 * @param total the sum, held at the maximum where the table says so, less the late deduction
 * @param maximum the most points that were assigned
 * @param firstSection points of the first section
 * @param firstSectionMaximum the most points that were assigned in the first section
 * @param deductions penalties and the late deduction
 */
public record SheetTotals(
        SheetInput sheet,
        Score sum,
        Score total,
        Score maximum,
        Score firstSection,
        Score firstSectionMaximum,
        Score deductions) {

    /** The same, without holding the scores that it comes from. */
    public SheetTotals withoutScores() {
        SheetInput bare = new SheetInput(
                sheet.sheet(),
                sheet.sequence(),
                sheet.unit(),
                sheet.quarter(),
                List.of(),
                List.of(),
                sheet.lateDeduction());
        return new SheetTotals(bare, sum, total, maximum, firstSection, firstSectionMaximum, deductions);
    }
}
