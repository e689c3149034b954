package vn.bangvang.query.review;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.review.ReviewContents;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.review.ReviewState.Assessment;
import vn.bangvang.shared.domain.review.ReviewState.Conclusion;

/** One row a review as it stands; what happened to it is read from the log. */
@Component
public final class ReviewRegister implements ReadModel {

    @Override
    public String name() {
        return "review-register";
    }

    /** 2: what happened is read from the log. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onState(ReviewEvent.class, ReviewState.FOLD, ReviewRegister::write);
    }

    private static void write(ReviewState state, LogEntry entry, RowBatch rows) {
        Conclusion conclusion = state.conclusion();
        rows.put(Columns.of("{review-register}.review")
                .key("id", state.id())
                .set("kind", state.kind())
                .set("subject", state.subject())
                .set("cluster_id", state.cluster())
                .set("organiser_id", state.organiser())
                .set("unit_id", state.unit())
                .set("year", state.year())
                .set("state", state.stage())
                .json("contents", state.contents())
                .set("host_id", state.host())
                .set("place", state.place())
                .set("reviewed_on", state.reviewedOn())
                .json("missing", state.missing())
                .set("grade", state.assessment(), Assessment::grade)
                .set("opinion", state.assessment(), Assessment::opinion)
                .set("conclusion", conclusion, Conclusion::text)
                .json("conclusion_tasks", conclusion == null ? List.of() : conclusion.tasks())
                .set("since", state.since())
                .search(searchable(state.contents()))
                .set("sequence", entry.sequence()));
    }

    private static String searchable(ReviewContents contents) {
        return contents.summary() + " " + String.join(" ", contents.tasks());
    }
}
