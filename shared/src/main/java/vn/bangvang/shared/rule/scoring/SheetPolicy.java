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

    /** Every other member has scored or declined, and they have not all declined. */
    public static void checkCrossScored(Collection<UnitId> others, Set<UnitId> scored, Set<UnitId> declined) {
        List<UnitId> missing = missing(others, scored, declined);
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.CROSS_SCORES_MISSING, Map.of("missing", missing));
        }
        if (scored.isEmpty()) {
            throw new Refusal(Reason.CROSS_SCORES_MISSING, Map.of("missing", missing(others, scored, Set.of())));
        }
    }

    public static List<UnitId> missing(Collection<UnitId> others, Set<UnitId> scored, Set<UnitId> declined) {
        return others.stream()
                .filter(other -> !scored.contains(other) && !declined.contains(other))
                .sorted(Comparator.comparing(UnitId::toString))
                .toList();
    }
}
