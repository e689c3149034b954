package vn.bangvang.query.review;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.review.Reviews.FindReviews;
import vn.bangvang.query.review.Reviews.ReviewRow;
import vn.bangvang.query.review.Reviews.ReviewTimelineEntry;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.review.ReviewId;

@RestController
@RequestMapping("/api/reviews")
@Reads(ReviewRegister.class)
class ReviewRegisterController {

    record ReviewFile(ReviewRow review, List<ReviewTimelineEntry> history, boolean parked) {}

    private final Reviews model;

    ReviewRegisterController(Reviews model) {
        this.model = model;
    }

    /** Lists reviews. */
    @GetMapping
    Page<ReviewRow> listReviews(
            QueryContext context, @Valid @ParameterObject FindReviews query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return model.handle(query, paging, context);
    }

    /** One review, with its assessment and conclusion. */
    @GetMapping("/{id}")
    ResponseEntity<ReviewFile> getReview(QueryContext context, @PathVariable ReviewId id) {
        context.viewer().mustHoldAMandate();
        ReviewRow found = model.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_REVIEW, Map.of("review", id)));
        return context.one(
                found.sequence(), new ReviewFile(found, model.history(found, context), context.isParked(id.value())));
    }
}
