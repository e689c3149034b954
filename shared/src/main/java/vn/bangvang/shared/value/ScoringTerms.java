package vn.bangvang.shared.value;

import java.util.List;

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
 */
public record ScoringTerms(
        int scale,
        Combination combination,
        boolean normalised,
        boolean mayExceedMaximum,
        Score lateDeduction,
        List<TieBreak> tieBreaks,
        int outlierPercent) {}
