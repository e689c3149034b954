package vn.bangvang.query.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.domain.congress.CongressPolicy;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.congress.Readiness;
import vn.bangvang.shared.domain.congress.Readiness.Tracked;

/** The tasks of a congress as they stand, and how far they had come on a day. */
@Component
final class CongressTasks {

    /** @param moved why the last day was moved last */
    record TaskRow(
            String code,
            CongressTaskKind kind,
            String title,
            Named responsible,
            LocalDate dueOn,
            LocalDate addedOn,
            @Nullable String moved,
            @Nullable LocalDate doneOn,
            @Nullable String evidence,
            @Nullable String reopened,
            @Nullable LocalDate droppedOn,
            @Nullable String dropped) {}

    /** Each task with the last day that was set for it by the day given. */
    private static final String AS_OF = "select * from (select t.*, d.due_on, d.reason moved"
            + " from {congress-register}.task t cross join lateral (select due_on, reason"
            + " from {congress-register}.task_due d where d.congress_id = t.congress_id and d.code = t.code"
            + " and d.since <= greatest(?::date, t.added_on) order by d.position desc limit 1) d) task";

    private static final LocalDate WHENEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    CongressTasks(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskRow> tasks(UUID congress, QueryContext reading) {
        return Listing.of(AS_OF)
                .given(WHENEVER)
                .where("congress_id = ?", congress)
                .ordered(jdbc, reading, "due_on, code", CongressTasks::row);
    }

    Readiness readiness(UUID congress, LocalDate on, QueryContext reading) {
        return CongressPolicy.readiness(
                Listing.of(AS_OF)
                        .given(on)
                        .where("congress_id = ?", congress)
                        .ordered(jdbc, reading, "due_on, code", CongressTasks::tracked),
                on);
    }

    private static Tracked tracked(Row row) {
        return new Tracked(
                CongressTaskKind.valueOf(row.text("kind")),
                row.date("added_on"),
                row.date("due_on"),
                row.dateOrNull("done_on"),
                row.dateOrNull("dropped_on"));
    }

    private static TaskRow row(Row row) {
        return new TaskRow(
                row.text("code"),
                CongressTaskKind.valueOf(row.text("kind")),
                row.text("title"),
                row.unit("responsible_id", row.date("added_on")),
                row.date("due_on"),
                row.date("added_on"),
                row.textOrNull("moved"),
                row.dateOrNull("done_on"),
                row.textOrNull("evidence"),
                row.textOrNull("reopened_reason"),
                row.dateOrNull("dropped_on"),
                row.textOrNull("dropped_reason"));
    }
}
