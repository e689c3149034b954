package vn.bangvang.command.movement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.MovementPlan;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.event.MovementEvent.MovementCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementLaunched;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** One movement. It is launched once and corrected when it was entered wrongly. */
@Aggregate(cache = "aggregateCache")
class Movement {

    @AggregateIdentifier
    private MovementId id;

    private UnitId organiser;
    private MovementPlan plan;
    private LocalDate launchedOn;

    Movement() {}

    @CommandHandler
    Movement(LaunchMovement command, Actor actor) {
        UnitId organiserId = command.organiserId();
        Known.unit(actor, organiserId);
        actor.actAs(Role.ORGANISER, organiserId);
        actor.dates(command.launchedOn(), organiserId);
        checkCluster(command, actor);
        MovementPlan launched = command.plan();
        DatePolicy.checkPeriod(launched.from(), launched.to());
        apply(new MovementLaunched(
                command.movementId(),
                organiserId,
                command.clusterId(),
                launched.name(),
                launched.theme(),
                launched.contents(),
                launched.from(),
                launched.to(),
                command.launchedOn()));
    }

    @CommandHandler
    void handle(CorrectMovement command, Actor actor) {
        actor.actAs(Role.ORGANISER, organiser);
        actor.dates(command.correctedOn(), organiser);
        DatePolicy.checkOrder(command.correctedOn(), launchedOn);
        MovementPlan corrected = command.plan();
        DatePolicy.checkPeriod(corrected.from(), corrected.to());
        if (corrected.equals(plan)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new MovementCorrected(
                id,
                corrected.name(),
                corrected.theme(),
                corrected.contents(),
                corrected.from(),
                corrected.to(),
                command.reason(),
                command.correctedOn()));
    }

    private static void checkCluster(LaunchMovement command, Actor actor) {
        if (command.clusterId() == null) {
            return;
        }
        Cluster cluster = Known.cluster(actor, command.clusterId());
        if (!cluster.organiser().equals(command.organiserId())) {
            throw new Refusal(
                    Reason.WRONG_ORGANISER, Map.of("cluster", cluster.id(), "organiser", cluster.organiser()));
        }
    }

    @EventSourcingHandler
    void on(MovementLaunched event) {
        id = event.movementId();
        organiser = event.organiserId();
        launchedOn = event.launchedOn();
        plan = new MovementPlan(event.name(), event.theme(), event.contents(), event.from(), event.to());
    }

    @EventSourcingHandler
    void on(MovementCorrected event) {
        plan = new MovementPlan(event.name(), event.theme(), event.contents(), event.from(), event.to());
    }
}
