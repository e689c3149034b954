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
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CrossCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.CrossScoreBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.DeclineCrossScoring;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.ScoringDeclineBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.SelfCorrectionBody;
import vn.bangvang.command.scoring.ScoreSheetCommand.SelfScoreBody;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

@RestController
@RequestMapping("/api/score-sheets/{id}")
class ScoringController {

    private final Dispatcher dispatcher;

    ScoringController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Records how a unit scores itself. */
    @PostMapping("/self-scores")
    ResponseEntity<Accepted> recordSelfScore(@PathVariable ScoreSheetId id, @Valid @RequestBody SelfScoreBody body) {
        return dispatcher.act(new RecordSelfScore(id, body));
    }

    /** Corrects a unit's score of itself, with the reason. */
    @PostMapping("/self-scores/corrections")
    ResponseEntity<Accepted> correctSelfScore(
            @PathVariable ScoreSheetId id, @Valid @RequestBody SelfCorrectionBody body) {
        return dispatcher.act(new CorrectSelfScore(id, body));
    }

    /** Records how an assigned unit scores another. */
    @PostMapping("/cross-scores")
    ResponseEntity<Accepted> recordCrossScore(@PathVariable ScoreSheetId id, @Valid @RequestBody CrossScoreBody body) {
        return dispatcher.act(new RecordCrossScore(id, body));
    }

    /** Corrects a score across, with the reason. */
    @PostMapping("/cross-scores/corrections")
    ResponseEntity<Accepted> correctCrossScore(
            @PathVariable ScoreSheetId id, @Valid @RequestBody CrossCorrectionBody body) {
        return dispatcher.act(new CorrectCrossScore(id, body));
    }

    /** Declines to score another unit, with the reason. */
    @PostMapping("/declines")
    ResponseEntity<Accepted> declineCrossScoring(
            @PathVariable ScoreSheetId id, @Valid @RequestBody ScoringDeclineBody body) {
        return dispatcher.act(new DeclineCrossScoring(id, body));
    }
}
