package vn.bangvang.query.congress;

import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPlan.LastDay;
import vn.bangvang.shared.domain.congress.CongressPlan.PlannedTask;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.domain.congress.CongressState;

/** The tasks of a congress's plan: one row a task, and one each last day it ever had. */
final class TaskRows {

    private TaskRows() {}

    /** What was reported wrongly was at no time done. */
    static void write(CongressState state, LogEntry entry, RowBatch rows) {
        CongressId congress = state.course().id();
        state.plan().touchedBy(entry.sequence()).forEach(task -> write(congress, task, entry, rows));
    }

    private static void write(CongressId congress, PlannedTask task, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{congress-register}.task")
                .key("congress_id", congress)
                .key("code", task.code())
                .set("kind", task.asPlanned().kind())
                .set("title", task.asPlanned().title())
                .set("responsible_id", task.asPlanned().responsibleId())
                .set("added_on", task.addedOn())
                .set("done_on", task.done(), CongressTaskDone::doneOn)
                .set("evidence", task.done(), CongressTaskDone::evidence)
                .set("reopened_reason", task.reopened(), reopened -> reopened.reason())
                .set("dropped_on", task.dropped(), CongressTaskDropped::droppedOn)
                .set("dropped_reason", task.dropped(), CongressTaskDropped::reason));
        LastDay lastDay = task.lastDay();
        if (lastDay.sequence() == entry.sequence()) {
            rows.add(Columns.of("{congress-register}.task_due")
                    .key("congress_id", congress)
                    .key("code", task.code())
                    .key("position", entry.position())
                    .set("due_on", lastDay.dueOn())
                    .set("since", lastDay.setOn())
                    .set("reason", lastDay.reason()));
        }
    }
}
