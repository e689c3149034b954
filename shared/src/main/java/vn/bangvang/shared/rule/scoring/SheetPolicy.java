package vn.bangvang.shared.rule.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.UnitId;

/** Which step of a score sheet may follow which, and what has to be there before. */
public final class SheetPolicy {

    /**
     * How long after the consolidation a unit may have its say. Until then the sheet stands still: a year mistyped here
     * must not hold up the ranking of the whole cluster.
     */
    public static final int LONGEST_TO_EXPLAIN_DAYS = 60;

    private SheetPolicy() {}

    public static void mustBe(SheetStage required, SheetStage stage) {
        if (stage != required) {
            throw elsewhere(stage);
        }
    }

    public static void refuseFinal(SheetStage stage) {
        if (stage == SheetStage.FINAL) {
            throw elsewhere(stage);
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
    public static void checkExplanation(SheetStage stage, @Nullable LocalDate until, LocalDate day) {
        mustBe(SheetStage.CONSOLIDATED, stage);
        if (until != null && day.isAfter(until)) {
            throw new Refusal(Reason.EXPLANATION_TOO_LATE, Map.of("until", until));
        }
    }

    /** What was consolidated may be looked at again, but not before the unit has had its say. */
    public static void checkReverification(SheetStage stage, @Nullable LocalDate until, LocalDate day) {
        if (stage == SheetStage.SCORING || stage == SheetStage.FINAL) {
            throw elsewhere(stage);
        }
        refuseUnheard(stage, until, day);
    }

    /** @param outdated whether the table or the assignments have changed since the scores were settled */
    public static void checkFinalisation(SheetStage stage, @Nullable LocalDate until, LocalDate day, boolean outdated) {
        if (stage == SheetStage.SCORING || stage == SheetStage.FINAL) {
            throw elsewhere(stage);
        }
        refuseUnheard(stage, until, day);
        if (stage == SheetStage.EXPLAINED || outdated) {
            throw new Refusal(Reason.REVERIFICATION_REQUIRED);
        }
    }

    private static void refuseUnheard(SheetStage stage, @Nullable LocalDate until, LocalDate day) {
        if (stage == SheetStage.CONSOLIDATED && until != null && !day.isAfter(until)) {
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
    public static void checkSelfScored(UnitId unit, boolean selfScored, @Nullable LocalDate dueOn, LocalDate day) {
        if (!selfScored && dueOn != null && !isOver(dueOn, day)) {
            throw new Refusal(Reason.SELF_SCORE_AWAITED, Map.of("unit", unit, "until", dueOn));
        }
    }

    /**
     * A self-score stands from its last day on: what was entered in time must not be a placeholder. Only what an amended
     * table or a corrected assignment asks anew is still given then.
     *
     * @param askedAnew criteria on which the standing scores no longer count
     */
    public static void checkSelfScoreKept(
            @Nullable LocalDate dueOn,
            LocalDate day,
            List<CriterionScore> standing,
            List<CriterionScore> given,
            Collection<String> askedAnew) {
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
     * @param waiting whom it is still waited for, see {@link #waiting}
     * @param scored whose scores count
     */
    public static void checkCrossScored(
            Collection<UnitId> waiting, Collection<UnitId> others, Set<UnitId> scored, boolean consolidatorDeclined) {
        if (!waiting.isEmpty() || scored.isEmpty() && !consolidatorDeclined) {
            throw new Refusal(
                    Reason.CROSS_SCORES_MISSING, Map.of("missing", waiting.isEmpty() ? sorted(others) : waiting));
        }
    }

    /** Members that may still score and have not said anything; none once {@link #isOver their day is over}. */
    public static List<UnitId> waiting(
            Collection<UnitId> others,
            Set<UnitId> scored,
            Set<UnitId> declined,
            @Nullable LocalDate dueOn,
            LocalDate day) {
        if (isOver(dueOn, day)) {
            return List.of();
        }
        return sorted(others.stream()
                .filter(other -> !scored.contains(other) && !declined.contains(other))
                .toList());
    }

    private static List<UnitId> sorted(Collection<UnitId> units) {
        return units.stream().sorted(Comparator.comparing(UnitId::toString)).toList();
    }
}
