package vn.bangvang.command.movement;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementResults;

/** What can be asked of a movement. */
public sealed interface MovementCommand extends AggregateCommand {

    MovementId movementId();

    @Override
    default Object aggregateId() {
        return movementId();
    }

    record LaunchMovement(
            @TargetAggregateIdentifier MovementId movementId,
            UnitId organiserId,
            @Nullable ClusterId clusterId,
            MovementPlan plan,
            LocalDate launchedOn)
            implements MovementCommand {}

    /** Launches another movement of the same organiser: the plan of {@code original}, {@code years} later, with changes. */
    record CloneMovement(
            @TargetAggregateIdentifier MovementId movementId,
            MovementId original,
            int years,
            @Nullable ClusterId clusterId,
            PlanChanges changes,
            LocalDate launchedOn)
            implements MovementCommand {}

    record CorrectMovement(
            @TargetAggregateIdentifier MovementId movementId, MovementPlan plan, String reason, LocalDate correctedOn)
            implements MovementCommand {}

    record ReceiveMovement(
            @TargetAggregateIdentifier MovementId movementId, UnitId unitId, String plan, LocalDate receivedOn)
            implements MovementCommand {}

    record CorrectReceipt(
            @TargetAggregateIdentifier MovementId movementId,
            UnitId unitId,
            String plan,
            String reason,
            LocalDate correctedOn)
            implements MovementCommand {}

    record ExtendDeadline(
            @TargetAggregateIdentifier MovementId movementId,
            String deadline,
            LocalDate dueOn,
            String reason,
            LocalDate extendedOn)
            implements MovementCommand {}

    record CloseMovement(@TargetAggregateIdentifier MovementId movementId, MovementResults results, LocalDate closedOn)
            implements MovementCommand {}

    record CorrectMovementClosing(
            @TargetAggregateIdentifier MovementId movementId,
            MovementResults results,
            LocalDate closedOn,
            String reason,
            LocalDate correctedOn)
            implements MovementCommand {}
}
