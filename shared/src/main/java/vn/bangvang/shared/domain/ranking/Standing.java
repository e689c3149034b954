package vn.bangvang.shared.domain.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.domain.scoring.SheetPoints;
import vn.bangvang.shared.domain.scoring.SheetTotals;

/**
 * What a unit has come to over all quarters of a period, before it is given a rank.
 *
 * @param firstSectionMaximum the most points that were assigned in the first section; unknown in rows of old rankings
 * @param memberIn the quarters in which it was a member, where that is not the whole period
 */
public record Standing(
        UnitId unit,
        Score total,
        Score maximum,
        Score firstSection,
        @Nullable Score firstSectionMaximum,
        Score deductions,
        @Nullable List<Period> memberIn,
        List<SheetResult> sheets) {

    /** @param points of its sheets, in the order of the quarters */
    public static Standing of(UnitId unit, List<SheetPoints> points, @Nullable List<Period> memberIn) {
        return ofTotals(unit, points.stream().map(SheetPoints::totals).toList(), memberIn);
    }

    static Standing ofTotals(UnitId unit, List<SheetTotals> sheets, @Nullable List<Period> memberIn) {
        Score total = Score.ZERO;
        Score maximum = Score.ZERO;
        Score first = Score.ZERO;
        Score firstMaximum = Score.ZERO;
        Score deductions = Score.ZERO;
        for (SheetTotals sheet : sheets) {
            total = total.plus(sheet.total());
            maximum = maximum.plus(sheet.maximum());
            first = first.plus(sheet.firstSection());
            firstMaximum = firstMaximum.plus(sheet.firstSectionMaximum());
            deductions = deductions.plus(sheet.deductions());
        }
        return new Standing(
                unit,
                total,
                maximum,
                first,
                firstMaximum,
                deductions,
                memberIn,
                sheets.stream().map(Standing::result).toList());
    }

    private static SheetResult result(SheetTotals totals) {
        SheetInput sheet = totals.sheet();
        return new SheetResult(sheet.sheet(), sheet.sequence(), sheet.quarter(), totals.total(), totals.maximum());
    }

    static Standing of(RankingRow row) {
        return new Standing(
                row.unitId(),
                row.total(),
                row.maximum(),
                row.firstSection(),
                row.firstSectionMaximum(),
                row.deductions(),
                row.memberIn(),
                row.sheets());
    }

    Standing withoutFirstSectionMaximum() {
        return new Standing(unit, total, maximum, firstSection, null, deductions, memberIn, sheets);
    }

    /** The share reached of what was assigned; nothing, where nothing was assigned. */
    public Ratio rate() {
        return rate(total, maximum);
    }

    private static Ratio rate(Score points, Score most) {
        return most.isZero() ? Ratio.ZERO : Ratio.of(points, most);
    }

    int compareRate(Standing other) {
        return compare(total, maximum, other.total, other.maximum);
    }

    /** By rate as well, since not all are assigned the same there; old rows, which tell no maximum, by points. */
    int compareFirstSection(Standing other) {
        return firstSectionMaximum == null || other.firstSectionMaximum == null
                ? firstSection.compareTo(other.firstSection)
                : compare(firstSection, firstSectionMaximum, other.firstSection, other.firstSectionMaximum);
    }

    /** By rate. Of equal maxima the points tell, without multiplying. */
    private static int compare(Score points, Score most, Score otherPoints, Score otherMost) {
        return most.equals(otherMost) && !most.isZero()
                ? points.compareTo(otherPoints)
                : rate(points, most).compareTo(rate(otherPoints, otherMost));
    }
}
