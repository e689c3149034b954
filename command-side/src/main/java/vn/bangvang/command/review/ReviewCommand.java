package vn.bangvang.command.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ReviewId;
import vn.bangvang.shared.value.ReviewKind;
import vn.bangvang.shared.value.UnitId;

/** What can be asked of a review. */
public sealed interface ReviewCommand extends AggregateCommand {

    ReviewId reviewId();

    @Override
    default Object aggregateId() {
        return reviewId();
    }

    record SubmitReview(
            @TargetAggregateIdentifier ReviewId reviewId,
            ReviewKind kind,
            ClusterId clusterId,
            UnitId unitId,
            int year,
            String summary,
            List<String> tasks,
            LocalDate reviewedOn)
            implements ReviewCommand {}

    record CorrectReview(
            @TargetAggregateIdentifier ReviewId reviewId,
            String summary,
            List<String> tasks,
            String reason,
            LocalDate correctedOn)
            implements ReviewCommand {}
}
