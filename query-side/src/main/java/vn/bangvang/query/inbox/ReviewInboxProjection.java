package vn.bangvang.query.inbox;

import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.review.ReviewSubject;

/** Writes how far each review has come. */
final class ReviewInboxProjection {

    private static final String WRITE = """
            insert into {approver-inbox}.review (id, kind, year, cluster_id, organiser_id, unit_id, about_unit,
              state, since, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (state, since, sequence) = (excluded.state, excluded.since,
              excluded.sequence)
            """;

    private ReviewInboxProjection() {}

    static void write(ReviewState state, ReviewEvent event, LogEntry entry, RowBatch rows) {
        rows.one(
                WRITE,
                state.id(),
                state.id().value(),
                state.kind().name(),
                state.year(),
                state.cluster().value(),
                state.organiser().value(),
                state.unit().value(),
                state.subject() == ReviewSubject.UNIT ? state.unit().value() : null,
                state.stage().name(),
                state.stageSince(),
                entry.sequence());
    }
}
