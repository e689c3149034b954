package vn.bangvang.command.congress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.congress.DelegateCommand.CorrectAttendance;
import vn.bangvang.command.congress.DelegateCommand.RecordAttendance;
import vn.bangvang.shared.event.CongressDelegateEvent.AttendanceCorrected;
import vn.bangvang.shared.event.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.CongressPolicy.Act;
import vn.bangvang.shared.rule.DelegatePolicy;
import vn.bangvang.shared.rule.Distinct;
import vn.bangvang.shared.value.PersonId;

/** Which of the elected delegates came: the host lists them, never more than were counted present. */
final class Attendance {

    private final Course course;
    private final Delegates delegates;
    private @Nullable List<PersonId> attended;

    Attendance(Course course, Delegates delegates) {
        this.course = course;
        this.delegates = delegates;
    }

    @CommandHandler
    void handle(RecordAttendance command, Actor actor) {
        course.organise(Act.RECORD_SITTING, command.recordedOn(), actor);
        if (attended != null) {
            throw new Refusal(Reason.ALREADY_RECORDED);
        }
        checkAttended(command.delegates());
        apply(new DelegatesAttended(course.id(), command.delegates(), command.recordedOn()));
    }

    @CommandHandler
    void handle(CorrectAttendance command, Actor actor) {
        course.organise(Act.RECORD_SITTING, command.correctedOn(), actor);
        if (attended == null) {
            throw new Refusal(Reason.NOT_YET_RECORDED);
        }
        if (command.delegates().equals(attended)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        checkAttended(command.delegates());
        apply(new AttendanceCorrected(course.id(), command.delegates(), command.reason(), command.correctedOn()));
    }

    int attended() {
        return attended == null ? 0 : attended.size();
    }

    private void checkAttended(List<PersonId> came) {
        Distinct.check(came);
        came.forEach(delegates::seat);
        DelegatePolicy.checkAttendance(came.size(), course.present());
    }

    @EventSourcingHandler
    void on(DelegatesAttended event) {
        attended = event.delegates();
    }

    @EventSourcingHandler
    void on(AttendanceCorrected event) {
        attended = event.delegates();
    }
}
