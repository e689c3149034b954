package vn.bangvang.shared.event;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ReviewId;
import vn.bangvang.shared.value.ReviewKind;
import vn.bangvang.shared.value.UnitId;

/** The life of a mid-year or year-end review (sơ kết, tổng kết) that a unit submits in its cluster. */
public sealed interface ReviewEvent extends DomainEvent {

    ReviewId reviewId();

    record ReviewSubmitted(
            ReviewId reviewId,
            ReviewKind kind,
            ClusterId clusterId,
            UnitId unitId,
            int year,
            String summary,
            List<String> tasks,
            LocalDate reviewedOn)
            implements ReviewEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of("review", kind, clusterId, unitId, year));
        }
    }

    record ReviewCorrected(ReviewId reviewId, String summary, List<String> tasks, String reason, LocalDate correctedOn)
            implements ReviewEvent {}
}
