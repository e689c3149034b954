package vn.bangvang.query.inbox;

import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.congress.CongressCourse;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPlan.PlannedTask;
import vn.bangvang.shared.domain.congress.CongressState;

/**
 * Writes how far each congress has come, and which tasks of its plan wait for whom. Every event moves the version that a
 * command has to name.
 */
final class CongressInboxProjection {

    private static final String WRITE = """
            insert into {approver-inbox}.congress (id, host_id, period, stage, sequence)
            values (?, ?, ?, ?, ?)
            on conflict (id) do update set (stage, sequence) = (excluded.stage, excluded.sequence)
            """;

    private static final String WRITE_TASK = """
            insert into {approver-inbox}.congress_task (congress_id, code, responsible_id, due_on, since, waiting)
            values (?, ?, ?, ?, ?, ?)
            on conflict (congress_id, code) do update set (due_on, since, waiting) = (excluded.due_on, excluded.since,
              excluded.waiting)
            """;

    private CongressInboxProjection() {}

    static void write(CongressState state, CongressEvent event, LogEntry entry, RowBatch rows) {
        CongressCourse course = state.course();
        rows.one(
                WRITE,
                course.id(),
                course.id().value(),
                course.host().value(),
                course.period().toString(),
                course.stage().name(),
                course.sequence());
        state.plan().touchedBy(entry.sequence()).forEach(task -> write(course.id(), task, rows));
    }

    private static void write(CongressId congress, PlannedTask task, RowBatch rows) {
        rows.one(
                WRITE_TASK,
                congress + "/" + task.code(),
                congress.value(),
                task.code(),
                task.asPlanned().responsibleId().value(),
                task.dueOn(),
                task.openSince(),
                task.isOpen());
    }
}
