package vn.bangvang.command.congress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.actor.Told;
import vn.bangvang.command.congress.CourseCommand.AdoptResolution;
import vn.bangvang.command.congress.CourseCommand.CorrectResolution;
import vn.bangvang.command.congress.CourseCommand.CorrectSitting;
import vn.bangvang.command.congress.CourseCommand.HoldCongress;
import vn.bangvang.command.congress.CourseCommand.LaunchNextPeriod;
import vn.bangvang.command.congress.CourseCommand.Resolution;
import vn.bangvang.command.congress.CourseCommand.Sitting;
import vn.bangvang.shared.event.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.event.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.event.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.event.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.event.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CongressPolicy;
import vn.bangvang.shared.rule.CongressPolicy.Act;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.DelegatePolicy;
import vn.bangvang.shared.value.CongressStage;
import vn.bangvang.shared.value.MandateId;

/** The sitting of a congress, its resolution, and the launch of the period that follows. */
final class Proceedings {

    private final Course course;
    private final Delegates delegates;
    private final Attendance attendance;
    private @Nullable Sitting sitting;
    private @Nullable Resolution resolution;
    private @Nullable MandateId heldUnder;
    private @Nullable MandateId adoptedUnder;

    Proceedings(Course course, Delegates delegates, Attendance attendance) {
        this.course = course;
        this.delegates = delegates;
        this.attendance = attendance;
    }

    @CommandHandler
    void handle(HoldCongress command, Actor actor) {
        Sitting held = command.sitting();
        course.organise(Act.HOLD, held.heldOn(), actor);
        DelegatePolicy.checkElected(delegates.allocatedPlaces(), delegates.officials());
        checkNumbers(held);
        apply(new CongressHeld(course.id(), held.summoned(), held.present(), held.heldOn()), by(actor));
    }

    @CommandHandler
    void handle(CorrectSitting command, Actor actor) {
        course.organise(Act.RECORD_SITTING, command.correctedOn(), actor);
        Sitting held = command.sitting();
        checkCorrection(held, sitting, held.heldOn(), command.correctedOn());
        redate(heldUnder, sitting.heldOn(), held.heldOn(), actor);
        course.checkBetween(held.heldOn(), CongressStage.PLANNED, CongressStage.RESOLVED);
        checkNumbers(held);
        DelegatePolicy.checkAttendance(attendance.attended(), held.present());
        if (resolution != null) {
            CongressPolicy.checkVoters(resolution.vote(), held.present());
        }
        apply(new CongressHeldCorrected(
                course.id(), held.summoned(), held.present(), held.heldOn(), command.reason(), command.correctedOn()));
    }

    @CommandHandler
    void handle(AdoptResolution command, Actor actor) {
        Resolution adopted = command.resolution();
        course.organise(Act.RESOLVE, adopted.adoptedOn(), actor);
        CongressPolicy.checkVoters(adopted.vote(), course.present());
        apply(
                new ResolutionAdopted(
                        course.id(), adopted.text(), adopted.directions(), adopted.vote(), adopted.adoptedOn()),
                by(actor));
    }

    @CommandHandler
    void handle(CorrectResolution command, Actor actor) {
        course.organise(Act.CORRECT_RESOLUTION, command.correctedOn(), actor);
        Resolution adopted = command.resolution();
        checkCorrection(adopted, resolution, adopted.adoptedOn(), command.correctedOn());
        redate(adoptedUnder, resolution.adoptedOn(), adopted.adoptedOn(), actor);
        course.checkBetween(adopted.adoptedOn(), CongressStage.HELD, CongressStage.NEXT_LAUNCHED);
        CongressPolicy.checkVoters(adopted.vote(), course.present());
        apply(new ResolutionCorrected(
                course.id(),
                adopted.text(),
                adopted.directions(),
                adopted.vote(),
                adopted.adoptedOn(),
                command.reason(),
                command.correctedOn()));
    }

    @CommandHandler
    void handle(LaunchNextPeriod command, Actor actor) {
        course.organise(Act.LAUNCH_NEXT, command.launchedOn(), actor);
        apply(new NextPeriodLaunched(
                course.id(), course.nextPeriod(), command.theme(), command.contents(), command.launchedOn()));
    }

    private void redate(@Nullable MandateId actedUnder, LocalDate before, LocalDate now, Actor actor) {
        if (!now.equals(before)) {
            actor.mayRedate(actedUnder, now, course.host());
        }
    }

    /** Who acted is told here too, so that this very instance knows it before the append. */
    private static MetaData by(Actor actor) {
        return MetaData.from(actor.told());
    }

    private void checkNumbers(Sitting held) {
        DelegatePolicy.checkSummoned(held.summoned(), delegates.officials());
        CongressPolicy.checkQuorum(held.summoned(), held.present());
    }

    private static void checkCorrection(
            Object corrected, @Nullable Object recorded, LocalDate happenedOn, LocalDate correctedOn) {
        if (corrected.equals(recorded)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        DatePolicy.checkOrder(correctedOn, happenedOn);
    }

    @EventSourcingHandler
    void on(CongressHeld event, MetaData told) {
        heldUnder = Told.mandate(told);
        sitting = new Sitting(event.summoned(), event.present(), event.heldOn());
    }

    @EventSourcingHandler
    void on(CongressHeldCorrected event) {
        sitting = new Sitting(event.summoned(), event.present(), event.heldOn());
    }

    @EventSourcingHandler
    void on(ResolutionAdopted event, MetaData told) {
        adoptedUnder = Told.mandate(told);
        resolution = new Resolution(event.text(), event.directions(), event.vote(), event.adoptedOn());
    }

    @EventSourcingHandler
    void on(ResolutionCorrected event) {
        resolution = new Resolution(event.text(), event.directions(), event.vote(), event.adoptedOn());
    }
}
