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
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementPolicy;
import vn.bangvang.shared.domain.movement.MovementResults;
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
        var body = command.body();
        launch(
                new MovementLaunched(
                        command.movementId(),
                        body.organiserId(),
                        body.clusterId(),
                        null,
                        body.plan().plan(),
                        body.launchedOn()),
                actor);
    }

    @CommandHandler
    Movement(CloneMovement command, Actor actor) {
        var body = command.body();
        MovementState original = References.movement(actor, command.original());
        launch(
                new MovementLaunched(
                        command.movementId(),
                        original.organiser(),
                        body.clusterId() == null ? original.cluster() : body.clusterId(),
                        original.id(),
                        body.planAfter(original.plan()),
                        body.launchedOn()),
                actor);
    }

    private static void launch(MovementLaunched event, Actor actor) {
        References.unit(actor, event.organiserId());
        organise(event.organiserId(), event.launchedOn(), actor);
        MovementPolicy.checkPlan(event.plan());
        MovementAddressees addressees = MovementAddressees.of(event.organiserId(), event.clusterId(), actor);
        addressees.checkOrganiser();
        addressees.checkScope(event.plan());
        apply(event, actor);
    }

    @CommandHandler
    void handle(CorrectMovement command, Actor actor) {
        var body = command.body();
        MovementPlan plan = body.plan().plan();
        organise(state.organiser(), body.correctedOn(), actor);
        MovementPolicy.checkRunning(state, body.correctedOn());
        MovementPolicy.checkCorrection(state, plan);
        addressees(actor).checkScope(plan);
        apply(new MovementCorrected(id, plan, body.reason(), body.correctedOn()), actor);
    }

    @CommandHandler
    void handle(ReceiveMovement command, Actor actor) {
        var body = command.body();
        represent(body.unitId(), body.receivedOn(), actor);
        addressees(actor).check(body.unitId(), state.plan(), body.receivedOn());
        MovementPolicy.checkReceipt(state, body.unitId());
        apply(new MovementReceived(id, body.unitId(), body.plan(), body.receivedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectReceipt command, Actor actor) {
        var body = command.body();
        represent(body.unitId(), body.correctedOn(), actor);
        MovementPolicy.checkReceiptCorrection(state, body.unitId(), body.plan());
        apply(new MovementReceiptCorrected(id, body.unitId(), body.plan(), body.reason(), body.correctedOn()), actor);
    }

    @CommandHandler
    void handle(ExtendDeadline command, Actor actor) {
        var body = command.body();
        organise(state.organiser(), body.extendedOn(), actor);
        MovementPolicy.checkRunning(state, body.extendedOn());
        LocalDate before = MovementPolicy.checkExtension(state, body.deadline(), body.dueOn());
        apply(new DeadlineExtended(id, body.deadline(), before, body.dueOn(), body.reason(), body.extendedOn()), actor);
    }

    @CommandHandler
    void handle(CloseMovement command, Actor actor) {
        var body = command.body();
        MovementResults results = body.results().results();
        organise(state.organiser(), body.closedOn(), actor);
        MovementPolicy.checkRunning(state, body.closedOn());
        MovementPolicy.checkResults(results);
        apply(new MovementClosed(id, results, body.closedOn()), actor);
    }

    @CommandHandler
    void handle(CorrectMovementClosing command, Actor actor) {
        var body = command.body();
        MovementResults results = body.results().results();
        organise(state.organiser(), body.correctedOn(), actor);
        MovementPolicy.checkClosingCorrection(state, results, body.closedOn());
        if (!body.closedOn().equals(state.closedOn())) {
            actor.mayRedate(state.closedUnder(), body.closedOn(), state.organiser());
        }
        DatePolicy.checkOrder(body.correctedOn(), body.closedOn());
        MovementPolicy.checkResults(results);
        apply(new MovementClosingCorrected(id, results, body.closedOn(), body.reason(), body.correctedOn()), actor);
    }

    private static void organise(UnitId organiser, LocalDate day, Actor actor) {
        actor.on(day).as(Role.ORGANISER, organiser);
    }

    private void represent(UnitId unit, LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, unit);
        MovementPolicy.checkRunning(state, day);
    }

    private MovementAddressees addressees(Actor actor) {
        return MovementAddressees.of(state.organiser(), state.cluster(), actor);
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(MovementEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
