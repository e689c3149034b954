package vn.bangvang.shared.domain.scoretable;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.QuarterMembers;
import vn.bangvang.shared.domain.kernel.Score;

/**
 * By which terms a score table (bảng điểm) turns scores into points and ranks.
 *
 * @param scale decimals to which the points of each criterion are rounded, half up; 0 to 4
 * @param normalised whether harsh and lenient scorers are shifted to a common mean before their points are combined
 * @param mayExceedMaximum whether bonus may take a total over the nominal maximum
 * @param lateDeduction points taken from a sheet whose self-score came late; 0 or more
 * @param tieBreaks in the order in which they are tried
 * @param outlierPercent from how much, in percent of the points judged, a cross-score off the mean of the others is
 *     pointed out
 * @param quarterMembers who is a member in a quarter; absent, whoever is one on its last day
 * @param partYear the year of a unit that was a member in some quarters alone; absent, it is not ranked
 */
public record ScoringTerms(
        int scale,
        Combination combination,
        boolean normalised,
        boolean mayExceedMaximum,
        Score lateDeduction,
        List<TieBreak> tieBreaks,
        int outlierPercent,
        @Nullable QuarterMembers quarterMembers,
        @Nullable PartYear partYear) {

    /** Whoever considers a unit at the end of a period is whom it belongs to then. */
    public static final QuarterMembers USUAL_QUARTER_MEMBERS = QuarterMembers.LAST_DAY;

    public ScoringTerms(
            int scale,
            Combination combination,
            boolean normalised,
            boolean mayExceedMaximum,
            Score lateDeduction,
            List<TieBreak> tieBreaks,
            int outlierPercent) {
        this(scale, combination, normalised, mayExceedMaximum, lateDeduction, tieBreaks, outlierPercent, null, null);
    }

    public QuarterMembers membersOfQuarter() {
        return quarterMembers == null ? USUAL_QUARTER_MEMBERS : quarterMembers;
    }

    /** Its rate over a quarter or two is not that of a year; where a table ranks it all the same, it says so. */
    public PartYear yearOfSomeQuarters() {
        return partYear == null ? PartYear.UNRANKED : partYear;
    }
}
