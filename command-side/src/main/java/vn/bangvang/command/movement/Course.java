package vn.bangvang.command.movement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.MovementPolicy;
import vn.bangvang.shared.value.MovementDeadline;
import vn.bangvang.shared.value.MovementPlan;
import vn.bangvang.shared.value.MovementResults;
import vn.bangvang.shared.value.UnitId;

/** How a movement has gone so far: what is planned, put off, received and summed up. It refuses what no longer fits. */
final class Course {

    private final LocalDate launchedOn;
    private MovementPlan plan;
    private final Map<String, LocalDate> extended = new HashMap<>();
    private final Map<UnitId, String> received = new HashMap<>();
    private @Nullable MovementResults results;
    private @Nullable LocalDate closedOn;

    Course(MovementPlan plan, LocalDate launchedOn) {
        this.plan = plan;
        this.launchedOn = launchedOn;
    }

    MovementPlan plan() {
        return plan;
    }

    /** Something is done to a movement that runs. */
    void checkRunning(LocalDate day) {
        if (closedOn != null) {
            throw new Refusal(Reason.MOVEMENT_CLOSED, Map.of("closedOn", closedOn));
        }
        DatePolicy.checkOrder(day, launchedOn);
    }

    void checkCorrection(MovementPlan corrected) {
        MovementPolicy.checkPlan(corrected);
        MovementPolicy.checkCorrection(plan, corrected, extended.keySet());
        refuseIf(corrected.equals(plan));
    }

    void checkReceipt(UnitId unit) {
        if (received.containsKey(unit)) {
            throw new Refusal(Reason.ALREADY_RECEIVED, Map.of("unit", unit));
        }
    }

    void checkReceiptCorrection(UnitId unit, String corrected) {
        String before = received.get(unit);
        if (before == null) {
            throw new Refusal(Reason.NOT_YET_RECEIVED, Map.of("unit", unit));
        }
        refuseIf(corrected.equals(before));
    }

    /** The day on which something is due as of now. */
    LocalDate due(String code) {
        LocalDate planned = MovementPolicy.deadline(plan, code)
                .map(MovementDeadline::dueOn)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_DEADLINE, Map.of("deadline", code)));
        return extended.getOrDefault(code, planned);
    }

    /** The day of the closing may be among what was wrong. */
    void checkClosingCorrection(MovementResults corrected, LocalDate day) {
        if (closedOn == null) {
            throw new Refusal(Reason.MOVEMENT_NOT_CLOSED);
        }
        DatePolicy.checkOrder(day, launchedOn);
        refuseIf(corrected.equals(results) && day.equals(closedOn));
    }

    boolean wasClosedOn(LocalDate day) {
        return day.equals(closedOn);
    }

    private static void refuseIf(boolean unchanged) {
        if (unchanged) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    void corrected(MovementPlan corrected) {
        plan = corrected;
    }

    void received(UnitId unit, String howItIsCarriedOut) {
        received.put(unit, howItIsCarriedOut);
    }

    void extended(String code, LocalDate due) {
        extended.put(code, due);
    }

    void closed(MovementResults with, LocalDate day) {
        results = with;
        closedOn = day;
    }
}
