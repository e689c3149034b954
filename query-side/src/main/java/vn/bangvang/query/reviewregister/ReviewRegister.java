package vn.bangvang.query.reviewregister;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.ReviewEvent;
import vn.bangvang.shared.event.ReviewEvent.ReviewAssessed;
import vn.bangvang.shared.event.ReviewEvent.ReviewAssessmentCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewConcluded;
import vn.bangvang.shared.event.ReviewEvent.ReviewConclusionCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewResubmitted;
import vn.bangvang.shared.event.ReviewEvent.ReviewReturned;
import vn.bangvang.shared.event.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.value.ReviewContents;
import vn.bangvang.shared.value.ReviewState;

/** One row a review as it stands, and one each thing that happened to it. */
@Component
public final class ReviewRegister implements ReadModel {

    private static final String UPDATE = "update read_reviewregister_v1.review set ";
    private static final String SINCE = ", since = ?, sequence = ? where id = ?";

    @Override
    public String name() {
        return "review-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(ReviewSubmitted.class, this::submitted)
                .on(ReviewCorrected.class, this::corrected)
                .on(ReviewReturned.class, this::returned)
                .on(ReviewResubmitted.class, this::resubmitted)
                .on(ReviewAssessed.class, this::assessed)
                .on(ReviewAssessmentCorrected.class, this::assessmentCorrected)
                .on(ReviewConcluded.class, this::concluded)
                .on(ReviewConclusionCorrected.class, this::conclusionCorrected);
    }

    private void submitted(ReviewSubmitted event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_reviewregister_v1.review (id, kind, subject, cluster_id, organiser_id, unit_id, year,"
                        + " state, contents, host_id, place, reviewed_on, since, search, sequence) values (?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, lower(public.unaccent(?)), ?)",
                event.reviewId(),
                event.reviewId().value(),
                event.kind().name(),
                event.subject().name(),
                event.clusterId().value(),
                event.organiserId().value(),
                event.unitId().value(),
                event.year(),
                ReviewState.SUBMITTED.name(),
                Stored.json(event.contents()),
                event.hostId() == null ? null : event.hostId().value(),
                event.place(),
                event.reviewedOn(),
                event.reviewedOn(),
                searchable(event.contents()),
                recorded.sequence());
        history(event, event.reviewedOn(), Map.of("contents", event.contents()), recorded, rows);
    }

    /** A grade is of what was read, so it falls with the text; the history keeps it. */
    private void corrected(ReviewCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                UPDATE + "state = 'SUBMITTED', grade = null, opinion = null, contents = ?::jsonb,"
                        + " search = lower(public.unaccent(?))" + SINCE,
                event.reviewId(),
                Stored.json(event.contents()),
                searchable(event.contents()),
                event.correctedOn(),
                recorded.sequence(),
                event.reviewId().value());
        var detail = Map.of("contents", event.contents(), "reason", event.reason());
        history(event, event.correctedOn(), detail, recorded, rows);
    }

    private void returned(ReviewReturned event, Recorded recorded, RowBatch rows) {
        rows.one(
                UPDATE + "state = 'RETURNED', missing = ?::jsonb" + SINCE,
                event.reviewId(),
                Stored.json(event.missing()),
                event.returnedOn(),
                recorded.sequence(),
                event.reviewId().value());
        var detail = Map.of("missing", event.missing(), "reason", event.reason());
        history(event, event.returnedOn(), detail, recorded, rows);
    }

    private void resubmitted(ReviewResubmitted event, Recorded recorded, RowBatch rows) {
        rows.one(
                UPDATE + "state = 'SUBMITTED', missing = null, contents = ?::jsonb,"
                        + " search = lower(public.unaccent(?))" + SINCE,
                event.reviewId(),
                Stored.json(event.contents()),
                searchable(event.contents()),
                event.resubmittedOn(),
                recorded.sequence(),
                event.reviewId().value());
        var detail = Map.of("contents", event.contents(), "note", event.note());
        history(event, event.resubmittedOn(), detail, recorded, rows);
    }

    private void assessed(ReviewAssessed event, Recorded recorded, RowBatch rows) {
        rows.one(
                UPDATE + "state = 'ASSESSED', grade = ?, opinion = ?" + SINCE,
                event.reviewId(),
                event.grade().name(),
                event.opinion(),
                event.assessedOn(),
                recorded.sequence(),
                event.reviewId().value());
        var detail = Map.of("grade", event.grade(), "opinion", event.opinion());
        history(event, event.assessedOn(), detail, recorded, rows);
    }

    private void assessmentCorrected(ReviewAssessmentCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                UPDATE + "state = 'ASSESSED', grade = ?, opinion = ?" + SINCE,
                event.reviewId(),
                event.grade().name(),
                event.opinion(),
                event.correctedOn(),
                recorded.sequence(),
                event.reviewId().value());
        var detail = Map.of("grade", event.grade(), "opinion", event.opinion(), "reason", event.reason());
        history(event, event.correctedOn(), detail, recorded, rows);
    }

    private void concluded(ReviewConcluded event, Recorded recorded, RowBatch rows) {
        rows.one(
                UPDATE + "state = 'CONCLUDED', conclusion = ?, conclusion_tasks = ?::jsonb" + SINCE,
                event.reviewId(),
                event.conclusion(),
                Stored.json(event.tasks()),
                event.concludedOn(),
                recorded.sequence(),
                event.reviewId().value());
        var detail = Map.of("conclusion", event.conclusion(), "tasks", event.tasks());
        history(event, event.concludedOn(), detail, recorded, rows);
    }

    private void conclusionCorrected(ReviewConclusionCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                UPDATE + "conclusion = ?, conclusion_tasks = ?::jsonb" + SINCE,
                event.reviewId(),
                event.conclusion(),
                Stored.json(event.tasks()),
                event.correctedOn(),
                recorded.sequence(),
                event.reviewId().value());
        var detail = Map.of("conclusion", event.conclusion(), "tasks", event.tasks(), "reason", event.reason());
        history(event, event.correctedOn(), detail, recorded, rows);
    }

    private static String searchable(ReviewContents contents) {
        return contents.summary() + " " + String.join(" ", contents.tasks());
    }

    private static void history(
            ReviewEvent event, LocalDate day, Map<String, ?> detail, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_reviewregister_v1.history (review_id, sequence, event, business_date, recorded_at,"
                        + " acting_unit, role, detail) values (?, ?, ?, ?, ?, ?::uuid, ?, ?::jsonb)",
                event.reviewId() + "#" + recorded.sequence(),
                event.reviewId().value(),
                recorded.sequence(),
                recorded.storedName(),
                day,
                recorded.at(),
                recorded.metadata().get("unit"),
                recorded.metadata().get("role"),
                Stored.json(detail));
    }
}
