package vn.bangvang.shared.domain.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;

/** Which cross-scores are made one (tổng hợp), and by how much normalisation shifts them. */
public final class ConsolidationPolicy {

    private ConsolidationPolicy() {}

    /**
     * Of every list of cross-scores what counts by the table in force. What an amended table asks anew is waited for up to
     * the scorer's day, and the unit's own list up to its day; after it an outdated list does not count.
     */
    public static Map<UnitId, List<CriterionScore>> counting(
            ScoreTableState table, ScoreTable inForce, ScoreSheetState sheet, LocalDate day) {
        if (sheet.selfScore() != null) {
            stillCounts(table, sheet, sheet.unit(), sheet.selfDueOn(), day);
        }
        Map<UnitId, List<CriterionScore>> counting = new HashMap<>();
        for (UnitId scorer : sheet.crossScorers()) {
            if (stillCounts(table, sheet, scorer, sheet.crossDueOn(), day)) {
                counting.put(scorer, Supplements.counting(inForce, sheet.assignments(), sheet.scoresOf(scorer)));
            }
        }
        return counting;
    }

    private static boolean stillCounts(
            ScoreTableState table, ScoreSheetState sheet, UnitId scorer, @Nullable LocalDate dueOn, LocalDate day) {
        List<String> needed = Supplements.needed(table, sheet, scorer);
        if (!needed.isEmpty() && !SheetPolicy.isOver(dueOn, day)) {
            throw new Refusal(Reason.SUPPLEMENT_REQUIRED, Map.of("unit", scorer, "criteria", needed));
        }
        return needed.isEmpty();
    }

    public static List<UnitId> others(List<UnitId> members, UnitId unit) {
        return members.stream().filter(member -> !member.equals(unit)).toList();
    }

    /** Normalised scores rest on all sheets of the quarter: those of the other members must be scored before. */
    public static void checkQuarterScored(
            ScoreSheetState sheet, Collection<ScoreSheetState> quarter, List<UnitId> members, LocalDate day) {
        Predicate<UnitId> scored = member -> quarter.stream()
                .anyMatch(one -> one.unit().equals(member)
                        && SheetPolicy.waiting(one, others(members, member), day)
                                .isEmpty());
        List<UnitId> unscored = others(members, sheet.unit()).stream()
                .filter(scored.negate())
                .sorted(Comparator.comparing(UnitId::toString))
                .toList();
        if (!unscored.isEmpty()) {
            throw new Refusal(Reason.QUARTER_NOT_SCORED, Map.of("quarter", sheet.quarter(), "units", unscored));
        }
    }

    /** @param others the other sheets of the quarter */
    public static Map<UnitId, Map<String, Ratio>> shifts(
            ScoreTable table, Map<UnitId, List<CriterionScore>> counting, Collection<ScoreSheetState> others) {
        List<Map<UnitId, List<CriterionScore>>> all = new ArrayList<>(List.of(counting));
        others.forEach(other -> all.add(other.crossScores()));
        return Combining.shifts(table, all);
    }
}
