package vn.bangvang.command.congress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.congress.PlanCommand.AddCongressTask;
import vn.bangvang.command.congress.PlanCommand.AdoptCongressPlan;
import vn.bangvang.command.congress.PlanCommand.CompleteCongressTask;
import vn.bangvang.command.congress.PlanCommand.DropCongressTask;
import vn.bangvang.command.congress.PlanCommand.MoveCongressTask;
import vn.bangvang.command.congress.PlanCommand.ReopenCongressTask;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.event.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskAdded;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskReopened;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CongressPolicy.Act;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.Distinct;
import vn.bangvang.shared.value.CongressTask;

/** The plan of a congress: the host keeps it, and the unit responsible for a task reports it done. */
final class Preparation {

    private enum State {
        OPEN,
        DONE,
        DROPPED
    }

    private record Task(CongressTask asPlanned, LocalDate dueOn, State state) {
        Task with(State next) {
            return new Task(asPlanned, dueOn, next);
        }
    }

    private final Course course;
    private final Map<String, Task> tasks = new HashMap<>();

    Preparation(Course course) {
        this.course = course;
    }

    @CommandHandler
    void handle(AdoptCongressPlan command, Actor actor) {
        course.organise(Act.ADOPT_PLAN, command.adoptedOn(), actor);
        Distinct.check(command.tasks().stream().map(CongressTask::code).toList());
        command.tasks().forEach(task -> check(task, command.adoptedOn(), actor));
        apply(new CongressPlanAdopted(course.id(), command.number(), command.tasks(), command.adoptedOn()));
    }

    @CommandHandler
    void handle(AddCongressTask command, Actor actor) {
        course.organise(Act.PREPARE, command.addedOn(), actor);
        if (tasks.containsKey(command.task().code())) {
            throw new Refusal(
                    Reason.LISTED_TWICE, Map.of("value", command.task().code()));
        }
        check(command.task(), command.addedOn(), actor);
        apply(new CongressTaskAdded(course.id(), command.task(), command.addedOn()));
    }

    @CommandHandler
    void handle(MoveCongressTask command, Actor actor) {
        course.organise(Act.PREPARE, command.movedOn(), actor);
        if (open(command.code()).dueOn().equals(command.dueOn())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        checkDue(command.dueOn(), command.movedOn());
        apply(new CongressTaskMoved(course.id(), command.code(), command.dueOn(), command.reason(), command.movedOn()));
    }

    @CommandHandler
    void handle(CompleteCongressTask command, Actor actor) {
        Task task = known(command.code());
        course.represent(task.asPlanned().responsibleId(), Act.REPORT_TASK, command.doneOn(), actor);
        open(command.code());
        apply(new CongressTaskDone(course.id(), command.code(), command.evidence(), command.doneOn()));
    }

    @CommandHandler
    void handle(ReopenCongressTask command, Actor actor) {
        course.organise(Act.REPORT_TASK, command.reopenedOn(), actor);
        if (known(command.code()).state() != State.DONE) {
            throw new Refusal(Reason.TASK_NOT_DONE, Map.of("task", command.code()));
        }
        apply(new CongressTaskReopened(course.id(), command.code(), command.reason(), command.reopenedOn()));
    }

    @CommandHandler
    void handle(DropCongressTask command, Actor actor) {
        course.organise(Act.PREPARE, command.droppedOn(), actor);
        open(command.code());
        apply(new CongressTaskDropped(course.id(), command.code(), command.reason(), command.droppedOn()));
    }

    private void check(CongressTask task, LocalDate plannedOn, Actor actor) {
        Known.unit(actor, task.responsibleId());
        checkDue(task.dueOn(), plannedOn);
    }

    /** Whoever is given a task has time for it, and it is done before the congress sits. */
    private void checkDue(LocalDate dueOn, LocalDate givenOn) {
        DatePolicy.checkOrder(dueOn, givenOn);
        checkBefore(dueOn, course.plannedOn());
    }

    /** The day of the congress is not brought before a task that is still to be done. */
    void checkFits(LocalDate plannedOn) {
        tasks.values().stream()
                .filter(task -> task.state() == State.OPEN)
                .forEach(task -> checkBefore(task.dueOn(), plannedOn));
    }

    private static void checkBefore(LocalDate dueOn, LocalDate plannedOn) {
        if (dueOn.isAfter(plannedOn)) {
            throw new Refusal(Reason.TASK_AFTER_CONGRESS, Map.of("dueOn", dueOn, "plannedOn", plannedOn));
        }
    }

    private Task known(String code) {
        Task task = tasks.get(code);
        if (task == null) {
            throw new Refusal(Reason.UNKNOWN_TASK, Map.of("task", code));
        }
        return task;
    }

    private Task open(String code) {
        Task task = known(code);
        if (task.state() != State.OPEN) {
            throw new Refusal(Reason.TASK_NOT_OPEN, Map.of("task", code));
        }
        return task;
    }

    @EventSourcingHandler
    void on(CongressPlanAdopted event) {
        event.tasks().forEach(this::plan);
    }

    @EventSourcingHandler
    void on(CongressTaskAdded event) {
        plan(event.task());
    }

    @EventSourcingHandler
    void on(CongressTaskMoved event) {
        tasks.computeIfPresent(event.code(), (code, task) -> new Task(task.asPlanned(), event.dueOn(), task.state()));
    }

    @EventSourcingHandler
    void on(CongressTaskDone event) {
        turn(event.code(), State.DONE);
    }

    @EventSourcingHandler
    void on(CongressTaskReopened event) {
        turn(event.code(), State.OPEN);
    }

    @EventSourcingHandler
    void on(CongressTaskDropped event) {
        turn(event.code(), State.DROPPED);
    }

    private void plan(CongressTask task) {
        tasks.put(task.code(), new Task(task, task.dueOn(), State.OPEN));
    }

    private void turn(String code, State state) {
        tasks.computeIfPresent(code, (key, task) -> task.with(state));
    }
}
