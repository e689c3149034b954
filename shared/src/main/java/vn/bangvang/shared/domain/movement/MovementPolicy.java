package vn.bangvang.shared.domain.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** What a movement's plan must look like, how last year's is taken over, and what may still be done to a movement. */
public final class MovementPolicy {

    private MovementPolicy() {}

    /** It runs forwards, names each unit and each deadline once, and nothing is due before it begins. */
    public static void checkPlan(MovementPlan plan) {
        DatePolicy.checkPeriod(plan.from(), plan.to());
        Distinct.check(plan.scope());
        Distinct.check(plan.deadlines().stream().map(MovementDeadline::code).toList());
        plan.deadlines().forEach(deadline -> DatePolicy.checkOrder(deadline.dueOn(), plan.from()));
    }

    /** The same plan whole years later; 29 February becomes the 28th where there is none. */
    public static MovementPlan shifted(MovementPlan plan, int years) {
        List<MovementDeadline> deadlines = plan.deadlines().stream()
                .map(due -> new MovementDeadline(
                        due.code(), due.name(), due.level(), due.dueOn().plusYears(years)))
                .toList();
        return new MovementPlan(
                plan.kind(),
                plan.level(),
                plan.name(),
                plan.theme(),
                plan.objective(),
                plan.contents(),
                plan.from().plusYears(years),
                plan.to().plusYears(years),
                plan.scope(),
                deadlines);
    }

    /** Something is done to a movement that runs. */
    public static void checkRunning(MovementState state, LocalDate day) {
        if (state.closedOn() != null) {
            throw new Refusal(Reason.MOVEMENT_CLOSED, Map.of("closedOn", state.closedOn()));
        }
        DatePolicy.checkOrder(day, state.launchedOn());
    }

    /**
     * A deadline that was put off stays as it was planned: what everybody was told twice is no wrong entry. The code of one that
     * was dropped means no other one.
     */
    public static void checkCorrection(MovementState state, MovementPlan corrected) {
        checkPlan(corrected);
        for (String code : state.extensions().keySet()) {
            if (!deadline(corrected, code).equals(deadline(state.plan(), code))) {
                throw new Refusal(Reason.DEADLINE_ALREADY_EXTENDED, Map.of("deadline", code));
            }
        }
        for (MovementDeadline deadline : corrected.deadlines()) {
            MovementDeadline before = state.dropped().get(deadline.code());
            if (before != null && !isSame(before, deadline)) {
                throw new Refusal(Reason.CODE_USED_BEFORE, Map.of("code", deadline.code()));
            }
        }
        refuseIf(corrected.equals(state.plan()));
    }

    /** What was left out by mistake comes back under its code, whatever day it is due. */
    private static boolean isSame(MovementDeadline one, MovementDeadline other) {
        return one.name().equals(other.name()) && one.level().equals(other.level());
    }

    public static void checkReceipt(MovementState state, UnitId unit) {
        if (state.receipts().containsKey(unit)) {
            throw new Refusal(Reason.ALREADY_RECEIVED, Map.of("unit", unit));
        }
    }

    public static void checkReceiptCorrection(MovementState state, UnitId unit, String corrected) {
        String before = state.receipts().get(unit);
        if (before == null) {
            throw new Refusal(Reason.NOT_YET_RECEIVED, Map.of("unit", unit));
        }
        refuseIf(corrected.equals(before));
    }

    /**
     * A deadline only moves to a later day.
     *
     * @return the day on which it has been due
     */
    public static LocalDate checkExtension(MovementState state, String code, LocalDate wanted) {
        LocalDate current = deadline(state.plan(), code)
                .map(state::due)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_DEADLINE, Map.of("deadline", code)));
        if (!wanted.isAfter(current)) {
            throw new Refusal(
                    Reason.DEADLINE_NOT_LATER, Map.of("deadline", code, "current", current, "wanted", wanted));
        }
        return current;
    }

    /** The day of the closing may be among what was wrong. */
    public static void checkClosingCorrection(MovementState state, MovementResults corrected, LocalDate day) {
        if (!state.isClosed()) {
            throw new Refusal(Reason.MOVEMENT_NOT_CLOSED);
        }
        DatePolicy.checkOrder(day, state.launchedOn());
        refuseIf(corrected.equals(state.results()) && day.equals(state.closedOn()));
    }

    private static void refuseIf(boolean unchanged) {
        if (unchanged) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    /** Each figure of the results has a name of its own. */
    public static void checkResults(MovementResults results) {
        Distinct.check(results.figures().stream().map(Figure::name).toList());
    }

    static Optional<MovementDeadline> deadline(MovementPlan plan, String code) {
        return plan.deadlines().stream()
                .filter(deadline -> deadline.code().equals(code))
                .findFirst();
    }
}
