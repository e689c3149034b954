package vn.bangvang.shared.domain.congress;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskAdded;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskReopened;

/**
 * The plan of a congress (kế hoạch tổ chức đại hội) as it is kept up.
 *
 * @param adopted null before there is one
 * @param tasks by their codes
 */
public record CongressPlan(@Nullable CongressPlanAdopted adopted, Map<String, PlannedTask> tasks) {

    static final CongressPlan NONE = new CongressPlan(null, Map.of());

    /** The last day for a task, and since when and why it is that. @param reason null for the first */
    public record LastDay(
            LocalDate dueOn, LocalDate setOn, @Nullable String reason, long sequence) {}

    /**
     * One task as it stands.
     *
     * @param done null unless it is reported as done
     * @param reopened the last time, until it is done again
     * @param sequence of the last event about it
     */
    @RecordBuilder
    public record PlannedTask(
            CongressTask asPlanned,
            LocalDate addedOn,
            LastDay lastDay,
            @Nullable CongressTaskDone done,
            @Nullable CongressTaskReopened reopened,
            @Nullable CongressTaskDropped dropped,
            long sequence)
            implements CongressPlanPlannedTaskBuilder.With {

        public String code() {
            return asPlanned.code();
        }

        public LocalDate dueOn() {
            return lastDay.dueOn();
        }

        public boolean isOpen() {
            return done == null && dropped == null;
        }

        public boolean isDone() {
            return done != null && dropped == null;
        }

        /** Since when it waits to be done. */
        public LocalDate openSince() {
            return reopened == null ? addedOn : reopened.reopenedOn();
        }
    }

    CongressPlan after(CongressPlanEvent event, long sequence) {
        if (event instanceof CongressPlanAdopted e) {
            CongressPlan plan = new CongressPlan(e, tasks);
            for (CongressTask task : e.tasks()) {
                plan = plan.adding(task, e.adoptedOn(), sequence);
            }
            return plan;
        } else if (event instanceof CongressTaskAdded e) {
            return adding(e.task(), e.addedOn(), sequence);
        } else if (event instanceof CongressTaskMoved e) {
            var lastDay = new LastDay(e.dueOn(), e.movedOn(), e.reason(), sequence);
            return changing(e.code(), sequence, task -> task.withLastDay(lastDay));
        } else if (event instanceof CongressTaskDone e) {
            return changing(e.code(), sequence, task -> task.with(s -> s.done(e).reopened(null)));
        } else if (event instanceof CongressTaskReopened e) {
            return changing(
                    e.code(), sequence, task -> task.with(s -> s.done(null).reopened(e)));
        } else if (event instanceof CongressTaskDropped e) {
            return changing(e.code(), sequence, task -> task.withDropped(e));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private CongressPlan adding(CongressTask task, LocalDate day, long sequence) {
        var lastDay = new LastDay(task.dueOn(), day, null, sequence);
        return put(new PlannedTask(task, day, lastDay, null, null, null, sequence));
    }

    private CongressPlan changing(String code, long sequence, UnaryOperator<PlannedTask> change) {
        PlannedTask before = tasks.get(code);
        if (before == null) {
            throw new IllegalArgumentException("No task " + code + " in the plan");
        }
        return put(change.apply(before).withSequence(sequence));
    }

    private CongressPlan put(PlannedTask task) {
        return new CongressPlan(adopted, Entries.with(tasks, task.code(), task));
    }

    /** The tasks that this event of the congress was about. */
    public Stream<PlannedTask> touchedBy(long sequence) {
        return tasks.values().stream().filter(task -> task.sequence() == sequence);
    }
}
