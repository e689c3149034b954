package vn.bangvang.command.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.dispatch.NewIds;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewId;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewState.Assessment;
import vn.bangvang.shared.domain.review.ReviewState.Conclusion;
import vn.bangvang.shared.domain.review.ReviewSubject;
import vn.bangvang.shared.platform.web.Legible;
import vn.bangvang.shared.platform.web.TextLimit;

/** What can be asked of a review. */
public sealed interface ReviewCommand extends AggregateCommand {

    ReviewId reviewId();

    @Override
    default Object aggregateId() {
        return reviewId();
    }

    /** {@code unitId} reports: for itself, or for the cluster that it leads or stands in to lead. */
    @TextLimit(10000)
    record ReviewBody(
            @Nullable ReviewId id,
            @NotNull ReviewKind kind,
            @NotNull ReviewSubject subject,
            @NotNull ClusterId clusterId,
            @NotNull UnitId unitId,
            @NotNull @Min(1948) @Max(2200) Integer year,
            @NotNull @Valid ReviewContentsBody contents,
            @Nullable UnitId hostId,
            @Nullable @Size(min = 1, max = 300) @Legible String place,
            @NotNull LocalDate reviewedOn) {}

    record SubmitReview(@TargetAggregateIdentifier ReviewId reviewId, ReviewBody body) implements ReviewCommand {
        public SubmitReview(ReviewBody body) {
            this(NewIds.or(body.id(), ReviewId::new), body);
        }
    }

    @TextLimit(10000)
    record ReviewCorrectionBody(
            @NotNull @Valid ReviewContentsBody contents,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {}

    record CorrectReview(@TargetAggregateIdentifier ReviewId reviewId, ReviewCorrectionBody body)
            implements ReviewCommand {}

    record ReviewReturnBody(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 300) String> missing,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate returnedOn) {}

    record ReturnReview(@TargetAggregateIdentifier ReviewId reviewId, ReviewReturnBody body) implements ReviewCommand {}

    @TextLimit(10000)
    record ReviewResubmissionBody(
            @NotNull @Valid ReviewContentsBody contents,
            @NotBlank @Size(max = 2000) String note,
            @NotNull LocalDate resubmittedOn) {}

    record ResubmitReview(@TargetAggregateIdentifier ReviewId reviewId, ReviewResubmissionBody body)
            implements ReviewCommand {}

    record ReviewAssessmentBody(
            @NotNull ReviewGrade grade,
            @NotBlank @Size(max = 4000) String opinion,
            @NotNull LocalDate assessedOn) {

        Assessment assessment() {
            return new Assessment(grade, opinion);
        }
    }

    record AssessReview(@TargetAggregateIdentifier ReviewId reviewId, ReviewAssessmentBody body)
            implements ReviewCommand {}

    record ReviewAssessmentCorrectionBody(
            @NotNull ReviewGrade grade,
            @NotBlank @Size(max = 4000) String opinion,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {

        Assessment assessment() {
            return new Assessment(grade, opinion);
        }
    }

    record CorrectAssessment(@TargetAggregateIdentifier ReviewId reviewId, ReviewAssessmentCorrectionBody body)
            implements ReviewCommand {}

    @TextLimit(10000)
    record ReviewConclusionBody(
            @NotBlank @Size(max = 10000) String conclusion,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> tasks,
            @NotNull LocalDate concludedOn) {

        Conclusion concluded() {
            return new Conclusion(conclusion, tasks);
        }
    }

    record ConcludeReview(@TargetAggregateIdentifier ReviewId reviewId, ReviewConclusionBody body)
            implements ReviewCommand {}

    @TextLimit(10000)
    record ReviewConclusionCorrectionBody(
            @NotBlank @Size(max = 10000) String conclusion,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> tasks,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate correctedOn) {

        Conclusion concluded() {
            return new Conclusion(conclusion, tasks);
        }
    }

    record CorrectConclusion(@TargetAggregateIdentifier ReviewId reviewId, ReviewConclusionCorrectionBody body)
            implements ReviewCommand {}
}
