package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.congress.CongressPlan.PlannedTask;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** What may be done to the tasks of a congress's plan, and by when each has to be done. */
public final class PlanPolicy {

    private PlanPolicy() {}

    public static PlannedTask known(CongressPlan plan, String code) {
        PlannedTask task = plan.tasks().get(code);
        if (task == null) {
            throw new Refusal(Reason.UNKNOWN_TASK, Map.of("task", code));
        }
        return task;
    }

    public static PlannedTask open(CongressPlan plan, String code) {
        PlannedTask task = known(plan, code);
        if (!task.isOpen()) {
            throw new Refusal(Reason.TASK_NOT_OPEN, Map.of("task", code));
        }
        return task;
    }

    public static void checkDone(CongressPlan plan, String code) {
        if (!known(plan, code).isDone()) {
            throw new Refusal(Reason.TASK_NOT_DONE, Map.of("task", code));
        }
    }

    public static void checkCodes(List<CongressTask> tasks) {
        Distinct.check(tasks.stream().map(CongressTask::code).toList());
    }

    public static void checkNew(CongressPlan plan, String code) {
        if (plan.tasks().containsKey(code)) {
            throw new Refusal(Reason.LISTED_TWICE, Map.of("value", code));
        }
    }

    /** Whoever is given a task has time for it, and it is done before the congress sits. */
    public static void checkDue(LocalDate dueOn, LocalDate givenOn, LocalDate plannedOn) {
        DatePolicy.checkOrder(dueOn, givenOn);
        checkBefore(dueOn, plannedOn);
    }

    /** The day of the congress is not brought before a task that is still to be done. */
    public static void checkFits(CongressPlan plan, LocalDate plannedOn) {
        plan.tasks().values().stream()
                .filter(PlannedTask::isOpen)
                .forEach(task -> checkBefore(task.dueOn(), plannedOn));
    }

    private static void checkBefore(LocalDate dueOn, LocalDate plannedOn) {
        if (dueOn.isAfter(plannedOn)) {
            throw new Refusal(Reason.TASK_AFTER_CONGRESS, Map.of("dueOn", dueOn, "plannedOn", plannedOn));
        }
    }
}
