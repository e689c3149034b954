package vn.bangvang.command.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import vn.bangvang.command.movement.MovementCommand.CloseMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovementClosing;
import vn.bangvang.command.movement.MovementCommand.CorrectReceipt;
import vn.bangvang.command.movement.MovementCommand.ReceiveMovement;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.Figure;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementResults;
import vn.bangvang.shared.platform.web.Legible;

/** What becomes of a movement: units receive it, its organiser closes it. */
@RestController
@RequestMapping("/api/movements/{id}")
class MovementCourseController {

    record MovementReceiptBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String plan,
            @NotNull LocalDate receivedOn) {}

    record MovementReceiptCorrectionBody(
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 4000) String plan,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

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

    record MovementClosingCorrectionBody(
            @NotNull @Valid MovementResultsBody results,
            @NotNull LocalDate closedOn,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    private final Dispatcher dispatcher;

    MovementCourseController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/receipts")
    ResponseEntity<Accepted> receive(@PathVariable MovementId id, @Valid @RequestBody MovementReceiptBody body) {
        return dispatcher.act(new ReceiveMovement(id, body.unitId(), body.plan(), body.receivedOn()));
    }

    @PostMapping("/receipts/corrections")
    ResponseEntity<Accepted> correctReceipt(
            @PathVariable MovementId id, @Valid @RequestBody MovementReceiptCorrectionBody body) {
        return dispatcher.act(new CorrectReceipt(id, body.unitId(), body.plan(), body.reason(), body.correctedOn()));
    }

    @PostMapping("/closing")
    ResponseEntity<Accepted> close(@PathVariable MovementId id, @Valid @RequestBody MovementClosingBody body) {
        return dispatcher.act(new CloseMovement(id, body.results().results(), body.closedOn()));
    }

    @PostMapping("/closing/corrections")
    ResponseEntity<Accepted> correctClosing(
            @PathVariable MovementId id, @Valid @RequestBody MovementClosingCorrectionBody body) {
        return dispatcher.act(new CorrectMovementClosing(
                id, body.results().results(), body.closedOn(), body.reason(), body.correctedOn()));
    }
}
