package vn.bangvang.command.congress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.congress.CourseCommand.DesignatePilot;
import vn.bangvang.command.congress.CourseCommand.RevokePilot;
import vn.bangvang.shared.event.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.event.CongressCourseEvent.PilotRevoked;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CongressPolicy.Act;
import vn.bangvang.shared.rule.DatePolicy;

/** Whether a unit above has chosen the congress to show the others how it is done (làm điểm). */
final class Pilot {

    private final Course course;
    private @Nullable PilotDesignated designation;

    Pilot(Course course) {
        this.course = course;
    }

    @CommandHandler
    void handle(DesignatePilot command, Actor actor) {
        course.oversee(command.designatedBy(), Act.CHOOSE_PILOT, command.designatedOn(), actor);
        if (designation != null) {
            throw new Refusal(Reason.PILOT_ALREADY_DESIGNATED);
        }
        apply(new PilotDesignated(
                course.id(), command.designatedBy(), course.period(), command.reason(), command.designatedOn()));
    }

    @CommandHandler
    void handle(RevokePilot command, Actor actor) {
        course.oversee(command.revokedBy(), Act.CHOOSE_PILOT, command.revokedOn(), actor);
        if (designation == null || !designation.designatedBy().equals(command.revokedBy())) {
            throw new Refusal(Reason.NOT_A_PILOT, Map.of("unit", command.revokedBy()));
        }
        DatePolicy.checkOrder(command.revokedOn(), designation.designatedOn());
        apply(new PilotRevoked(course.id(), command.revokedBy(), command.reason(), command.revokedOn()));
    }

    @EventSourcingHandler
    void on(PilotDesignated event) {
        designation = event;
    }

    @EventSourcingHandler
    void on(PilotRevoked event) {
        designation = null;
    }
}
