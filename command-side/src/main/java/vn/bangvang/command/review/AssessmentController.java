package vn.bangvang.command.review;

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
import vn.bangvang.command.review.ReviewCommand.AssessReview;
import vn.bangvang.command.review.ReviewCommand.ConcludeReview;
import vn.bangvang.command.review.ReviewCommand.CorrectAssessment;
import vn.bangvang.command.review.ReviewCommand.CorrectConclusion;
import vn.bangvang.command.review.ReviewCommand.ReturnReview;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewState.Assessment;
import vn.bangvang.shared.domain.review.ReviewState.Conclusion;
import vn.bangvang.shared.platform.web.TextLimit;

/** What the organiser of the cluster does with a review. */
@RestController
@RequestMapping("/api/reviews/{id}")
class AssessmentController {

    record ReviewReturnBody(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 300) String> missing,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate returnedOn) {}

    record ReviewAssessmentBody(
            @NotNull ReviewGrade grade,
            @NotBlank @Size(max = 4000) String opinion,
            @NotNull LocalDate assessedOn) {}

    record ReviewAssessmentCorrectionBody(
            @NotNull ReviewGrade grade,
            @NotBlank @Size(max = 4000) String opinion,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    @TextLimit(10000)
    record ReviewConclusionBody(
            @NotBlank @Size(max = 10000) String conclusion,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> tasks,
            @NotNull LocalDate concludedOn) {}

    @TextLimit(10000)
    record ReviewConclusionCorrectionBody(
            @NotBlank @Size(max = 10000) String conclusion,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> tasks,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    private final Dispatcher dispatcher;

    AssessmentController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/returns")
    ResponseEntity<Accepted> sendBack(@PathVariable ReviewId id, @Valid @RequestBody ReviewReturnBody body) {
        return dispatcher.act(new ReturnReview(id, body.missing(), body.reason(), body.returnedOn()));
    }

    @PostMapping("/assessments")
    ResponseEntity<Accepted> assess(@PathVariable ReviewId id, @Valid @RequestBody ReviewAssessmentBody body) {
        return dispatcher.act(new AssessReview(id, new Assessment(body.grade(), body.opinion()), body.assessedOn()));
    }

    @PostMapping("/assessment-corrections")
    ResponseEntity<Accepted> correctAssessment(
            @PathVariable ReviewId id, @Valid @RequestBody ReviewAssessmentCorrectionBody body) {
        return dispatcher.act(new CorrectAssessment(
                id, new Assessment(body.grade(), body.opinion()), body.reason(), body.correctedOn()));
    }

    @PostMapping("/conclusions")
    ResponseEntity<Accepted> conclude(@PathVariable ReviewId id, @Valid @RequestBody ReviewConclusionBody body) {
        return dispatcher.act(
                new ConcludeReview(id, new Conclusion(body.conclusion(), body.tasks()), body.concludedOn()));
    }

    @PostMapping("/conclusion-corrections")
    ResponseEntity<Accepted> correctConclusion(
            @PathVariable ReviewId id, @Valid @RequestBody ReviewConclusionCorrectionBody body) {
        return dispatcher.act(new CorrectConclusion(
                id, new Conclusion(body.conclusion(), body.tasks()), body.reason(), body.correctedOn()));
    }
}
