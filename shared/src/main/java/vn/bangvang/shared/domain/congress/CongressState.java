package vn.bangvang.shared.domain.congress;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotRevoked;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;

/**
 * A congress as it stands (đại hội thi đua quyết thắng, đại hội thi đua yêu nước). What each of its events means is said
 * here and in its parts, and nowhere else. Its delegations are part of it, because the allocation and the quorum are over
 * all of them at once.
 *
 * @param pilot how a unit above has chosen it to show the others how it is done (làm điểm); null unless it is one
 * @param pilotRevoked the last revocation; null while it is a pilot and if it never was
 * @param postponed the last time that its day or place was changed
 */
@RecordBuilder
public record CongressState(
        CongressConvened convened,
        CongressCourse course,
        @Nullable PilotDesignated pilot,
        @Nullable PilotRevoked pilotRevoked,
        @Nullable CongressPostponed postponed,
        @Nullable CongressCancelled cancelled,
        CongressPlan plan,
        Delegates delegates,
        Programme programme,
        Proceedings proceedings)
        implements CongressStateBuilder.With {

    public static final Fold<CongressState, CongressEvent> FOLD =
            new Fold<>(CongressState::first, CongressState::after);

    private static CongressState first(EventEnvelope<CongressEvent> envelope) {
        CongressCourse course = CongressCourse.FOLD.after(null, envelope);
        return new CongressState(
                (CongressConvened) envelope.event(),
                course,
                null,
                null,
                null,
                null,
                CongressPlan.NONE,
                Delegates.NONE,
                Programme.EMPTY,
                Proceedings.NONE);
    }

    public CongressState after(EventEnvelope<CongressEvent> envelope) {
        CongressState moved = withCourse(course.after(envelope));
        CongressEvent event = envelope.event();
        if (event instanceof CongressPlanEvent e) {
            return moved.withPlan(plan.after(e, envelope.sequence()));
        } else if (event instanceof CongressDelegateEvent e) {
            return moved.withDelegates(delegates.after(e));
        } else if (event instanceof CongressProgrammeEvent e) {
            return moved.withProgramme(programme.after(e, envelope.sequence()));
        } else if (event instanceof CongressCourseEvent e) {
            return moved.steered(e, envelope.actor());
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private CongressState steered(CongressCourseEvent event, ActorMetadata actor) {
        if (event instanceof PilotDesignated e) {
            return with(s -> s.pilot(e).pilotRevoked(null));
        } else if (event instanceof PilotRevoked e) {
            return with(s -> s.pilot(null).pilotRevoked(e));
        } else if (event instanceof CongressPostponed e) {
            return withPostponed(e);
        } else if (event instanceof CongressCancelled e) {
            return withCancelled(e);
        }
        return withProceedings(proceedings.after(event, actor));
    }
}
