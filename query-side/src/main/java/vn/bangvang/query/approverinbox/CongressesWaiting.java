package vn.bangvang.query.approverinbox;

import java.time.LocalDate;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.CongressCourseEvent;
import vn.bangvang.shared.event.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.event.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.event.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.event.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.event.CongressDelegateEvent;
import vn.bangvang.shared.event.CongressEvent;
import vn.bangvang.shared.event.CongressPlanEvent;
import vn.bangvang.shared.event.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskAdded;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskReopened;
import vn.bangvang.shared.event.CongressProgrammeEvent;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.CongressStage;
import vn.bangvang.shared.value.CongressTask;

/** Writes how far each congress has come, and which tasks of its plan wait for whom. */
final class CongressesWaiting {

    private CongressesWaiting() {}

    /** Every event of a congress is heard of: each moves the version that a command has to name. */
    static Handlers handled(Handlers handlers) {
        return handlers.onEach(CongressCourseEvent.class, CongressesWaiting::happened)
                .onEach(CongressPlanEvent.class, CongressesWaiting::happened)
                .onEach(CongressDelegateEvent.class, CongressesWaiting::happened)
                .onEach(CongressProgrammeEvent.class, CongressesWaiting::happened);
    }

    private static void happened(CongressEvent event, Recorded recorded, RowBatch rows) {
        if (event instanceof CongressConvened e) {
            convened(e, recorded, rows);
            return;
        }
        staged(event, rows);
        planned(event, rows);
        rows.one(
                "update read_approverinbox_v2.congress set sequence = ? where id = ?",
                event.congressId(),
                recorded.sequence(),
                event.congressId().value());
    }

    private static void convened(CongressConvened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.congress (id, host_id, period, stage, sequence)"
                        + " values (?, ?, ?, ?, ?)",
                event.congressId(),
                event.congressId().value(),
                event.unitId().value(),
                event.period().toString(),
                CongressStage.CONVENED.name(),
                recorded.sequence());
    }

    private static void staged(CongressEvent event, RowBatch rows) {
        if (event instanceof CongressPlanAdopted) {
            stage(event, CongressStage.PLANNED, rows);
        } else if (event instanceof CongressHeld) {
            stage(event, CongressStage.HELD, rows);
        } else if (event instanceof ResolutionAdopted) {
            stage(event, CongressStage.RESOLVED, rows);
        } else if (event instanceof CongressCancelled) {
            stage(event, CongressStage.CANCELLED, rows);
        }
    }

    private static void stage(CongressEvent event, CongressStage stage, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.congress set stage = ? where id = ?",
                event.congressId(),
                stage.name(),
                event.congressId().value());
    }

    private static void planned(CongressEvent event, RowBatch rows) {
        if (event instanceof CongressPlanAdopted e) {
            e.tasks().forEach(task -> task(e.congressId(), task, e.adoptedOn(), rows));
        } else if (event instanceof CongressTaskAdded e) {
            task(e.congressId(), e.task(), e.addedOn(), rows);
        } else if (event instanceof CongressTaskMoved e) {
            set(e.congressId(), e.code(), "due_on = ?", e.dueOn(), rows);
        } else if (event instanceof CongressTaskDone e) {
            set(e.congressId(), e.code(), "waiting = ?", false, rows);
        } else if (event instanceof CongressTaskDropped e) {
            set(e.congressId(), e.code(), "waiting = ?", false, rows);
        } else if (event instanceof CongressTaskReopened e) {
            set(e.congressId(), e.code(), "waiting = true, since = ?", e.reopenedOn(), rows);
        }
    }

    private static void task(CongressId congress, CongressTask task, LocalDate since, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.congress_task (congress_id, code, responsible_id, due_on, since)"
                        + " values (?, ?, ?, ?, ?)",
                congress + "/" + task.code(),
                congress.value(),
                task.code(),
                task.responsibleId().value(),
                task.dueOn(),
                since);
    }

    private static void set(CongressId congress, String code, String column, Object value, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.congress_task set " + column + " where congress_id = ? and code = ?",
                congress + "/" + code,
                value,
                congress.value(),
                code);
    }
}
