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

    /** Returns a review to its unit to be completed. */
    @PostMapping("/returns")
    ResponseEntity<Accepted> returnReview(@PathVariable ReviewId id, @Valid @RequestBody ReviewReturnBody body) {
        return dispatcher.act(new ReturnReview(id, body));
    }

    /** Assesses a unit's review and grades it. */
    @PostMapping("/assessments")
    ResponseEntity<Accepted> assessReview(@PathVariable ReviewId id, @Valid @RequestBody ReviewAssessmentBody body) {
        return dispatcher.act(new AssessReview(id, body));
    }

    /** Corrects the assessment of a review, with the reason. */
    @PostMapping("/assessments/corrections")
    ResponseEntity<Accepted> correctAssessment(
            @PathVariable ReviewId id, @Valid @RequestBody ReviewAssessmentCorrectionBody body) {
        return dispatcher.act(new CorrectAssessment(id, body));
    }

    /** Concludes a review. */
    @PostMapping("/conclusions")
    ResponseEntity<Accepted> concludeReview(@PathVariable ReviewId id, @Valid @RequestBody ReviewConclusionBody body) {
        return dispatcher.act(new ConcludeReview(id, body));
    }

    /** Corrects the conclusion of a review, with the reason. */
    @PostMapping("/conclusions/corrections")
    ResponseEntity<Accepted> correctConclusion(
            @PathVariable ReviewId id, @Valid @RequestBody ReviewConclusionCorrectionBody body) {
        return dispatcher.act(new CorrectConclusion(id, body));
    }
}
