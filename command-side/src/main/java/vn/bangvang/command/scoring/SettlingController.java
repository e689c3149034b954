package vn.bangvang.command.scoring;

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
import vn.bangvang.command.scoring.ScoreSheetCommand.AcceptConsolidation;
import vn.bangvang.command.scoring.ScoreSheetCommand.ConsolidateSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectFinalScore;
import vn.bangvang.command.scoring.ScoreSheetCommand.FinaliseSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.ReverifySheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.SubmitExplanation;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

@RestController
@RequestMapping("/api/score-sheets/{id}")
class SettlingController {

    record ConsolidationBody(
            @NotNull UnitId consolidatorId,
            @NotNull @Size(max = 300) List<@NotNull @Valid ChangeBody> changes,
            @NotNull LocalDate explainUntil,
            @NotNull LocalDate consolidatedOn) {

        ConsolidateSheet command(ScoreSheetId sheet) {
            return new ConsolidateSheet(
                    sheet,
                    consolidatorId,
                    ChangeBody.scores(changes),
                    ChangeBody.adjustments(changes),
                    explainUntil,
                    consolidatedOn);
        }
    }

    record AcceptanceBody(@NotNull LocalDate acceptedOn) {}

    record ExplanationBody(
            @NotBlank @Size(max = 40) String criterion,
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

        Explanation explanation() {
            return new Explanation(criterion, text, evidence == null ? List.of() : List.copyOf(evidence));
        }
    }

    record ExplanationsBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ExplanationBody> explanations,
            @NotNull LocalDate explainedOn) {}

    record ReverificationBody(
            @NotNull @Size(max = 300) List<@NotNull @Valid ChangeBody> changes,
            @NotNull LocalDate reverifiedOn) {}

    record FinalisationBody(@NotNull LocalDate finalisedOn) {}

    record FinalCorrectionBody(
            @NotEmpty @Size(max = 300) List<@NotNull @Valid ChangeBody> changes,
            @NotNull LocalDate correctedOn) {}

    private final Dispatcher dispatcher;

    SettlingController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/consolidation")
    ResponseEntity<Accepted> consolidate(@PathVariable ScoreSheetId id, @Valid @RequestBody ConsolidationBody body) {
        return dispatcher.act(body.command(id));
    }

    @PostMapping("/acceptance")
    ResponseEntity<Accepted> accept(@PathVariable ScoreSheetId id, @Valid @RequestBody AcceptanceBody body) {
        return dispatcher.act(new AcceptConsolidation(id, body.acceptedOn()));
    }

    @PostMapping("/explanations")
    ResponseEntity<Accepted> explain(@PathVariable ScoreSheetId id, @Valid @RequestBody ExplanationsBody body) {
        var explanations =
                body.explanations().stream().map(ExplanationBody::explanation).toList();
        return dispatcher.act(new SubmitExplanation(id, explanations, body.explainedOn()));
    }

    @PostMapping("/re-verification")
    ResponseEntity<Accepted> reverify(@PathVariable ScoreSheetId id, @Valid @RequestBody ReverificationBody body) {
        var changes = body.changes();
        return dispatcher.act(new ReverifySheet(
                id, ChangeBody.scores(changes), ChangeBody.adjustments(changes), body.reverifiedOn()));
    }

    @PostMapping("/finalisation")
    ResponseEntity<Accepted> finalise(@PathVariable ScoreSheetId id, @Valid @RequestBody FinalisationBody body) {
        return dispatcher.act(new FinaliseSheet(id, body.finalisedOn()));
    }

    @PostMapping("/final-score-corrections")
    ResponseEntity<Accepted> correctFinal(@PathVariable ScoreSheetId id, @Valid @RequestBody FinalCorrectionBody body) {
        var changes = body.changes();
        return dispatcher.act(new CorrectFinalScore(
                id, ChangeBody.scores(changes), ChangeBody.adjustments(changes), body.correctedOn()));
    }
}
