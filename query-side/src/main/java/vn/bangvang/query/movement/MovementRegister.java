package vn.bangvang.query.movement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceiptCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementResults;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.movement.MovementState.Extension;

/** One row a movement as last corrected, one a deadline, an extension and a receipt. */
@Component
public final class MovementRegister implements ReadModel {

    @Override
    public String name() {
        return "movement-register";
    }

    private static final String WRITE_PLAN = """
            insert into {movement-register}.movement (id, organiser_id, cluster_id, cloned_from, kind, level, name,
              theme, objective, contents, scope, search, from_day, to_day, launched_on, corrected_on, reason, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::uuid[], lower(public.unaccent(?)), ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (kind, level, name, theme, objective, contents, scope, search, from_day,
              to_day, corrected_on, reason) = (excluded.kind, excluded.level, excluded.name, excluded.theme,
              excluded.objective, excluded.contents, excluded.scope, excluded.search, excluded.from_day,
              excluded.to_day, excluded.corrected_on, excluded.reason)
            """;

    private static final String WRITE_STATUS =
            "update {movement-register}.movement set received = ?, sequence = ? where id = ?";

    private static final String WRITE_CLOSING = """
            update {movement-register}.movement set closed_on = ?, summary = ?, figures = ?::jsonb,
              closing_corrected_on = ?, closing_reason = ? where id = ?
            """;

    private static final String FORGET_DEADLINES = "delete from {movement-register}.deadline where movement_id = ?";

    private static final String WRITE_DEADLINE = """
            insert into {movement-register}.deadline (movement_id, code, name, level, planned_on, due_on,
              extended_on, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String EXTENDED = """
            insert into {movement-register}.extension (movement_id, sequence, code, before_day, due_on, reason,
              extended_on)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RECEIVED =
            "insert into {movement-register}.receipt (movement_id, unit_id, plan, received_on) values (?, ?, ?, ?)";

    private static final String RECEIPT_CORRECTED = """
            update {movement-register}.receipt set plan = ?, reason = ?, corrected_on = ?
            where movement_id = ? and unit_id = ?
            """;

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(MovementEvent.class, MovementState.FOLD, MovementRegister::write);
    }

    /** The plan is long and a movement has thousands of receipts: it is written when it changes. */
    private static void write(MovementState state, MovementEvent event, LogEntry entry, RowBatch rows) {
        if (event instanceof MovementLaunched) {
            plan(state, null, rows);
        } else if (event instanceof MovementCorrected e) {
            plan(state, e.reason(), rows);
        } else if (event instanceof DeadlineExtended e) {
            extended(e, entry, rows);
            deadlines(state, rows);
        } else if (event instanceof MovementReceived e) {
            received(e, rows);
        } else if (event instanceof MovementReceiptCorrected e) {
            receiptCorrected(e, rows);
        } else if (event instanceof MovementClosed) {
            closing(state, null, rows);
        } else if (event instanceof MovementClosingCorrected e) {
            closing(state, e.reason(), rows);
        }
        rows.one(
                WRITE_STATUS,
                state.id(),
                state.receipts().size(),
                entry.sequence(),
                state.id().value());
    }

    private static void plan(MovementState state, @Nullable String reason, RowBatch rows) {
        MovementPlan plan = state.plan();
        rows.one(
                WRITE_PLAN,
                state.id(),
                state.id().value(),
                state.organiser().value(),
                state.cluster() == null ? null : state.cluster().value(),
                state.clonedFrom() == null ? null : state.clonedFrom().value(),
                plan.kind().name(),
                plan.level(),
                plan.name(),
                plan.theme(),
                plan.objective(),
                Stored.json(plan.contents()),
                Stored.array(plan.scope()),
                plan.name() + " " + plan.theme() + " " + String.join(" ", plan.contents()),
                plan.from(),
                plan.to(),
                state.launchedOn(),
                state.correctedOn(),
                reason,
                state.sequence());
        deadlines(state, rows);
    }

    private static void deadlines(MovementState state, RowBatch rows) {
        rows.any(FORGET_DEADLINES, state.id(), state.id().value());
        for (MovementDeadline deadline : state.plan().deadlines()) {
            Extension extension = state.extensions().get(deadline.code());
            rows.one(
                    WRITE_DEADLINE,
                    state.id(),
                    state.id().value(),
                    deadline.code(),
                    deadline.name(),
                    deadline.level(),
                    deadline.dueOn(),
                    state.due(deadline),
                    extension == null ? null : extension.extendedOn(),
                    extension == null ? null : extension.reason());
        }
    }

    private static void extended(DeadlineExtended event, LogEntry entry, RowBatch rows) {
        rows.one(
                EXTENDED,
                event.movementId() + "#" + entry.sequence(),
                event.movementId().value(),
                entry.sequence(),
                event.deadline(),
                event.before(),
                event.dueOn(),
                event.reason(),
                event.extendedOn());
    }

    private static void received(MovementReceived event, RowBatch rows) {
        rows.one(
                RECEIVED,
                event.movementId() + "/" + event.unitId(),
                event.movementId().value(),
                event.unitId().value(),
                event.plan(),
                event.receivedOn());
    }

    private static void receiptCorrected(MovementReceiptCorrected event, RowBatch rows) {
        rows.one(
                RECEIPT_CORRECTED,
                event.movementId() + "/" + event.unitId(),
                event.plan(),
                event.reason(),
                event.correctedOn(),
                event.movementId().value(),
                event.unitId().value());
    }

    private static void closing(MovementState state, @Nullable String reason, RowBatch rows) {
        MovementResults results = Objects.requireNonNull(state.results());
        rows.one(
                WRITE_CLOSING,
                state.id(),
                state.closedOn(),
                results.summary(),
                Stored.json(results.figures()),
                state.closingCorrectedOn(),
                reason,
                state.id().value());
    }
}
