package vn.bangvang.command.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewState.Assessment;
import vn.bangvang.shared.domain.review.ReviewState.Conclusion;
import vn.bangvang.shared.domain.review.ReviewSubject;

/** What can be asked of a review. */
public sealed interface ReviewCommand extends AggregateCommand {

    ReviewId reviewId();

    @Override
    default Object aggregateId() {
        return reviewId();
    }

    /** {@code unitId} reports: for itself, or for the cluster that it leads or stands in to lead. */
    record SubmitReview(
            @TargetAggregateIdentifier ReviewId reviewId,
            ReviewKind kind,
            ReviewSubject subject,
            ClusterId clusterId,
            UnitId unitId,
            int year,
            ReviewContents contents,
            @Nullable UnitId hostId,
            @Nullable String place,
            LocalDate reviewedOn)
            implements ReviewCommand {}

    record CorrectReview(
            @TargetAggregateIdentifier ReviewId reviewId, ReviewContents contents, String reason, LocalDate correctedOn)
            implements ReviewCommand {}

    record ReturnReview(
            @TargetAggregateIdentifier ReviewId reviewId, List<String> missing, String reason, LocalDate returnedOn)
            implements ReviewCommand {}

    record ResubmitReview(
            @TargetAggregateIdentifier ReviewId reviewId, ReviewContents contents, String note, LocalDate resubmittedOn)
            implements ReviewCommand {}

    record AssessReview(@TargetAggregateIdentifier ReviewId reviewId, Assessment assessment, LocalDate assessedOn)
            implements ReviewCommand {}

    record CorrectAssessment(
            @TargetAggregateIdentifier ReviewId reviewId, Assessment assessment, String reason, LocalDate correctedOn)
            implements ReviewCommand {}

    record ConcludeReview(@TargetAggregateIdentifier ReviewId reviewId, Conclusion conclusion, LocalDate concludedOn)
            implements ReviewCommand {}

    record CorrectConclusion(
            @TargetAggregateIdentifier ReviewId reviewId, Conclusion conclusion, String reason, LocalDate correctedOn)
            implements ReviewCommand {}
}
