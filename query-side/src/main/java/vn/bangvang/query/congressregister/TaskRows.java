package vn.bangvang.query.congressregister;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskAdded;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskReopened;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.CongressStage;
import vn.bangvang.shared.value.CongressTask;

/** What the plan of a congress writes: one row a task, and one each last day it ever had. */
final class TaskRows {

    private TaskRows() {}

    static void adopted(CongressPlanAdopted event, Recorded recorded, RowBatch rows) {
        CourseRows.reached(rows, event.congressId(), CongressStage.PLANNED);
        CourseRows.set(rows, event.congressId(), "plan_number = ?, plan_on = ?", event.number(), event.adoptedOn());
        event.tasks().forEach(task -> task(event.congressId(), task, event.adoptedOn(), recorded, rows));
    }

    static void added(CongressTaskAdded event, Recorded recorded, RowBatch rows) {
        task(event.congressId(), event.task(), event.addedOn(), recorded, rows);
    }

    static void moved(CongressTaskMoved event, Recorded recorded, RowBatch rows) {
        due(event.congressId(), event.code(), event.dueOn(), event.movedOn(), event.reason(), recorded, rows);
    }

    static void done(CongressTaskDone event, Recorded recorded, RowBatch rows) {
        set(
                rows,
                event.congressId(),
                event.code(),
                "done_on = ?, evidence = ?, reopened_reason = null",
                event.doneOn(),
                event.evidence());
    }

    /** What was reported wrongly was at no time done. */
    static void reopened(CongressTaskReopened event, Recorded recorded, RowBatch rows) {
        set(
                rows,
                event.congressId(),
                event.code(),
                "done_on = null, evidence = null, reopened_reason = ?",
                event.reason());
    }

    static void dropped(CongressTaskDropped event, Recorded recorded, RowBatch rows) {
        set(
                rows,
                event.congressId(),
                event.code(),
                "dropped_on = ?, dropped_reason = ?",
                event.droppedOn(),
                event.reason());
    }

    private static void task(
            CongressId congress, CongressTask task, LocalDate addedOn, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_congressregister_v1.task (congress_id, code, kind, title, responsible_id, added_on)"
                        + " values (?, ?, ?, ?, ?, ?)",
                congress,
                congress.value(),
                task.code(),
                task.kind().name(),
                task.title(),
                task.responsibleId().value(),
                addedOn);
        due(congress, task.code(), task.dueOn(), addedOn, null, recorded, rows);
    }

    private static void due(
            CongressId congress,
            String code,
            LocalDate dueOn,
            LocalDate since,
            @Nullable String reason,
            Recorded recorded,
            RowBatch rows) {
        rows.one(
                "insert into read_congressregister_v1.task_due (congress_id, code, position, due_on, since, reason)"
                        + " values (?, ?, ?, ?, ?, ?)",
                congress,
                congress.value(),
                code,
                recorded.position(),
                dueOn,
                since,
                reason);
    }

    private static void set(
            RowBatch rows, CongressId congress, String code, String columns, @Nullable Object... values) {
        @Nullable Object[] args = Arrays.copyOf(values, values.length + 2);
        args[values.length] = congress.value();
        args[values.length + 1] = code;
        rows.one(
                "update read_congressregister_v1.task set " + columns + " where congress_id = ? and code = ?",
                congress,
                args);
    }
}
