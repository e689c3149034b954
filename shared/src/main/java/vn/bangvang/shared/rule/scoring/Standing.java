package vn.bangvang.shared.rule.scoring;

import java.util.List;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Ratio;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.SheetResult;
import vn.bangvang.shared.value.UnitId;

/** What a unit has come to over all quarters of a period, before it is given a rank. */
public record Standing(
        UnitId unit, Score total, Score maximum, Score firstSection, Score deductions, List<SheetResult> sheets) {

    /** @param points of its sheets, in the order of the quarters */
    public static Standing of(UnitId unit, List<SheetPoints> points) {
        return ofTotals(unit, points.stream().map(SheetPoints::totals).toList());
    }

    static Standing ofTotals(UnitId unit, List<SheetTotals> sheets) {
        Score total = Score.ZERO;
        Score maximum = Score.ZERO;
        Score first = Score.ZERO;
        Score deductions = Score.ZERO;
        for (SheetTotals sheet : sheets) {
            total = total.plus(sheet.total());
            maximum = maximum.plus(sheet.maximum());
            first = first.plus(sheet.firstSection());
            deductions = deductions.plus(sheet.deductions());
        }
        return new Standing(
                unit,
                total,
                maximum,
                first,
                deductions,
                sheets.stream().map(Standing::result).toList());
    }

    private static SheetResult result(SheetTotals totals) {
        SheetInput sheet = totals.sheet();
        return new SheetResult(sheet.sheet(), sheet.sequence(), sheet.quarter(), totals.total(), totals.maximum());
    }

    static Standing of(RankingRow row) {
        return new Standing(
                row.unitId(), row.total(), row.maximum(), row.firstSection(), row.deductions(), row.sheets());
    }

    /** The share reached of what was assigned; nothing, where nothing was assigned. */
    public Ratio rate() {
        return maximum.isZero() ? Ratio.ZERO : Ratio.of(total, maximum);
    }

    /** By rate. Of equal maxima the totals tell, without multiplying. */
    int compareRate(Standing other) {
        return maximum.equals(other.maximum) && !maximum.isZero()
                ? total.compareTo(other.total)
                : rate().compareTo(other.rate());
    }
}
