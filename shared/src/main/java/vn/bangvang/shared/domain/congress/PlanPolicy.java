package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.congress.CongressPlan.PlannedTask;
import vn.bangvang.shared.domain.congress.CongressPolicy.Act;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;

/** What may be done to the tasks of a congress's plan, and by when each has to be done. */
public final class PlanPolicy {

    private PlanPolicy() {}

    /**
     * Each open task of the unit responsible, as long as it may be reported as done; once it is overdue also of the host,
     * as long as that may move it.
     */
    public static List<DueTask> due(CongressState state) {
        List<DueTask> due = new ArrayList<>();
        CongressCourse course = state.course();
        for (PlannedTask task : state.plan().tasks().values()) {
            if (task.isOpen() && Act.REPORT_TASK.isAt(course.stage())) {
                due.add(task(task, Role.REPRESENTATIVE, task.asPlanned().responsibleId(), task.openSince()));
            }
            if (task.isOpen() && Act.PREPARE.isAt(course.stage())) {
                LocalDate overdue = task.dueOn().plusDays(1);
                due.add(task(task, Role.ORGANISER, course.host(), overdue).from(overdue));
            }
        }
        return due;
    }

    private static DueTask task(PlannedTask task, Role role, UnitId unit, LocalDate since) {
        return DueTask.of(TaskKind.PREPARE_CONGRESS, role, unit, since)
                .withPart(task.code())
                .dueBy(task.dueOn());
    }

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
