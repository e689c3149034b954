package vn.bangvang.shared.domain.work;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Who may take a task, give it on and give it back. */
public final class WorkPolicy {

    private WorkPolicy() {}

    /**
     * Somebody is to have the task: whoever claims it, or to whom it is given. Who has it may take it anew on a later day, when it
     * may have come back meanwhile.
     *
     * @param state null while nobody ever had it
     * @param holder whoever has it now; null when nobody has
     */
    public static void checkTakes(
            @Nullable WorkState state, @Nullable AccountId holder, AccountId taker, LocalDate day) {
        if (state != null) {
            DatePolicy.checkOrder(day, state.since());
        }
        if (taker.equals(holder) && state != null && day.equals(state.since())) {
            throw new Refusal(Reason.TASK_ALREADY_TAKEN, Map.of("by", taker));
        }
    }

    /** Tasks lie with those who act for the unit itself; whoever looks after all units below has only mandates to confirm. */
    public static void checkRole(WorkTask task) {
        if (task.role().coversDescendants() != (task.task() == TaskKind.CONFIRM_MANDATE)) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("role", task.role(), "unit", task.unitId()));
        }
    }

    /** It is given to somebody who acts for the same unit in the same role. */
    public static void checkFits(WorkTask task, MandateId receiver, Role role, UnitId unit) {
        if (role != task.role() || !unit.equals(task.unitId())) {
            throw new Refusal(
                    Reason.MANDATE_DOES_NOT_FIT,
                    Map.of("mandate", receiver, "role", task.role(), "unit", task.unitId()));
        }
    }

    public static void checkReleases(@Nullable WorkState state, LocalDate day) {
        if (state == null || state.heldUnder() == null) {
            throw new Refusal(Reason.TASK_NOT_TAKEN);
        }
        DatePolicy.checkOrder(day, state.since());
    }
}
