package vn.bangvang.command.review;

import jakarta.validation.Valid;
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
import vn.bangvang.command.review.ReviewCommand.ReviewAssessmentBody;
import vn.bangvang.command.review.ReviewCommand.ReviewAssessmentCorrectionBody;
import vn.bangvang.command.review.ReviewCommand.ReviewConclusionBody;
import vn.bangvang.command.review.ReviewCommand.ReviewConclusionCorrectionBody;
import vn.bangvang.command.review.ReviewCommand.ReviewReturnBody;
import vn.bangvang.shared.domain.review.ReviewId;

/** What the organiser of the cluster does with a review. */
@RestController
@RequestMapping("/api/reviews/{id}")
class AssessmentController {

    private final Dispatcher dispatcher;

    AssessmentController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/returns")
    ResponseEntity<Accepted> sendBack(@PathVariable ReviewId id, @Valid @RequestBody ReviewReturnBody body) {
        return dispatcher.act(new ReturnReview(id, body));
    }

    @PostMapping("/assessments")
    ResponseEntity<Accepted> assess(@PathVariable ReviewId id, @Valid @RequestBody ReviewAssessmentBody body) {
        return dispatcher.act(new AssessReview(id, body));
    }

    @PostMapping("/assessment-corrections")
    ResponseEntity<Accepted> correctAssessment(
            @PathVariable ReviewId id, @Valid @RequestBody ReviewAssessmentCorrectionBody body) {
        return dispatcher.act(new CorrectAssessment(id, body));
    }

    @PostMapping("/conclusions")
    ResponseEntity<Accepted> conclude(@PathVariable ReviewId id, @Valid @RequestBody ReviewConclusionBody body) {
        return dispatcher.act(new ConcludeReview(id, body));
    }

    @PostMapping("/conclusion-corrections")
    ResponseEntity<Accepted> correctConclusion(
            @PathVariable ReviewId id, @Valid @RequestBody ReviewConclusionCorrectionBody body) {
        return dispatcher.act(new CorrectConclusion(id, body));
    }
}
