package vn.bangvang.command.scoring;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.scoring.ScoreSheetCommand.AcceptConsolidation;
import vn.bangvang.command.scoring.ScoreSheetCommand.AcceptanceBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidateSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidationBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectFinalScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.ExplanationsBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinalCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinalisationBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinaliseSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverificationBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverifySheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.SubmitExplanation;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

@RestController
@RequestMapping("/api/score-sheets/{id}")
class SettlingController {

    private final Dispatcher dispatcher;

    SettlingController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/consolidation")
    ResponseEntity<Accepted> consolidate(@PathVariable ScoreSheetId id, @Valid @RequestBody ConsolidationBody body) {
        return dispatcher.act(new ConsolidateSheet(id, body));
    }

    @PostMapping("/acceptance")
    ResponseEntity<Accepted> accept(@PathVariable ScoreSheetId id, @Valid @RequestBody AcceptanceBody body) {
        return dispatcher.act(new AcceptConsolidation(id, body));
    }

    @PostMapping("/explanations")
    ResponseEntity<Accepted> explain(@PathVariable ScoreSheetId id, @Valid @RequestBody ExplanationsBody body) {
        return dispatcher.act(new SubmitExplanation(id, body));
    }

    @PostMapping("/re-verification")
    ResponseEntity<Accepted> reverify(@PathVariable ScoreSheetId id, @Valid @RequestBody ReverificationBody body) {
        return dispatcher.act(new ReverifySheet(id, body));
    }

    @PostMapping("/finalisation")
    ResponseEntity<Accepted> finalise(@PathVariable ScoreSheetId id, @Valid @RequestBody FinalisationBody body) {
        return dispatcher.act(new FinaliseSheet(id, body));
    }

    @PostMapping("/final-score-corrections")
    ResponseEntity<Accepted> correctFinal(@PathVariable ScoreSheetId id, @Valid @RequestBody FinalCorrectionBody body) {
        return dispatcher.act(new CorrectFinalScore(id, body));
    }
}
