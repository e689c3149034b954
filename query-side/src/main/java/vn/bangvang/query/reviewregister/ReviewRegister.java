package vn.bangvang.query.reviewregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.ReviewEvent.ReviewCorrected;
import vn.bangvang.shared.event.ReviewEvent.ReviewSubmitted;
import vn.bangvang.shared.value.ReviewKind;

/** One row a review, as last corrected; newest first. */
@Component
public final class ReviewRegister implements ReadModel {

    record FindReviews(
            @Nullable String q,
            @Nullable UUID cluster,
            @Nullable Integer year,
            @Nullable UUID unit,
            @Nullable ReviewKind kind) {}

    record ReviewRow(
            UUID id,
            String kind,
            Named cluster,
            Named unit,
            int year,
            String summary,
            List<String> tasks,
            LocalDate reviewedOn,
            @Nullable LocalDate correctedOn,
            @Nullable String reason,
            long sequence) {}

    private static final String SELECT = "select * from read_reviewregister_v1.review";

    private final JdbcClient jdbc;

    ReviewRegister(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "review-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers().on(ReviewSubmitted.class, this::submitted).on(ReviewCorrected.class, this::corrected);
    }

    private void submitted(ReviewSubmitted event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_reviewregister_v1.review (id, kind, cluster_id, unit_id, year, summary, tasks, search,"
                        + " reviewed_on, sequence)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, lower(public.unaccent(?)), ?, ?)",
                event.reviewId(),
                event.reviewId().value(),
                event.kind().name(),
                event.clusterId().value(),
                event.unitId().value(),
                event.year(),
                event.summary(),
                Stored.json(event.tasks()),
                event.summary() + " " + String.join(" ", event.tasks()),
                event.reviewedOn(),
                recorded.sequence());
    }

    private void corrected(ReviewCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_reviewregister_v1.review set summary = ?, tasks = ?::jsonb,"
                        + " search = lower(public.unaccent(?)), reason = ?, corrected_on = ?, sequence = ? where id = ?",
                event.reviewId(),
                event.summary(),
                Stored.json(event.tasks()),
                event.summary() + " " + String.join(" ", event.tasks()),
                event.reason(),
                event.correctedOn(),
                recorded.sequence(),
                event.reviewId().value());
    }

    Page<ReviewRow> handle(FindReviews query, Paging paging, Reading reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .when(query.cluster(), "cluster_id = ?")
                .when(query.year(), "year = ?")
                .when(query.unit(), "unit_id = ?")
                .when(query.kind() == null ? null : query.kind().name(), "kind = ?")
                .page(jdbc, reading, paging, "reviewed_on desc, id", ReviewRegister::row);
    }

    Optional<ReviewRow> find(UUID id, Reading reading) {
        return Listing.of(SELECT).where("id = ?", id).list(jdbc, reading, ReviewRegister::row).stream()
                .findFirst();
    }

    private static ReviewRow row(Row row) {
        return new ReviewRow(
                row.uuid("id"),
                row.text("kind"),
                row.cluster("cluster_id"),
                row.unit("unit_id"),
                row.number("year"),
                row.text("summary"),
                row.list("tasks", String.class),
                row.date("reviewed_on"),
                row.dateOrNull("corrected_on"),
                row.textOrNull("reason"),
                row.bigNumber("sequence"));
    }
}
