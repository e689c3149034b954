package vn.bangvang.command.review;

import jakarta.validation.Valid;
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
import vn.bangvang.command.review.ReviewCommand.CorrectReview;
import vn.bangvang.command.review.ReviewCommand.ResubmitReview;
import vn.bangvang.command.review.ReviewCommand.ReviewBody;
import vn.bangvang.command.review.ReviewCommand.ReviewCorrectionBody;
import vn.bangvang.command.review.ReviewCommand.ReviewResubmissionBody;
import vn.bangvang.command.review.ReviewCommand.SubmitReview;
import vn.bangvang.shared.domain.review.ReviewId;

/** What the reporting unit does with a review. */
@RestController
@RequestMapping("/api/reviews")
class ReviewController {

    private final Dispatcher dispatcher;

    ReviewController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Submits a preliminary or final review. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Accepted> submitReview(@Valid @RequestBody ReviewBody body) {
        return dispatcher.create(new SubmitReview(body), "/api/reviews");
    }

    /** Corrects a submitted review, with the reason. */
    @PostMapping("/{id}/corrections")
    ResponseEntity<Accepted> correctReview(@PathVariable ReviewId id, @Valid @RequestBody ReviewCorrectionBody body) {
        return dispatcher.act(new CorrectReview(id, body));
    }

    /** Submits a returned review again. */
    @PostMapping("/{id}/resubmissions")
    ResponseEntity<Accepted> resubmitReview(
            @PathVariable ReviewId id, @Valid @RequestBody ReviewResubmissionBody body) {
        return dispatcher.act(new ResubmitReview(id, body));
    }
}
