package vn.bangvang.query.approverinbox;

import java.time.LocalDate;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.ReviewEvent;
import vn.bangvang.shared.event.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.event.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.event.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.event.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.event.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.value.ReviewState;
import vn.bangvang.shared.value.ReviewSubject;

/** Writes how far each review has come. */
final class ReviewsWaiting {

    private ReviewsWaiting() {}

    static void submitted(ReviewSubmitted event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.review (id, kind, year, cluster_id, organiser_id, unit_id,"
                        + " about_unit, state, since, sequence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.reviewId(),
                event.reviewId().value(),
                event.kind().name(),
                event.year(),
                event.clusterId().value(),
                event.organiserId().value(),
                event.unitId().value(),
                event.subject() == ReviewSubject.UNIT ? event.unitId().value() : null,
                ReviewState.SUBMITTED.name(),
                event.reviewedOn(),
                recorded.sequence());
    }

    static void returned(ReviewReturned event, Recorded recorded, RowBatch rows) {
        reached(event, ReviewState.RETURNED, event.returnedOn(), recorded, rows);
    }

    static void resubmitted(ReviewResubmitted event, Recorded recorded, RowBatch rows) {
        reached(event, ReviewState.SUBMITTED, event.resubmittedOn(), recorded, rows);
    }

    /** What was written anew is assessed anew. */
    static void rewritten(ReviewCorrected event, Recorded recorded, RowBatch rows) {
        reached(event, ReviewState.SUBMITTED, event.correctedOn(), recorded, rows);
    }

    static void assessed(ReviewAssessed event, Recorded recorded, RowBatch rows) {
        reached(event, ReviewState.ASSESSED, event.assessedOn(), recorded, rows);
    }

    static void concluded(ReviewConcluded event, Recorded recorded, RowBatch rows) {
        reached(event, ReviewState.CONCLUDED, event.concludedOn(), recorded, rows);
    }

    private static void reached(
            ReviewEvent event, ReviewState state, LocalDate since, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.review set state = ?, since = ?, sequence = ? where id = ?",
                event.reviewId(),
                state.name(),
                since,
                recorded.sequence(),
                event.reviewId().value());
    }

    /** A corrected assessment or conclusion moves nothing but the version that a command has to name. */
    static void corrected(ReviewEvent event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.review set sequence = ? where id = ?",
                event.reviewId(),
                recorded.sequence(),
                event.reviewId().value());
    }
}
