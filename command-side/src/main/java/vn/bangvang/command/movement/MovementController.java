package vn.bangvang.command.movement;

import jakarta.validation.Valid;
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
import vn.bangvang.command.movement.MovementCommand.DeadlineExtensionBody;
import vn.bangvang.command.movement.MovementCommand.ExtendDeadline;
import vn.bangvang.command.movement.MovementCommand.LaunchMovement;
import vn.bangvang.command.movement.MovementCommand.MovementBody;
import vn.bangvang.command.movement.MovementCommand.MovementCloneBody;
import vn.bangvang.command.movement.MovementCommand.MovementCorrectionBody;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.platform.axon.UuidV7;

/** How a movement comes about and how its plan changes. */
@RestController
@RequestMapping("/api/movements")
class MovementController {

    private final Dispatcher dispatcher;

    MovementController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Launches an emulation movement with its aims and deadlines. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> launchMovement(@Valid @RequestBody MovementBody body) {
        return dispatcher.create(new LaunchMovement(body), "/api/movements");
    }

    /** Launches a new movement after the plan of this one. */
    @PostMapping("/{id}/clones")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> cloneMovement(@PathVariable MovementId id, @Valid @RequestBody MovementCloneBody body) {
        return dispatcher.create(new CloneMovement(id, body), "/api/movements");
    }

    /** Corrects what was mistyped in a movement, with the reason. */
    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correctMovement(
            @PathVariable MovementId id, @Valid @RequestBody MovementCorrectionBody body) {
        return dispatcher.act(new CorrectMovement(id, body));
    }

    /** Puts a deadline of a movement off, with the reason. */
    @PostMapping("/{id}/extensions")
    ResponseEntity<Accepted> extendDeadline(
            @PathVariable MovementId id, @Valid @RequestBody DeadlineExtensionBody body) {
        return dispatcher.act(new ExtendDeadline(id, body));
    }

    private static MovementId idOr(@Nullable MovementId id) {
        return id == null ? new MovementId(UuidV7.next()) : id;
    }
}
