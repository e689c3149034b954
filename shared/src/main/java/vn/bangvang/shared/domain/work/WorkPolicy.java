package vn.bangvang.shared.domain.work;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.mandate.MandateState;

/** Who may take a task, give it on and give it back. */
public final class WorkPolicy {

    private WorkPolicy() {}

    /**
     * Somebody is to have the task: whoever claims it, or to whom it is given.
     *
     * @param state null while nobody ever had it
     * @param holder the mandate under which somebody has it now; null when nobody has
     */
    public static void checkTakes(
            @Nullable WorkState state, @Nullable MandateState holder, AccountId taker, LocalDate day) {
        if (state != null) {
            DatePolicy.checkOrder(day, state.since());
        }
        if (holder != null && holder.account().equals(taker)) {
            throw new Refusal(Reason.TASK_ALREADY_TAKEN, Map.of("by", taker));
        }
    }

    /** It is given to somebody who acts for the same unit in the same role. */
    public static void checkFits(WorkTask task, MandateState receiver) {
        if (receiver.role() != task.role() || !receiver.unit().equals(task.unitId())) {
            throw new Refusal(
                    Reason.MANDATE_DOES_NOT_FIT,
                    Map.of("mandate", receiver.id(), "role", task.role(), "unit", task.unitId()));
        }
    }

    public static void checkReleases(@Nullable WorkState state, LocalDate day) {
        if (state == null || state.heldUnder() == null) {
            throw new Refusal(Reason.TASK_NOT_TAKEN);
        }
        DatePolicy.checkOrder(day, state.since());
    }
}
