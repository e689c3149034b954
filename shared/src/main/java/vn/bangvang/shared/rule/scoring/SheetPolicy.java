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
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.UnitId;

/** Which step of a score sheet may follow which, and what has to be there before. */
public final class SheetPolicy {

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

    /**
     * Every other member has scored or declined, or the last day for it is over; and somebody has scored.
     *
     * @param waiting whom it is still waited for, see {@link #waiting}
     */
    public static void checkCrossScored(Collection<UnitId> waiting, Collection<UnitId> others, Set<UnitId> scored) {
        if (!waiting.isEmpty() || scored.isEmpty()) {
            throw new Refusal(
                    Reason.CROSS_SCORES_MISSING, Map.of("missing", waiting.isEmpty() ? sorted(others) : waiting));
        }
    }

    /** Members that may still score and have not said anything; none after the last day, inclusive, that was set for it. */
    public static List<UnitId> waiting(
            Collection<UnitId> others,
            Set<UnitId> scored,
            Set<UnitId> declined,
            @Nullable LocalDate dueOn,
            LocalDate day) {
        if (dueOn != null && day.isAfter(dueOn)) {
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
