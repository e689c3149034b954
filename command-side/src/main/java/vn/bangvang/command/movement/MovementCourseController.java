package vn.bangvang.command.movement;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.movement.MovementCommand.CloseMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovementClosing;
import vn.bangvang.command.movement.MovementCommand.CorrectReceipt;
import vn.bangvang.command.movement.MovementCommand.MovementClosingBody;
import vn.bangvang.command.movement.MovementCommand.MovementClosingCorrectionBody;
import vn.bangvang.command.movement.MovementCommand.MovementReceiptBody;
import vn.bangvang.command.movement.MovementCommand.MovementReceiptCorrectionBody;
import vn.bangvang.command.movement.MovementCommand.ReceiveMovement;
import vn.bangvang.shared.domain.movement.MovementId;

/** What becomes of a movement: units receive it, its organiser closes it. */
@RestController
@RequestMapping("/api/movements/{id}")
class MovementCourseController {

    private final Dispatcher dispatcher;

    MovementCourseController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Records that a unit has received a movement, with its plan. */
    @PostMapping("/receipts")
    ResponseEntity<Accepted> receiveMovement(
            @PathVariable MovementId id, @Valid @RequestBody MovementReceiptBody body) {
        return dispatcher.act(new ReceiveMovement(id, body));
    }

    /** Corrects the plan with which a unit received a movement. */
    @PostMapping("/receipts/corrections")
    ResponseEntity<Accepted> correctReceipt(
            @PathVariable MovementId id, @Valid @RequestBody MovementReceiptCorrectionBody body) {
        return dispatcher.act(new CorrectReceipt(id, body));
    }

    /** Closes a movement with a summary of what it led to. */
    @PostMapping("/closings")
    ResponseEntity<Accepted> closeMovement(@PathVariable MovementId id, @Valid @RequestBody MovementClosingBody body) {
        return dispatcher.act(new CloseMovement(id, body));
    }

    /** Corrects the closing of a movement, with the reason. */
    @PostMapping("/closings/corrections")
    ResponseEntity<Accepted> correctMovementClosing(
            @PathVariable MovementId id, @Valid @RequestBody MovementClosingCorrectionBody body) {
        return dispatcher.act(new CorrectMovementClosing(id, body));
    }
}
