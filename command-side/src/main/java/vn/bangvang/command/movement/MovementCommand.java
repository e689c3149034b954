package vn.bangvang.command.movement;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.UnitId;

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

    record CorrectMovement(
            @TargetAggregateIdentifier MovementId movementId, MovementPlan plan, String reason, LocalDate correctedOn)
            implements MovementCommand {}

    /** What a movement is about and how long it runs. */
    record MovementPlan(String name, String theme, List<String> contents, LocalDate from, LocalDate to) {}
}
