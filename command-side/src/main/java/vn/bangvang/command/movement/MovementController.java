package vn.bangvang.command.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.MovementPlan;
import vn.bangvang.shared.axon.UuidV7;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.UnitId;

@RestController
@RequestMapping("/api/movements")
class MovementController {

    record MovementBody(
            @Nullable MovementId id,
            @NotNull UnitId organiserId,
            @Nullable ClusterId clusterId,
            @NotBlank @Size(max = 300) String name,
            @NotBlank @Size(max = 500) String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull LocalDate launchedOn) {

        LaunchMovement command() {
            MovementId movement = id == null ? new MovementId(UuidV7.next()) : id;
            var plan = new MovementPlan(name, theme, contents, from, to);
            return new LaunchMovement(movement, organiserId, clusterId, plan, launchedOn);
        }
    }

    record MovementCorrectionBody(
            @NotBlank @Size(max = 300) String name,
            @NotBlank @Size(max = 500) String theme,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {

        CorrectMovement command(MovementId movement) {
            return new CorrectMovement(
                    movement, new MovementPlan(name, theme, contents, from, to), reason, correctedOn);
        }
    }

    private final Dispatcher dispatcher;

    MovementController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    ResponseEntity<Accepted> launch(@Valid @RequestBody MovementBody body) {
        return dispatcher.create(body.command(), "/api/movements");
    }

    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correct(@PathVariable MovementId id, @Valid @RequestBody MovementCorrectionBody body) {
        return dispatcher.act(body.command(id));
    }
}
