package vn.bangvang.command.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import vn.bangvang.command.scoring.ScoreSheetCommand.DeclineCrossScoring;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

@RestController
@RequestMapping("/api/score-sheets/{id}")
class ScoringController {

    record SelfScoreBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ScoreBody> scores,
            @NotNull LocalDate scoredOn) {}

    record SelfCorrectionBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ScoreBody> scores,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CrossScoreBody(
            @NotNull UnitId scorerId,
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ScoreBody> scores,
            @NotNull LocalDate scoredOn) {}

    record CrossCorrectionBody(
            @NotNull UnitId scorerId,
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ScoreBody> scores,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record ScoringDeclineBody(
            @NotNull UnitId scorerId,
            @NotNull DeclineGround ground,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate declinedOn) {}

    private final Dispatcher dispatcher;

    ScoringController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/self-scores")
    ResponseEntity<Accepted> selfScore(@PathVariable ScoreSheetId id, @Valid @RequestBody SelfScoreBody body) {
        return dispatcher.act(new RecordSelfScore(id, ScoreBody.scores(body.scores()), body.scoredOn()));
    }

    @PostMapping("/self-scores/corrections")
    ResponseEntity<Accepted> correctSelfScore(
            @PathVariable ScoreSheetId id, @Valid @RequestBody SelfCorrectionBody body) {
        return dispatcher.act(
                new CorrectSelfScore(id, ScoreBody.scores(body.scores()), body.reason(), body.correctedOn()));
    }

    @PostMapping("/cross-scores")
    ResponseEntity<Accepted> crossScore(@PathVariable ScoreSheetId id, @Valid @RequestBody CrossScoreBody body) {
        return dispatcher.act(
                new RecordCrossScore(id, body.scorerId(), ScoreBody.scores(body.scores()), body.scoredOn()));
    }

    @PostMapping("/cross-scores/corrections")
    ResponseEntity<Accepted> correctCrossScore(
            @PathVariable ScoreSheetId id, @Valid @RequestBody CrossCorrectionBody body) {
        return dispatcher.act(new CorrectCrossScore(
                id, body.scorerId(), ScoreBody.scores(body.scores()), body.reason(), body.correctedOn()));
    }

    @PostMapping("/declines")
    ResponseEntity<Accepted> decline(@PathVariable ScoreSheetId id, @Valid @RequestBody ScoringDeclineBody body) {
        return dispatcher.act(
                new DeclineCrossScoring(id, body.scorerId(), body.ground(), body.reason(), body.declinedOn()));
    }
}
