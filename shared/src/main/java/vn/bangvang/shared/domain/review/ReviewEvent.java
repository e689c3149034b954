package vn.bangvang.shared.domain.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The life of a mid-year or year-end review (sơ kết, tổng kết) of a unit in its cluster, or of the cluster itself. */
public sealed interface ReviewEvent extends DomainEvent {

    ReviewId reviewId();

    /**
     * Reported for the first time.
     *
     * @param unitId the unit that reports: for itself, or as leader or deputy for its cluster
     * @param hostId the unit where the conference was held
     */
    record ReviewSubmitted(
            ReviewId reviewId,
            ReviewKind kind,
            ReviewSubject subject,
            ClusterId clusterId,
            UnitId organiserId,
            UnitId unitId,
            int year,
            ReviewContents contents,
            @Nullable UnitId hostId,
            @Nullable String place,
            LocalDate reviewedOn)
            implements ReviewEvent {
        @Override
        public List<Claim> claims() {
            Object about = subject == ReviewSubject.CLUSTER ? clusterId : unitId;
            return List.of(Claim.of(ClaimKind.REVIEW, kind, subject, clusterId, about, year));
        }
    }

    record ReviewCorrected(ReviewId reviewId, ReviewContents contents, String reason, LocalDate correctedOn)
            implements ReviewEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof ReviewSubmitted || earlier instanceof ReviewResubmitted;
        }
    }

    /** Returned for supplement (trả lại để bổ sung), with what is missing. */
    record ReviewReturned(ReviewId reviewId, List<String> missing, String reason, LocalDate returnedOn)
            implements ReviewEvent {}

    /** Reported again; {@code contents} replaces what was reported before. */
    record ReviewResubmitted(ReviewId reviewId, ReviewContents contents, String note, LocalDate resubmittedOn)
            implements ReviewEvent {}

    /** Assessed by the organiser (đánh giá). */
    record ReviewAssessed(ReviewId reviewId, ReviewGrade grade, String opinion, LocalDate assessedOn)
            implements ReviewEvent {}

    record ReviewAssessmentCorrected(
            ReviewId reviewId, ReviewGrade grade, String opinion, String reason, LocalDate correctedOn)
            implements ReviewEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof ReviewAssessed;
        }
    }

    /** Concluded by the organiser (kết luận), with the tasks it gives; the report stands from now on. */
    record ReviewConcluded(ReviewId reviewId, String conclusion, List<String> tasks, LocalDate concludedOn)
            implements ReviewEvent {}

    record ReviewConclusionCorrected(
            ReviewId reviewId, String conclusion, List<String> tasks, String reason, LocalDate correctedOn)
            implements ReviewEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof ReviewConcluded;
        }
    }
}
