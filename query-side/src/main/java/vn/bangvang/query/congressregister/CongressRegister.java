package vn.bangvang.query.congressregister;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.Handlers.Handler;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.event.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.event.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.event.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.event.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.event.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.event.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.event.CongressCourseEvent.PilotRevoked;
import vn.bangvang.shared.event.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.event.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.event.CongressDelegateEvent.AttendanceCorrected;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegatesAllocated;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegatesReallocated;
import vn.bangvang.shared.event.CongressEvent;
import vn.bangvang.shared.event.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskAdded;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskDone;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskDropped;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskMoved;
import vn.bangvang.shared.event.CongressPlanEvent.CongressTaskReopened;
import vn.bangvang.shared.event.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.event.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationAccepted;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationDelivered;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationRegistered;
import vn.bangvang.shared.event.CongressProgrammeEvent.PresentationWithdrawn;

/** One row a congress as it stands, and one each task, delegate, presentation and honour. */
@Component
public final class CongressRegister implements ReadModel {

    @Override
    public String name() {
        return "congress-register";
    }

    @Override
    public Handlers handlers() {
        Handlers handlers = new Handlers()
                .on(CongressConvened.class, CourseRows::convened)
                .on(PilotDesignated.class, seen(CourseRows::designated))
                .on(PilotRevoked.class, seen(CourseRows::revoked))
                .on(CongressPostponed.class, seen(CourseRows::postponed))
                .on(CongressCancelled.class, seen(CourseRows::cancelled))
                .on(CongressHeld.class, seen(CourseRows::held))
                .on(CongressHeldCorrected.class, seen(CourseRows::corrected))
                .on(ResolutionAdopted.class, seen(CourseRows::resolved))
                .on(ResolutionCorrected.class, seen(CourseRows::corrected))
                .on(NextPeriodLaunched.class, seen(CourseRows::launched));
        return programme(delegates(plan(handlers)));
    }

    private static Handlers plan(Handlers handlers) {
        return handlers.on(CongressPlanAdopted.class, seen(TaskRows::adopted))
                .on(CongressTaskAdded.class, seen(TaskRows::added))
                .on(CongressTaskMoved.class, seen(TaskRows::moved))
                .on(CongressTaskDone.class, seen(TaskRows::done))
                .on(CongressTaskReopened.class, seen(TaskRows::reopened))
                .on(CongressTaskDropped.class, seen(TaskRows::dropped));
    }

    private static Handlers delegates(Handlers handlers) {
        return handlers.on(DelegatesAllocated.class, seen(DelegateRows::allocated))
                .on(DelegatesReallocated.class, seen(DelegateRows::reallocated))
                .on(DelegateElected.class, seen(DelegateRows::elected))
                .on(DelegateReplaced.class, seen(DelegateRows::replaced))
                .on(DelegatesAttended.class, seen(DelegateRows::attended))
                .on(AttendanceCorrected.class, seen(DelegateRows::corrected));
    }

    private static Handlers programme(Handlers handlers) {
        return handlers.on(PresentationRegistered.class, seen(ProgrammeRows::registered))
                .on(PresentationAccepted.class, seen(ProgrammeRows::accepted))
                .on(PresentationDelivered.class, seen(ProgrammeRows::delivered))
                .on(PresentationWithdrawn.class, seen(ProgrammeRows::withdrawn))
                .on(HonoursDrawn.class, seen(ProgrammeRows::drawn))
                .on(HonourStruck.class, seen(ProgrammeRows::struck));
    }

    /** Whatever happens to a congress moves its sequence; all its rows keep the order of its events. */
    private static <E extends CongressEvent> Handler<E> seen(Handler<E> handler) {
        return (E event, Recorded recorded, RowBatch rows) -> {
            handler.on(event, recorded, rows);
            rows.one(
                    "update read_congressregister_v1.congress set sequence = ? where id = ?",
                    event.congressId(),
                    recorded.sequence(),
                    event.congressId().value());
        };
    }
}
