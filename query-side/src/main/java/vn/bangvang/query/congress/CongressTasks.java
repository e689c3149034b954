package vn.bangvang.query.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.congress.Congresses.CongressRow;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressPolicy;
import vn.bangvang.shared.domain.congress.CongressState;
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
            @NameOf(on = "added_on") Named responsible,
            LocalDate dueOn,
            LocalDate addedOn,
            @Nullable String moved,
            @Nullable LocalDate doneOn,
            @Nullable String evidence,
            @Nullable String reopened,
            @Nullable LocalDate droppedOn,
            @Nullable String dropped) {}

    /** Each task with the last day that was set for it by the day given. */
    private static final String AS_OF = """
            select congress_id, code, kind, title, responsible_id as responsible, d.due_on, added_on, d.moved, done_on,
              evidence, reopened_reason as reopened, dropped_on, dropped_reason as dropped
            from {congress-register}.task t
            cross join lateral (
              select due_on, reason as moved from {congress-register}.task_due d
              where d.congress_id = t.congress_id and d.code = t.code and d.since <= greatest(:on::date, t.added_on)
              order by d.position desc limit 1) d""";

    /** As many as a plan may have, several times over. */
    private static final int MOST = 10_000;

    private static final LocalDate WHENEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final EventLog log;

    CongressTasks(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    CongressState state(CongressRow congress) {
        return log.state(CongressState.FOLD, CongressEvent.class, congress.id(), congress.sequence());
    }

    List<TaskRow> tasks(UUID congress, QueryContext context) {
        return asOf(WHENEVER, congress, context, TaskRow.class);
    }

    Readiness readiness(UUID congress, LocalDate on, QueryContext context) {
        return CongressPolicy.readiness(asOf(on, congress, context, Tracked.class), on);
    }

    private <T> List<T> asOf(LocalDate on, UUID congress, QueryContext context, Class<T> type) {
        return Listing.of(AS_OF)
                .with("on", on)
                .where("congress_id = :congress", congress)
                .limited(jdbc, context, "due_on, code", MOST, type);
    }
}
