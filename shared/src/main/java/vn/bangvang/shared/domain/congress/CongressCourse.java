package vn.bangvang.shared.domain.congress;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Map;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotRevoked;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * How far a congress has come, without what it decides and whom it brings together: all that congresses of other units
 * ask of it.
 *
 * @param host the unit that holds it
 * @param reached on which day it came to each stage, as last corrected
 * @param sequence of its last event, for a guard
 */
@RecordBuilder
public record CongressCourse(
        CongressId id,
        UnitId host,
        CongressPeriod period,
        CongressPeriod nextPeriod,
        LocalDate plannedOn,
        String place,
        CongressStage stage,
        Map<CongressStage, LocalDate> reached,
        long sequence)
        implements CongressCourseBuilder.With {

    public static final Fold<CongressCourse, CongressEvent> FOLD =
            new Fold<>(CongressCourse::first, CongressCourse::after);

    private static CongressCourse first(EventEnvelope<CongressEvent> envelope) {
        if (envelope.event() instanceof CongressConvened e) {
            return new CongressCourse(
                    e.congressId(),
                    e.unitId(),
                    e.period(),
                    e.nextPeriod(),
                    e.plannedOn(),
                    e.place(),
                    CongressStage.CONVENED,
                    Map.of(CongressStage.CONVENED, e.convenedOn()),
                    envelope.sequence());
        }
        throw new IllegalArgumentException("A congress begins with its convening");
    }

    public CongressCourse after(EventEnvelope<CongressEvent> envelope) {
        return changed(envelope.event()).withSequence(envelope.sequence());
    }

    private CongressCourse changed(CongressEvent event) {
        if (event instanceof CongressPlanAdopted e) {
            return reach(CongressStage.PLANNED, e.adoptedOn());
        } else if (event instanceof CongressPostponed e) {
            return with(s -> s.plannedOn(e.plannedOn()).place(e.place()));
        } else if (event instanceof CongressCancelled e) {
            return reach(CongressStage.CANCELLED, e.cancelledOn());
        } else if (event instanceof CongressHeld e) {
            return reach(CongressStage.HELD, e.heldOn());
        } else if (event instanceof CongressHeldCorrected e) {
            return redated(CongressStage.HELD, e.heldOn());
        } else if (event instanceof ResolutionAdopted e) {
            return reach(CongressStage.RESOLVED, e.adoptedOn());
        } else if (event instanceof ResolutionCorrected e) {
            return redated(CongressStage.RESOLVED, e.adoptedOn());
        } else if (event instanceof NextPeriodLaunched e) {
            return reach(CongressStage.NEXT_LAUNCHED, e.launchedOn());
        } else if (leavesCourse(event)) {
            return this;
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private static boolean leavesCourse(CongressEvent event) {
        return event instanceof PilotDesignated
                || event instanceof PilotRevoked
                || event instanceof CongressPlanEvent
                || event instanceof CongressDelegateEvent
                || event instanceof CongressProgrammeEvent;
    }

    private CongressCourse reach(CongressStage next, LocalDate day) {
        return withStage(next).redated(next, day);
    }

    private CongressCourse redated(CongressStage step, LocalDate day) {
        return withReached(Entries.with(reached, step, day));
    }

    public boolean isCancelled() {
        return stage == CongressStage.CANCELLED;
    }
}
