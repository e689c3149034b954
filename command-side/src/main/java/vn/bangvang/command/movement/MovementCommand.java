package vn.bangvang.command.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.Figure;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementPolicy;
import vn.bangvang.shared.domain.movement.MovementResults;
import vn.bangvang.shared.platform.web.Legible;

/** What can be asked of a movement. */
public sealed interface MovementCommand extends AggregateCommand {

    MovementId movementId();

    @Override
    default Object aggregateId() {
        return movementId();
    }

    record MovementBody(
            @Nullable MovementId id,
            @NotNull UnitId organiserId,
            @Nullable ClusterId clusterId,
            @NotNull @Valid MovementPlanBody plan,
            @NotNull LocalDate launchedOn) {}

    record LaunchMovement(@TargetAggregateIdentifier MovementId movementId, MovementBody body)
            implements MovementCommand {
        public LaunchMovement(MovementBody body) {
            this(NewIds.or(body.id(), MovementId::new), body);
        }
    }

    /** {@code years} is by how many whole years everything is shifted. */
    record MovementCloneBody(
            @Nullable MovementId id,
            @NotNull @Min(1) @Max(50) Integer years,
            @Nullable ClusterId clusterId,
            @Nullable @Valid MovementPlanChangesBody changes,
            @NotNull LocalDate launchedOn) {

        /** What is left out of the changes stays. */
        MovementPlan planAfter(MovementPlan original) {
            MovementPlan shifted = MovementPolicy.shifted(original, years);
            return changes == null ? shifted : changes.appliedTo(shifted);
        }
    }

    /** Launches another movement of the same organiser: the plan of {@code original}, {@code years} later, with changes. */
    record CloneMovement(@TargetAggregateIdentifier MovementId movementId, MovementId original, MovementCloneBody body)
            implements MovementCommand {
        public CloneMovement(MovementId original, MovementCloneBody body) {
            this(NewIds.or(body.id(), MovementId::new), original, body);
        }
    }

    record MovementCorrectionBody(
            @NotNull @Valid MovementPlanBody plan,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectMovement(@TargetAggregateIdentifier MovementId movementId, MovementCorrectionBody body)
            implements MovementCommand {}

    record MovementReceiptBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String plan,
            @NotNull LocalDate receivedOn) {}

    record ReceiveMovement(@TargetAggregateIdentifier MovementId movementId, MovementReceiptBody body)
            implements MovementCommand {}

    record MovementReceiptCorrectionBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String plan,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectReceipt(@TargetAggregateIdentifier MovementId movementId, MovementReceiptCorrectionBody body)
            implements MovementCommand {}

    record DeadlineExtensionBody(
            @NotBlank @Size(max = 40) String deadline,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate extendedOn) {}

    record ExtendDeadline(@TargetAggregateIdentifier MovementId movementId, DeadlineExtensionBody body)
            implements MovementCommand {}

    record MovementFigureBody(
            @NotBlank @Size(max = 300) @Legible String name,
            @Nullable @Size(max = 50) String measure,

            @NotNull @Pattern(regexp = "\\d{1,12}(\\.\\d{1,4})?")
            String value) {

        private Figure figure() {
            return new Figure(name, measure, Score.of(value));
        }
    }

    record MovementResultsBody(
            @NotBlank @Size(max = 4000) String summary,
            @NotNull @Size(max = 100) List<@NotNull @Valid MovementFigureBody> figures) {

        MovementResults results() {
            return new MovementResults(
                    summary, figures.stream().map(MovementFigureBody::figure).toList());
        }
    }

    record MovementClosingBody(
            @NotNull @Valid MovementResultsBody results,
            @NotNull LocalDate closedOn) {}

    record CloseMovement(@TargetAggregateIdentifier MovementId movementId, MovementClosingBody body)
            implements MovementCommand {}

    record MovementClosingCorrectionBody(
            @NotNull @Valid MovementResultsBody results,
            @NotNull LocalDate closedOn,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectMovementClosing(@TargetAggregateIdentifier MovementId movementId, MovementClosingCorrectionBody body)
            implements MovementCommand {}
}
