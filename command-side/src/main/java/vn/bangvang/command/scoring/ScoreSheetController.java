package vn.bangvang.command.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectSelfScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordCrossScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.RecordSelfScore;
import vn.bangvang.shared.axon.UuidV7;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.UnitId;

@RestController
@RequestMapping("/api/score-sheets")
class ScoreSheetController {

    record CriterionBody(
            @NotNull @Pattern(regexp = "\\S{1,40}") String code,
            @NotBlank @Size(max = 500) String name,
            @NotNull @Pattern(regexp = ScoreBody.POINTS) String maxScore) {

        Criterion criterion() {
            return new Criterion(code, name, Score.of(maxScore));
        }
    }

    record ScoreSheetBody(
            @Nullable ScoreSheetId id,
            @NotNull ClusterId clusterId,
            @NotNull UnitId unitId,
            @NotNull Period period,
            @NotEmpty @Size(max = 300) List<@NotNull @Valid CriterionBody> criteria,
            @NotNull LocalDate openedOn) {

        OpenScoreSheet command() {
            ScoreSheetId sheet = id == null ? new ScoreSheetId(UuidV7.next()) : id;
            var table = criteria.stream().map(CriterionBody::criterion).toList();
            return new OpenScoreSheet(sheet, clusterId, unitId, period, table, openedOn);
        }
    }

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

    private final Dispatcher dispatcher;

    ScoreSheetController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    ResponseEntity<Accepted> open(@Valid @RequestBody ScoreSheetBody body) {
        return dispatcher.create(body.command(), "/api/score-sheets");
    }

    @PostMapping("/{id}/self-scores")
    ResponseEntity<Accepted> selfScore(@PathVariable ScoreSheetId id, @Valid @RequestBody SelfScoreBody body) {
        return dispatcher.act(new RecordSelfScore(id, ScoreBody.scores(body.scores()), body.scoredOn()));
    }

    @PostMapping("/{id}/self-scores/corrections")
    ResponseEntity<Accepted> correctSelfScore(
            @PathVariable ScoreSheetId id, @Valid @RequestBody SelfCorrectionBody body) {
        return dispatcher.act(
                new CorrectSelfScore(id, ScoreBody.scores(body.scores()), body.reason(), body.correctedOn()));
    }

    @PostMapping("/{id}/cross-scores")
    ResponseEntity<Accepted> crossScore(@PathVariable ScoreSheetId id, @Valid @RequestBody CrossScoreBody body) {
        return dispatcher.act(
                new RecordCrossScore(id, body.scorerId(), ScoreBody.scores(body.scores()), body.scoredOn()));
    }

    @PostMapping("/{id}/cross-scores/corrections")
    ResponseEntity<Accepted> correctCrossScore(
            @PathVariable ScoreSheetId id, @Valid @RequestBody CrossCorrectionBody body) {
        return dispatcher.act(new CorrectCrossScore(
                id, body.scorerId(), ScoreBody.scores(body.scores()), body.reason(), body.correctedOn()));
    }
}
