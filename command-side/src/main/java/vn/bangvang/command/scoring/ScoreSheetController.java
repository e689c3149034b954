package vn.bangvang.command.scoring;

import jakarta.validation.Valid;
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
import vn.bangvang.command.scoring.ScoreSheetCommand.AssignmentCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectAssignments;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheets;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpeningsBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.ScoreSheetBody;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

@RestController
@RequestMapping("/api/score-sheets")
class ScoreSheetController {

    private final Dispatcher dispatcher;

    ScoreSheetController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Opens the score sheet of one unit for a quarter. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> openScoreSheet(@Valid @RequestBody ScoreSheetBody body) {
        return dispatcher.create(new OpenScoreSheet(body), "/api/score-sheets");
    }

    /** Opens the score sheets of several units for a quarter, all or none. */
    @PostMapping("/openings")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> openScoreSheets(@Valid @RequestBody OpeningsBody body) {
        return dispatcher.create(new OpenScoreSheets(body), "/api/score-sheets");
    }

    /** Corrects which units score a sheet across. */
    @PostMapping("/{id}/assignments/corrections")
    ResponseEntity<Accepted> correctAssignments(
            @PathVariable ScoreSheetId id, @Valid @RequestBody AssignmentCorrectionBody body) {
        return dispatcher.act(new CorrectAssignments(id, body));
    }
}
