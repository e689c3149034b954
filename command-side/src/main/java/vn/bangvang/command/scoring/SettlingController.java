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

    /** Consolidates the scores of a sheet, as the leader of the cluster. */
    @PostMapping("/consolidations")
    ResponseEntity<Accepted> consolidateSheet(
            @PathVariable ScoreSheetId id, @Valid @RequestBody ConsolidationBody body) {
        return dispatcher.act(new ConsolidateSheet(id, body));
    }

    /** Accepts the consolidated score of one's own sheet. */
    @PostMapping("/acceptances")
    ResponseEntity<Accepted> acceptConsolidation(
            @PathVariable ScoreSheetId id, @Valid @RequestBody AcceptanceBody body) {
        return dispatcher.act(new AcceptConsolidation(id, body));
    }

    /** Explains where the unit sees its score otherwise. */
    @PostMapping("/explanations")
    ResponseEntity<Accepted> submitExplanation(
            @PathVariable ScoreSheetId id, @Valid @RequestBody ExplanationsBody body) {
        return dispatcher.act(new SubmitExplanation(id, body));
    }

    /** Verifies a sheet again after the unit has explained itself. */
    @PostMapping("/re-verifications")
    ResponseEntity<Accepted> reverifySheet(@PathVariable ScoreSheetId id, @Valid @RequestBody ReverificationBody body) {
        return dispatcher.act(new ReverifySheet(id, body));
    }

    /** Makes the score of a sheet final. */
    @PostMapping("/finalisations")
    ResponseEntity<Accepted> finaliseSheet(@PathVariable ScoreSheetId id, @Valid @RequestBody FinalisationBody body) {
        return dispatcher.act(new FinaliseSheet(id, body));
    }

    /** Corrects the final score of a sheet, with the reason. */
    @PostMapping("/finalisations/corrections")
    ResponseEntity<Accepted> correctFinalScore(
            @PathVariable ScoreSheetId id, @Valid @RequestBody FinalCorrectionBody body) {
        return dispatcher.act(new CorrectFinalScore(id, body));
    }
}
