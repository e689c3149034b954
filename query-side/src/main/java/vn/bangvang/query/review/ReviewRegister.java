package vn.bangvang.query.review;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.review.ReviewState.Assessment;
import vn.bangvang.shared.domain.review.ReviewState.Conclusion;

/** One row a review as it stands, and one each thing that happened to it. */
@Component
public final class ReviewRegister implements ReadModel {

    private static final String WRITE = """
            insert into {review-register}.review (id, kind, subject, cluster_id, organiser_id, unit_id, year, state,
              contents, host_id, place, reviewed_on, missing, grade, opinion, conclusion, conclusion_tasks, since, search,
              sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?,
              lower(public.unaccent(?)), ?)
            on conflict (id) do update set (state, contents, missing, grade, opinion, conclusion, conclusion_tasks, since,
              search, sequence) = (excluded.state, excluded.contents, excluded.missing, excluded.grade, excluded.opinion,
              excluded.conclusion, excluded.conclusion_tasks, excluded.since, excluded.search, excluded.sequence)
            """;

    private static final String TELL = """
            insert into {review-register}.history (review_id, sequence, event, business_date, recorded_at,
              acting_unit, role, detail)
            values (?, ?, ?, ?, ?, ?::uuid, ?, ?::jsonb)
            """;

    /** The fields of an event that its line shows; the others stand in the row, and the day beside the line. */
    private static final Set<String> DETAIL =
            Set.of("contents", "missing", "grade", "opinion", "conclusion", "tasks", "note", "reason");

    @Override
    public String name() {
        return "review-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(ReviewEvent.class, ReviewState.FOLD, ReviewRegister::write);
    }

    private static void write(ReviewState state, ReviewEvent event, LogEntry entry, RowBatch rows) {
        UnitId host = state.host();
        Assessment assessment = state.assessment();
        Conclusion conclusion = state.conclusion();
        rows.one(
                WRITE,
                state.id(),
                state.id().value(),
                state.kind().name(),
                state.subject().name(),
                state.cluster().value(),
                state.organiser().value(),
                state.unit().value(),
                state.year(),
                state.stage().name(),
                Stored.json(state.contents()),
                host == null ? null : host.value(),
                state.place(),
                state.reviewedOn(),
                Stored.json(state.missing()),
                assessment == null ? null : assessment.grade().name(),
                assessment == null ? null : assessment.opinion(),
                conclusion == null ? null : conclusion.text(),
                conclusion == null ? null : Stored.json(conclusion.tasks()),
                state.since(),
                searchable(state.contents()),
                entry.sequence());
        rows.one(
                TELL,
                state.id() + "#" + entry.sequence(),
                state.id().value(),
                entry.sequence(),
                entry.storedName(),
                state.since(),
                entry.at(),
                entry.metadata().get("unit"),
                entry.metadata().get("role"),
                Stored.json(detail(event)));
    }

    private static Map<String, Object> detail(ReviewEvent event) {
        Map<String, Object> detail = Stored.map(Stored.json(event));
        detail.keySet().retainAll(DETAIL);
        return detail;
    }

    private static String searchable(ReviewContents contents) {
        return contents.summary() + " " + String.join(" ", contents.tasks());
    }
}
