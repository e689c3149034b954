package vn.bangvang.query.review;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewGrade;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.domain.review.ReviewStage;
import vn.bangvang.shared.domain.review.ReviewSubject;

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
            Named cluster,
            Named organiser,
            Named unit,
            int year,
            ReviewStage state,
            ReviewContents contents,
            @Nullable Named host,
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

    private static final String SELECT = "select * from {review-register}.review";

    private final JdbcClient jdbc;
    private final PeopleNames names;

    Reviews(@Qualifier("queryJdbcClient") JdbcClient jdbc, PeopleNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    Page<ReviewRow> handle(FindReviews query, Paging paging, QueryContext reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.cluster(), "cluster_id = ?")
                .when(query.year(), "year = ?")
                .within(query.unit(), reading, "unit_id")
                .when(name(query.kind()), "kind = ?")
                .when(name(query.subject()), "subject = ?")
                .when(name(query.state()), "state = ?")
                .when(name(query.grade()), "grade = ?")
                .between(query.from(), query.to(), "reviewed_on")
                .page(jdbc, reading, paging, "reviewed_on desc, id", Reviews::row);
    }

    Optional<ReviewRow> find(UUID id, QueryContext reading) {
        return Listing.of(SELECT).where("id = ?", id).one(jdbc, reading, Reviews::row);
    }

    /** In the order in which it was recorded. */
    List<ReviewTimelineEntry> history(UUID review, QueryContext reading) {
        WhoActed actors = names.in(review, reading.reader().references());
        return Listing.of("select * from {review-register}.history")
                .where("review_id = ?", review)
                .ordered(jdbc, reading, "sequence", row -> happening(row, actors));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable ReviewGrade grade(Row row) {
        String grade = row.textOrNull("grade");
        return grade == null ? null : ReviewGrade.valueOf(grade);
    }

    private static ReviewRow row(Row row) {
        return new ReviewRow(
                row.uuid("id"),
                ReviewKind.valueOf(row.text("kind")),
                ReviewSubject.valueOf(row.text("subject")),
                row.cluster("cluster_id"),
                row.unit("organiser_id", row.date("since")),
                row.unit("unit_id", row.date("reviewed_on")),
                row.number("year"),
                ReviewStage.valueOf(row.text("state")),
                Stored.value(row.text("contents"), ReviewContents.class),
                row.unitOrNull("host_id", row.date("reviewed_on")),
                row.textOrNull("place"),
                row.date("reviewed_on"),
                words(row, "missing"),
                grade(row),
                row.textOrNull("opinion"),
                row.textOrNull("conclusion"),
                words(row, "conclusion_tasks"),
                row.date("since"),
                row.bigNumber("sequence"));
    }

    private static List<String> words(Row row, String column) {
        return row.textOrNull(column) == null ? List.of() : row.list(column, String.class);
    }

    private static ReviewTimelineEntry happening(Row row, WhoActed actors) {
        return new ReviewTimelineEntry(
                row.bigNumber("sequence"),
                row.text("event"),
                row.date("business_date"),
                row.instant("recorded_at"),
                row.unitOrNull("acting_unit", row.date("business_date")),
                row.textOrNull("role"),
                actors.ofSequence(row.bigNumber("sequence")),
                row.map("detail"));
    }
}
