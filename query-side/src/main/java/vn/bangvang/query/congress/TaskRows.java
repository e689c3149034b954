package vn.bangvang.query.congress;

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

    private static final String WRITE = """
            insert into {congress-register}.task (congress_id, code, kind, title, responsible_id, added_on,
              done_on, evidence, reopened_reason, dropped_on, dropped_reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (congress_id, code) do update set (done_on, evidence, reopened_reason, dropped_on,
              dropped_reason) = (excluded.done_on, excluded.evidence, excluded.reopened_reason, excluded.dropped_on,
              excluded.dropped_reason)
            """;

    private static final String ADD_LAST_DAY = """
            insert into {congress-register}.task_due (congress_id, code, position, due_on, since, reason)
            values (?, ?, ?, ?, ?, ?)
            """;

    private TaskRows() {}

    /** What was reported wrongly was at no time done. */
    static void write(CongressState state, LogEntry entry, RowBatch rows) {
        CongressId congress = state.course().id();
        state.plan().touchedBy(entry.sequence()).forEach(task -> write(congress, task, entry, rows));
    }

    private static void write(CongressId congress, PlannedTask task, LogEntry entry, RowBatch rows) {
        CongressTaskDone done = task.done();
        CongressTaskDropped dropped = task.dropped();
        rows.one(
                WRITE,
                congress,
                congress.value(),
                task.code(),
                task.asPlanned().kind().name(),
                task.asPlanned().title(),
                task.asPlanned().responsibleId().value(),
                task.addedOn(),
                done == null ? null : done.doneOn(),
                done == null ? null : done.evidence(),
                task.reopened() == null ? null : task.reopened().reason(),
                dropped == null ? null : dropped.droppedOn(),
                dropped == null ? null : dropped.reason());
        LastDay lastDay = task.lastDay();
        if (lastDay.sequence() == entry.sequence()) {
            rows.one(
                    ADD_LAST_DAY,
                    congress,
                    congress.value(),
                    task.code(),
                    entry.position(),
                    lastDay.dueOn(),
                    lastDay.setOn(),
                    lastDay.reason());
        }
    }
}
