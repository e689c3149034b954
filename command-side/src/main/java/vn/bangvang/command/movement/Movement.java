package vn.bangvang.command.movement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.actor.Told;
import vn.bangvang.command.movement.MovementCommand.CloneMovement;
import vn.bangvang.command.movement.MovementCommand.CloseMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovementClosing;
import vn.bangvang.command.movement.MovementCommand.CorrectReceipt;
import vn.bangvang.command.movement.MovementCommand.ExtendDeadline;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.ReceiveMovement;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.MovementBook;
import vn.bangvang.shared.event.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.event.MovementEvent.MovementClosed;
import vn.bangvang.shared.event.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementLaunched;
import vn.bangvang.shared.event.MovementEvent.MovementReceiptCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementReceived;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.MovementPolicy;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** One movement. It is launched once, received by its units, and runs until it is closed with its results. */
@Aggregate(type = "Movement", cache = "aggregateCache")
class Movement {

    @AggregateIdentifier
    private MovementId id;

    private UnitId organiser;
    private @Nullable ClusterId cluster;
    private Course course;
    private @Nullable MandateId closedUnder;

    Movement() {}

    @CommandHandler
    Movement(LaunchMovement command, Actor actor) {
        launch(
                new MovementLaunched(
                        command.movementId(),
                        command.organiserId(),
                        command.clusterId(),
                        null,
                        command.plan(),
                        command.launchedOn()),
                actor);
    }

    @CommandHandler
    Movement(CloneMovement command, Actor actor) {
        MovementBook.Movement original = Known.movement(actor, command.original());
        launch(
                new MovementLaunched(
                        command.movementId(),
                        original.organiser(),
                        command.clusterId() == null ? original.cluster() : command.clusterId(),
                        original.id(),
                        command.changes().appliedTo(MovementPolicy.shifted(original.plan(), command.years())),
                        command.launchedOn()),
                actor);
    }

    private static void launch(MovementLaunched event, Actor actor) {
        Known.unit(actor, event.organiserId());
        organise(event.organiserId(), event.launchedOn(), actor);
        MovementPolicy.checkPlan(event.plan());
        Reach reach = Reach.of(event.organiserId(), event.clusterId(), actor);
        reach.checkOrganiser();
        reach.checkScope(event.plan());
        apply(event);
    }

    @CommandHandler
    void handle(CorrectMovement command, Actor actor) {
        organise(organiser, command.correctedOn(), actor);
        course.checkRunning(command.correctedOn());
        course.checkCorrection(command.plan());
        Reach.of(organiser, cluster, actor).checkScope(command.plan());
        apply(new MovementCorrected(id, command.plan(), command.reason(), command.correctedOn()));
    }

    @CommandHandler
    void handle(ReceiveMovement command, Actor actor) {
        represent(command.unitId(), command.receivedOn(), actor);
        Reach.of(organiser, cluster, actor).check(command.unitId(), course.plan(), command.receivedOn());
        course.checkReceipt(command.unitId());
        apply(new MovementReceived(id, command.unitId(), command.plan(), command.receivedOn()));
    }

    @CommandHandler
    void handle(CorrectReceipt command, Actor actor) {
        represent(command.unitId(), command.correctedOn(), actor);
        course.checkReceiptCorrection(command.unitId(), command.plan());
        apply(new MovementReceiptCorrected(
                id, command.unitId(), command.plan(), command.reason(), command.correctedOn()));
    }

    @CommandHandler
    void handle(ExtendDeadline command, Actor actor) {
        organise(organiser, command.extendedOn(), actor);
        course.checkRunning(command.extendedOn());
        LocalDate due = course.due(command.deadline());
        MovementPolicy.checkExtension(command.deadline(), due, command.dueOn());
        apply(new DeadlineExtended(
                id, command.deadline(), due, command.dueOn(), command.reason(), command.extendedOn()));
    }

    @CommandHandler
    void handle(CloseMovement command, Actor actor) {
        organise(organiser, command.closedOn(), actor);
        course.checkRunning(command.closedOn());
        MovementPolicy.checkResults(command.results());
        apply(new MovementClosed(id, command.results(), command.closedOn()), MetaData.from(actor.told()));
    }

    @CommandHandler
    void handle(CorrectMovementClosing command, Actor actor) {
        organise(organiser, command.correctedOn(), actor);
        course.checkClosingCorrection(command.results(), command.closedOn());
        if (!course.wasClosedOn(command.closedOn())) {
            actor.mayRedate(closedUnder, command.closedOn(), organiser);
        }
        DatePolicy.checkOrder(command.correctedOn(), command.closedOn());
        MovementPolicy.checkResults(command.results());
        apply(new MovementClosingCorrected(
                id, command.results(), command.closedOn(), command.reason(), command.correctedOn()));
    }

    private static void organise(UnitId organiser, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, organiser);
    }

    private void represent(UnitId unit, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, unit);
        course.checkRunning(day);
    }

    @EventSourcingHandler
    void on(MovementLaunched event) {
        id = event.movementId();
        organiser = event.organiserId();
        cluster = event.clusterId();
        course = new Course(event.plan(), event.launchedOn());
    }

    @EventSourcingHandler
    void on(MovementCorrected event) {
        course.corrected(event.plan());
    }

    @EventSourcingHandler
    void on(MovementReceived event) {
        course.received(event.unitId(), event.plan());
    }

    @EventSourcingHandler
    void on(MovementReceiptCorrected event) {
        course.received(event.unitId(), event.plan());
    }

    @EventSourcingHandler
    void on(DeadlineExtended event) {
        course.extended(event.deadline(), event.dueOn());
    }

    @EventSourcingHandler
    void on(MovementClosed event, MetaData told) {
        closedUnder = Told.mandate(told);
        course.closed(event.results(), event.closedOn());
    }

    @EventSourcingHandler
    void on(MovementClosingCorrected event) {
        course.closed(event.results(), event.closedOn());
    }
}
