package vn.bangvang.shared.domain.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Which step of a score sheet may follow which, and what has to be there before. */
public final class SheetPolicy {

    /**
     * How long after the consolidation a unit may have its say. Until then the sheet stands still: a year mistyped here
     * must not hold up the ranking of the whole cluster.
     */
    public static final int LONGEST_TO_EXPLAIN_DAYS = 60;

    private SheetPolicy() {}

    public static void mustBe(SheetStage required, ScoreSheetState sheet) {
        if (sheet.stage() != required) {
            throw elsewhere(sheet.stage());
        }
    }

    public static void refuseFinal(ScoreSheetState sheet) {
        if (sheet.isFinal()) {
            throw elsewhere(sheet.stage());
        }
    }

    /** Each unit gives one list, which it corrects. */
    public static void refuseSecond(ScoreSheetState sheet, UnitId scorer) {
        if (sheet.hasScored(scorer)) {
            throw new Refusal(Reason.ALREADY_SCORED, Map.of("unit", scorer));
        }
    }

    /**
     * The same scores again are a correction only if the table has been amended in between: then they are confirmed.
     *
     * @param version the version of the table that the given scores were checked against
     */
    public static void checkChanged(ScoreSheetState sheet, UnitId scorer, int version, List<CriterionScore> given) {
        Set<CriterionScore> standing = Set.copyOf(sheet.scoresOf(scorer));
        if (version == sheet.versionOf(scorer) && standing.equals(Set.copyOf(given))) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    public static void mustHaveScored(ScoreSheetState sheet, UnitId scorer) {
        if (!sheet.hasScored(scorer)) {
            throw new Refusal(Reason.NOT_YET_SCORED, Map.of("unit", scorer));
        }
    }

    /** A unit explains what was settled, criterion by criterion. */
    public static void mustBeSettled(ScoreSheetState sheet, String criterion) {
        List<CriterionScore> settled = sheet.settled() == null ? List.of() : sheet.settled();
        if (settled.stream().noneMatch(score -> score.criterion().equals(criterion))) {
            throw new Refusal(Reason.UNKNOWN_CRITERION, Map.of("criterion", criterion));
        }
    }

    /** The last day to explain lies neither before the consolidation nor so far off that nothing becomes final. */
    public static void checkExplainUntil(LocalDate consolidatedOn, LocalDate until) {
        DatePolicy.checkPeriod(consolidatedOn, until);
        LocalDate latest = consolidatedOn.plusDays(LONGEST_TO_EXPLAIN_DAYS);
        if (until.isAfter(latest)) {
            throw new Refusal(Reason.EXPLAIN_UNTIL_TOO_FAR, Map.of("until", until, "latest", latest));
        }
    }

    /** A unit explains what was consolidated, until the day that was set, inclusive; without one, until it is final. */
    public static void checkExplanation(ScoreSheetState sheet, LocalDate day) {
        mustBe(SheetStage.CONSOLIDATED, sheet);
        LocalDate until = sheet.explainUntil();
        if (until != null && day.isAfter(until)) {
            throw new Refusal(Reason.EXPLANATION_TOO_LATE, Map.of("until", until));
        }
    }

    /** What was consolidated may be looked at again, but not before the unit has had its say. */
    public static void checkReverification(ScoreSheetState sheet, LocalDate day) {
        mustBeSettling(sheet);
        refuseUnheard(sheet, day);
    }

    /** @param outdated whether the table asks scores anew since they were settled */
    public static void checkFinalisation(ScoreSheetState sheet, LocalDate day, boolean outdated) {
        mustBeSettling(sheet);
        refuseUnheard(sheet, day);
        if (mustBeReverified(sheet, outdated)) {
            throw new Refusal(Reason.REVERIFICATION_REQUIRED);
        }
    }

    /** @param outdated as for {@link #checkFinalisation} */
    static boolean mustBeReverified(ScoreSheetState sheet, boolean outdated) {
        return sheet.stage() == SheetStage.EXPLAINED || outdated || sheet.isAssignedSinceSettled();
    }

    private static void mustBeSettling(ScoreSheetState sheet) {
        if (sheet.stage() == SheetStage.SCORING || sheet.isFinal()) {
            throw elsewhere(sheet.stage());
        }
    }

    private static void refuseUnheard(ScoreSheetState sheet, LocalDate day) {
        LocalDate until = sheet.mayExplainUntil();
        if (until != null && !day.isAfter(until)) {
            throw new Refusal(Reason.EXPLANATION_STILL_POSSIBLE, Map.of("until", until));
        }
    }

    private static Refusal elsewhere(SheetStage stage) {
        return stage == SheetStage.FINAL
                ? new Refusal(Reason.SHEET_ALREADY_FINAL)
                : new Refusal(Reason.SHEET_IN_OTHER_STAGE, Map.of("stage", stage));
    }

    /** Whether a last day, inclusive, has passed. Where none was set nobody is waited for: else one who keeps silent blocks all. */
    public static boolean isOver(@Nullable LocalDate dueOn, LocalDate day) {
        return dueOn == null || day.isAfter(dueOn);
    }

    /** First the unit scores itself, then the others do; a unit that lets its day pass is waited for no longer. */
    public static void checkSelfScored(ScoreSheetState sheet, LocalDate day) {
        LocalDate dueOn = sheet.selfDueOn();
        if (sheet.selfScore() == null && dueOn != null && !isOver(dueOn, day)) {
            throw new Refusal(Reason.SELF_SCORE_AWAITED, Map.of("unit", sheet.unit(), "until", dueOn));
        }
    }

    /**
     * A self-score stands from its last day on: what was entered in time must not be a placeholder. Only what an amended
     * table or a corrected assignment asks anew is still given then.
     *
     * @param askedAnew criteria on which the standing scores no longer count
     */
    public static void checkSelfScoreKept(
            ScoreSheetState sheet, LocalDate day, List<CriterionScore> given, Collection<String> askedAnew) {
        LocalDate dueOn = sheet.selfDueOn();
        List<CriterionScore> standing = sheet.scoresOf(sheet.unit());
        List<String> rewritten = given.stream()
                .filter(score -> !standing.contains(score))
                .map(CriterionScore::criterion)
                .filter(code -> !askedAnew.contains(code))
                .toList();
        if (dueOn != null && isOver(dueOn, day) && !rewritten.isEmpty()) {
            throw new Refusal(Reason.SELF_SCORE_STANDS, Map.of("dueOn", dueOn, "criteria", rewritten));
        }
    }

    /**
     * Every other member has scored or declined, or the last day for it is over; and somebody has scored. Where nobody
     * has, whoever consolidates scores like any other member, and only if they have stepped back too sets every score.
     *
     * @param others the members of the quarter, without the sheet's own unit
     * @param counting whose scores count
     */
    public static void checkCrossScored(
            ScoreSheetState sheet, UnitId consolidator, List<UnitId> others, Set<UnitId> counting, LocalDate day) {
        List<UnitId> waiting = waiting(sheet, others, day);
        boolean nobody = counting.isEmpty() && !sheet.declined().containsKey(consolidator);
        if (!waiting.isEmpty() || nobody) {
            throw new Refusal(
                    Reason.CROSS_SCORES_MISSING, Map.of("missing", waiting.isEmpty() ? sorted(others) : waiting));
        }
    }

    /** Members that may still score and have not said anything; none once {@link #isOver their day is over}. */
    public static List<UnitId> waiting(ScoreSheetState sheet, Collection<UnitId> others, LocalDate day) {
        if (isOver(sheet.crossDueOn(), day)) {
            return List.of();
        }
        return sorted(others.stream().filter(other -> isSilent(sheet, other)).toList());
    }

    /** It has neither scored the sheet nor declined to. */
    static boolean isSilent(ScoreSheetState sheet, UnitId other) {
        return !sheet.hasScored(other) && !sheet.declined().containsKey(other);
    }

    private static List<UnitId> sorted(Collection<UnitId> units) {
        return units.stream().sorted(Comparator.comparing(UnitId::toString)).toList();
    }
}
