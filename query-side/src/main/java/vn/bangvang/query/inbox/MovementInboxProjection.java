package vn.bangvang.query.inbox;

import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementState;

/** Writes whom each running movement was sent to, and who has received it. */
final class MovementInboxProjection {

    private static final String WRITE_PLAN = """
            insert into {approver-inbox}.movement (id, organiser_id, cluster_id, from_year, to_year, period, scope,
              since, sequence)
            values (?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?)
            on conflict (id) do update set (from_year, to_year, period, scope) = (excluded.from_year, excluded.to_year,
              excluded.period, excluded.scope)
            """;

    /** Whatever happens to a movement moves the version that a command has to name. */
    private static final String WRITE_STATUS =
            "update {approver-inbox}.movement set closed = ?, sequence = ? where id = ?";

    private static final String RECEIVED = "insert into {approver-inbox}.receipt (movement_id, unit_id) values (?, ?)";

    private MovementInboxProjection() {}

    static void write(MovementState state, MovementEvent event, LogEntry entry, RowBatch rows) {
        if (event instanceof MovementLaunched || event instanceof MovementCorrected) {
            plan(state, rows);
        } else if (event instanceof MovementReceived e) {
            rows.one(
                    RECEIVED,
                    state.id() + "/" + e.unitId(),
                    state.id().value(),
                    e.unitId().value());
        }
        rows.one(
                WRITE_STATUS,
                state.id(),
                state.isClosed(),
                entry.sequence(),
                state.id().value());
    }

    private static void plan(MovementState state, RowBatch rows) {
        MovementPlan plan = state.plan();
        rows.one(
                WRITE_PLAN,
                state.id(),
                state.id().value(),
                state.organiser().value(),
                state.cluster() == null ? null : state.cluster().value(),
                plan.from().getYear(),
                plan.to().getYear(),
                period(plan),
                Stored.array(plan.scope()),
                state.launchedOn(),
                state.sequence());
    }

    private static String period(MovementPlan plan) {
        int from = plan.from().getYear();
        int to = plan.to().getYear();
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
