package vn.bangvang.command.rolemodel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.command.dispatch.Accepted;
import vn.bangvang.command.dispatch.Dispatcher;
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRecognition;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecogniseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReviewRoleModel;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;
import vn.bangvang.shared.platform.web.Legible;

/** How a role model is judged from above. */
@RestController
@RequestMapping("/api/role-models/{id}")
class RecognitionController {

    record RoleModelReviewBody(
            @NotNull UnitId unitId,
            @NotNull RoleModelOutcome outcome,
            @NotBlank @Size(max = 4000) String findings,
            @NotNull LocalDate reviewedOn) {}

    record RecognitionPaperBody(
            @NotNull @Pattern(regexp = "[a-z][a-z-]{0,29}") String level,
            @NotNull RecognitionBasis basis,
            @NotNull @Pattern(regexp = "\\S{1,60}") @Legible String number,
            @NotNull LocalDate basisOn) {

        Recognition recognition() {
            return new Recognition(level, basis, number, basisOn);
        }
    }

    record RoleModelRecognitionBody(
            @NotNull UnitId unitId,
            @NotNull @Valid RecognitionPaperBody recognition,
            @NotNull LocalDate recognisedOn) {}

    record RoleModelRecognitionCorrectionBody(
            @NotNull UnitId unitId,
            @NotNull @Valid RecognitionPaperBody recognition,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    private final Dispatcher dispatcher;

    RecognitionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/reviews")
    ResponseEntity<Accepted> review(@PathVariable RoleModelId id, @Valid @RequestBody RoleModelReviewBody body) {
        return dispatcher.act(
                new ReviewRoleModel(id, body.unitId(), body.outcome(), body.findings(), body.reviewedOn()));
    }

    @PostMapping("/recognitions")
    ResponseEntity<Accepted> recognise(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelRecognitionBody body) {
        return dispatcher.act(
                new RecogniseRoleModel(id, body.unitId(), body.recognition().recognition(), body.recognisedOn()));
    }

    @PostMapping("/recognition-corrections")
    ResponseEntity<Accepted> correctRecognition(
            @PathVariable RoleModelId id, @Valid @RequestBody RoleModelRecognitionCorrectionBody body) {
        return dispatcher.act(new CorrectRecognition(
                id, body.unitId(), body.recognition().recognition(), body.reason(), body.correctedOn()));
    }
}
