package vn.bangvang.command.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import vn.bangvang.command.scoring.ScoreSheetCommand.CorrectAssignments;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheet;
import vn.bangvang.command.scoring.ScoreSheetCommand.OpenScoreSheets;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.platform.axon.UuidV7;

@RestController
@RequestMapping("/api/score-sheets")
class ScoreSheetController {

    record ScoreSheetBody(
            @Nullable ScoreSheetId id,
            @NotNull ClusterId clusterId,
            @NotNull UnitId unitId,
            @NotNull Period period,
            @Nullable @Size(max = 300) List<@NotNull @Valid AssignmentBody> assignments,
            @NotNull LocalDate selfDueOn,
            @NotNull LocalDate crossDueOn,
            @NotNull LocalDate openedOn) {

        OpenScoreSheet command() {
            ScoreSheetId sheet = id == null ? new ScoreSheetId(UuidV7.next()) : id;
            var asked = AssignmentBody.assignments(assignments);
            return new OpenScoreSheet(sheet, clusterId, unitId, period, asked, selfDueOn, crossDueOn, openedOn);
        }
    }

    record OneSheetBody(
            @Nullable ScoreSheetId id,
            @NotNull UnitId unitId,
            @Nullable @Size(max = 300) List<@NotNull @Valid AssignmentBody> assignments) {}

    /** The sheets of several members for one quarter. */
    record OpeningsBody(
            @NotNull ClusterId clusterId,
            @NotNull Period period,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid OneSheetBody> sheets,
            @NotNull LocalDate selfDueOn,
            @NotNull LocalDate crossDueOn,
            @NotNull LocalDate openedOn) {

        OpenScoreSheets command() {
            return new OpenScoreSheets(sheets.stream().map(this::one).toList());
        }

        private OpenScoreSheet one(OneSheetBody sheet) {
            return new ScoreSheetBody(
                            sheet.id(),
                            clusterId,
                            sheet.unitId(),
                            period,
                            sheet.assignments(),
                            selfDueOn,
                            crossDueOn,
                            openedOn)
                    .command();
        }
    }

    record AssignmentCorrectionBody(
            @NotNull @Size(max = 300) List<@NotNull @Valid AssignmentBody> assignments,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {

        CorrectAssignments command(ScoreSheetId sheet) {
            return new CorrectAssignments(sheet, AssignmentBody.assignments(assignments), reason, correctedOn);
        }
    }

    private final Dispatcher dispatcher;

    ScoreSheetController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> open(@Valid @RequestBody ScoreSheetBody body) {
        return dispatcher.create(body.command(), "/api/score-sheets");
    }

    @PostMapping("/openings")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> openAll(@Valid @RequestBody OpeningsBody body) {
        return dispatcher.create(body.command(), "/api/score-sheets");
    }

    @PostMapping("/{id}/assignments/corrections")
    ResponseEntity<Accepted> correctAssignments(
            @PathVariable ScoreSheetId id, @Valid @RequestBody AssignmentCorrectionBody body) {
        return dispatcher.act(body.command(id));
    }
}
