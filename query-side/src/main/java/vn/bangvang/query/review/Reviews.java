package vn.bangvang.query.review;

import static vn.bangvang.query.readmodel.NameOf.Kind.CLUSTER;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.CaseHistory;
import vn.bangvang.query.readmodel.CaseHistory.Step;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewStage;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.review.ReviewSubject;
import vn.bangvang.shared.reference.ReferenceData;

/** What the register of reviews is asked. */
@Component
final class Reviews {

    record FindReviews(
            @Nullable String q,
            @Nullable UUID cluster,
            @Nullable Integer year,
            @Nullable UUID unit,
            @Nullable ReviewKind kind,
            @Nullable ReviewSubject subject,
            @Nullable ReviewStage state,
            @Nullable ReviewGrade grade,

            @Parameter(description = "Sơ kết, tổng kết từ ngày · reviewed from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Sơ kết, tổng kết đến hết ngày · reviewed up to this day") @Nullable
            LocalDate to) {}

    /** @param missing what was missing, while it is returned @param since the day of the last event */
    record ReviewRow(
            UUID id,
            ReviewKind kind,
            ReviewSubject subject,
            @NameOf(CLUSTER) Named cluster,
            @NameOf(on = "since") Named organiser,
            @NameOf(on = "reviewed_on") Named unit,
            int year,
            ReviewStage state,
            ReviewContents contents,
            @NameOf(on = "reviewed_on") @Nullable Named host,
            @Nullable String place,
            LocalDate reviewedOn,
            List<String> missing,
            @Nullable ReviewGrade grade,
            @Nullable String opinion,
            @Nullable String conclusion,
            List<String> conclusionTasks,
            LocalDate since,
            long sequence) {}

    /** @param by who acted and, where that is somebody else, who entered it */
    record ReviewTimelineEntry(
            long sequence,
            String event,
            LocalDate businessDate,
            Instant recordedAt,
            @Nullable Named unit,
            @Nullable String role,
            Map<String, Object> by,
            Map<String, Object> detail) {}

    private static final String SELECT = """
            select id, kind, subject, cluster_id as cluster, organiser_id as organiser, unit_id as unit, year, state,
              contents, host_id as host, place, reviewed_on, missing, grade, opinion, conclusion, conclusion_tasks,
              since, sequence
            from {review-register}.review""";

    /** The fields of an event that its entry shows; the others stand in the row, and the day beside them. */
    private static final Set<String> DETAIL =
            Set.of("contents", "missing", "grade", "opinion", "conclusion", "tasks", "note", "reason");

    private final JdbcClient jdbc;
    private final CaseHistory histories;
    private final EventLog log;

    Reviews(@Qualifier("queryJdbcClient") JdbcClient jdbc, CaseHistory histories, EventLog log) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.log = log;
    }

    Page<ReviewRow> handle(FindReviews query, Paging paging, QueryContext context) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.cluster(), "cluster_id = :cluster")
                .when(query.year(), "year = :year")
                .within(query.unit(), context, "unit_id")
                .when(query.kind(), "kind = :kind")
                .when(query.subject(), "subject = :subject")
                .when(query.state(), "state = :state")
                .when(query.grade(), "grade = :grade")
                .between(query.from(), query.to(), "reviewed_on")
                .page(jdbc, context, paging, "reviewed_on desc, id", ReviewRow.class);
    }

    Optional<ReviewRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT).where("id = :id", id).one(jdbc, context, ReviewRow.class);
    }

    ReviewState state(ReviewRow review) {
        return log.state(ReviewState.FOLD, ReviewEvent.class, review.id(), review.sequence());
    }

    /** In the order in which it was recorded. */
    List<ReviewTimelineEntry> history(ReviewRow review, QueryContext context) {
        ReferenceData references = context.viewer().references();
        return histories.of(review.id(), review.sequence(), ReviewState.FOLD, ReviewEvent.class, references).stream()
                .map(step -> entry(step, references))
                .toList();
    }

    private static ReviewTimelineEntry entry(Step<ReviewState, ReviewEvent> step, ReferenceData references) {
        Logged logged = step.logged();
        LocalDate day = step.state().since();
        return new ReviewTimelineEntry(
                logged.sequence(),
                logged.name(),
                day,
                logged.recordedAt(),
                logged.actingUnit(day, references),
                logged.role(),
                step.by(),
                detail(step.event()));
    }

    private static Map<String, Object> detail(ReviewEvent event) {
        Map<String, Object> detail = Stored.map(Stored.json(event));
        detail.keySet().retainAll(DETAIL);
        return detail;
    }
}
