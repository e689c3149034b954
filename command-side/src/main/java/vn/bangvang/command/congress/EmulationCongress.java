package vn.bangvang.command.congress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.congress.CourseCommand.CancelCongress;
import vn.bangvang.command.congress.CourseCommand.ConveneCongress;
import vn.bangvang.command.congress.CourseCommand.PostponeCongress;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.CongressBook.Congress;
import vn.bangvang.shared.event.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.event.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.event.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CongressPolicy;
import vn.bangvang.shared.rule.CongressPolicy.Act;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.CongressStage;
import vn.bangvang.shared.value.Role;

/**
 * One congress. Its delegations are part of it and no aggregates of their own, because the allocation and the quorum
 * are over all of them at once.
 */
@Aggregate(type = "EmulationCongress", cache = "aggregateCache")
class EmulationCongress {

    @AggregateIdentifier
    private CongressId id;

    @AggregateMember
    private final Course course = new Course();

    @AggregateMember
    private final Pilot pilot = new Pilot(course);

    @AggregateMember
    private final Preparation preparation = new Preparation(course);

    @AggregateMember
    private final Delegates delegates = new Delegates(course);

    @AggregateMember
    private final Presentations presentations = new Presentations(course);

    @AggregateMember
    private final Honours honours = new Honours(course);

    @AggregateMember
    private final Attendance attendance = new Attendance(course, delegates);

    @AggregateMember
    private final Proceedings proceedings = new Proceedings(course, delegates, attendance);

    EmulationCongress() {}

    @CommandHandler
    EmulationCongress(ConveneCongress command, Actor actor) {
        Known.unit(actor, command.unitId());
        actor.on(command.convenedOn()).as(Role.ORGANISER, command.unitId());
        CongressPolicy.checkCycle(command.period(), CongressPolicy.CYCLE_YEARS);
        DatePolicy.checkOrder(command.plannedOn(), command.convenedOn());
        checkSuperior(command, actor);
        apply(new CongressConvened(
                command.congressId(),
                command.unitId(),
                command.level(),
                command.name(),
                command.period(),
                CongressPolicy.CYCLE_YEARS,
                command.period().next(CongressPolicy.CYCLE_YEARS),
                command.plannedOn(),
                command.place(),
                command.superiorId(),
                command.convenedOn()));
    }

    private static void checkSuperior(ConveneCongress command, Actor actor) {
        if (command.superiorId() == null) {
            return;
        }
        Congress superior = Known.congress(actor, command.superiorId());
        Known.above(actor, superior.unit(), command.unitId());
        if (!superior.period().equals(command.period())) {
            throw new Refusal(Reason.OTHER_PERIOD, Map.of("superior", superior.period(), "period", command.period()));
        }
        if (superior.cancelled()) {
            throw new Refusal(Reason.WRONG_CONGRESS_STAGE, Map.of("current", CongressStage.CANCELLED));
        }
    }

    /** To a later day as a rule; to an earlier one where the day was entered wrongly and the tasks still fit. */
    @CommandHandler
    void handle(PostponeCongress command, Actor actor) {
        course.organise(Act.RESCHEDULE, command.postponedOn(), actor);
        course.mustMove(command.plannedOn(), command.place());
        DatePolicy.checkOrder(command.plannedOn(), command.postponedOn());
        preparation.checkFits(command.plannedOn());
        apply(new CongressPostponed(id, command.plannedOn(), command.place(), command.reason(), command.postponedOn()));
    }

    @CommandHandler
    void handle(CancelCongress command, Actor actor) {
        course.organise(Act.RESCHEDULE, command.cancelledOn(), actor);
        apply(new CongressCancelled(id, command.reason(), command.cancelledOn()));
    }

    @EventSourcingHandler
    void on(CongressConvened event) {
        id = event.congressId();
    }
}
