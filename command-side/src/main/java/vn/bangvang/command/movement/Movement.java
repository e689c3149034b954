package vn.bangvang.command.movement;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.movement.MovementCommand.CloneMovement;
import vn.bangvang.command.movement.MovementCommand.CloseMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovementClosing;
import vn.bangvang.command.movement.MovementCommand.CorrectReceipt;
import vn.bangvang.command.movement.MovementCommand.ExtendDeadline;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.ReceiveMovement;
import vn.bangvang.command.reference.References;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceiptCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementPolicy;
import vn.bangvang.shared.domain.movement.MovementState;

/** One movement. It is launched once, received by its units, and runs until it is closed with its results. */
@Aggregate(type = "Movement", cache = "aggregateCache")
class Movement {

    @AggregateIdentifier
    private MovementId id;

    private MovementState state;

    Movement() {}

    @EventSourcingHandler
    void on(MovementEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = MovementState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.movementId();
    }

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
        MovementState original = References.movement(actor, command.original());
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
        References.unit(actor, event.organiserId());
        organise(event.organiserId(), event.launchedOn(), actor);
        MovementPolicy.checkPlan(event.plan());
        Reach reach = Reach.of(event.organiserId(), event.clusterId(), actor);
        reach.checkOrganiser();
        reach.checkScope(event.plan());
        apply(event, actor);
    }

    @CommandHandler
    void handle(CorrectMovement command, Actor actor) {
        organise(state.organiser(), command.correctedOn(), actor);
        MovementPolicy.checkRunning(state, command.correctedOn());
        MovementPolicy.checkCorrection(state, command.plan());
        reach(actor).checkScope(command.plan());
        apply(new MovementCorrected(id, command.plan(), command.reason(), command.correctedOn()), actor);
    }

    @CommandHandler
    void handle(ReceiveMovement command, Actor actor) {
        represent(command.unitId(), command.receivedOn(), actor);
        reach(actor).check(command.unitId(), state.plan(), command.receivedOn());
        MovementPolicy.checkReceipt(state, command.unitId());
        apply(new MovementReceived(id, command.unitId(), command.plan(), command.receivedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectReceipt command, Actor actor) {
        represent(command.unitId(), command.correctedOn(), actor);
        MovementPolicy.checkReceiptCorrection(state, command.unitId(), command.plan());
        apply(
                new MovementReceiptCorrected(
                        id, command.unitId(), command.plan(), command.reason(), command.correctedOn()),
                actor);
    }

    @CommandHandler
    void handle(ExtendDeadline command, Actor actor) {
        organise(state.organiser(), command.extendedOn(), actor);
        MovementPolicy.checkRunning(state, command.extendedOn());
        LocalDate before = MovementPolicy.checkExtension(state, command.deadline(), command.dueOn());
        apply(
                new DeadlineExtended(
                        id, command.deadline(), before, command.dueOn(), command.reason(), command.extendedOn()),
                actor);
    }

    @CommandHandler
    void handle(CloseMovement command, Actor actor) {
        organise(state.organiser(), command.closedOn(), actor);
        MovementPolicy.checkRunning(state, command.closedOn());
        MovementPolicy.checkResults(command.results());
        apply(new MovementClosed(id, command.results(), command.closedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectMovementClosing command, Actor actor) {
        organise(state.organiser(), command.correctedOn(), actor);
        MovementPolicy.checkClosingCorrection(state, command.results(), command.closedOn());
        if (!command.closedOn().equals(state.closedOn())) {
            actor.mayRedate(state.closedUnder(), command.closedOn(), state.organiser());
        }
        DatePolicy.checkOrder(command.correctedOn(), command.closedOn());
        MovementPolicy.checkResults(command.results());
        apply(
                new MovementClosingCorrected(
                        id, command.results(), command.closedOn(), command.reason(), command.correctedOn()),
                actor);
    }

    private static void organise(UnitId organiser, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, organiser);
    }

    private void represent(UnitId unit, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, unit);
        MovementPolicy.checkRunning(state, day);
    }

    private Reach reach(Actor actor) {
        return Reach.of(state.organiser(), state.cluster(), actor);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(MovementEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
