package vn.bangvang.command.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.movement.MovementCommand.CloneMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.ExtendDeadline;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.platform.axon.UuidV7;

/** How a movement comes about and how its plan changes. */
@RestController
@RequestMapping("/api/movements")
class MovementController {

    record MovementBody(
            @Nullable MovementId id,
            @NotNull UnitId organiserId,
            @Nullable ClusterId clusterId,
            @NotNull @Valid MovementPlanBody plan,
            @NotNull LocalDate launchedOn) {

        LaunchMovement command() {
            return new LaunchMovement(idOr(id), organiserId, clusterId, plan.plan(), launchedOn);
        }
    }

    /** {@code years} is by how many whole years everything is shifted. */
    record MovementCloneBody(
            @Nullable MovementId id,
            @NotNull @Min(1) @Max(50) Integer years,
            @Nullable ClusterId clusterId,
            @Nullable @Valid MovementPlanChangesBody changes,
            @NotNull LocalDate launchedOn) {

        CloneMovement command(MovementId original) {
            PlanChanges changed = changes == null ? PlanChanges.NONE : changes.changes();
            return new CloneMovement(idOr(id), original, years, clusterId, changed, launchedOn);
        }
    }

    record MovementCorrectionBody(
            @NotNull @Valid MovementPlanBody plan,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record DeadlineExtensionBody(
            @NotBlank @Size(max = 40) String deadline,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate extendedOn) {}

    private final Dispatcher dispatcher;

    MovementController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> launch(@Valid @RequestBody MovementBody body) {
        return dispatcher.create(body.command(), "/api/movements");
    }

    /** A new movement after the plan of this one. */
    @PostMapping("/{id}/clones")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> launchAgain(@PathVariable MovementId id, @Valid @RequestBody MovementCloneBody body) {
        return dispatcher.create(body.command(id), "/api/movements");
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correct(@PathVariable MovementId id, @Valid @RequestBody MovementCorrectionBody body) {
        return dispatcher.act(new CorrectMovement(id, body.plan().plan(), body.reason(), body.correctedOn()));
    }

    @PostMapping("/{id}/extensions")
    ResponseEntity<Accepted> extend(@PathVariable MovementId id, @Valid @RequestBody DeadlineExtensionBody body) {
        return dispatcher.act(new ExtendDeadline(id, body.deadline(), body.dueOn(), body.reason(), body.extendedOn()));
    }

    private static MovementId idOr(@Nullable MovementId id) {
        return id == null ? new MovementId(UuidV7.next()) : id;
    }
}
