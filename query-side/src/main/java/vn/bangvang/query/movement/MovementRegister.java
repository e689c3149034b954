package vn.bangvang.query.movement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceiptCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementId;
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

    private static final String MOVEMENT = "{movement-register}.movement";

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
        rows.change(Columns.of(MOVEMENT)
                .key("id", state.id())
                .set("received", state.receipts().size())
                .set("sequence", entry.sequence()));
    }

    private static void plan(MovementState state, @Nullable String reason, RowBatch rows) {
        MovementPlan plan = state.plan();
        rows.put(Columns.of(MOVEMENT)
                .key("id", state.id())
                .set("organiser_id", state.organiser())
                .set("cluster_id", state.cluster())
                .set("cloned_from", state.clonedFrom())
                .set("kind", plan.kind())
                .set("level", plan.level())
                .set("name", plan.name())
                .set("theme", plan.theme())
                .set("objective", plan.objective())
                .json("contents", plan.contents())
                .set("scope", plan.scope())
                .search(plan.name() + " " + plan.theme() + " " + String.join(" ", plan.contents()))
                .set("from_day", plan.from())
                .set("to_day", plan.to())
                .set("launched_on", state.launchedOn())
                .set("corrected_on", state.correctedOn())
                .set("reason", reason)
                .set("sequence", state.sequence()));
        deadlines(state, rows);
    }

    private static void deadlines(MovementState state, RowBatch rows) {
        rows.remove(Columns.of("{movement-register}.deadline").key("movement_id", state.id()));
        for (MovementDeadline deadline : state.plan().deadlines()) {
            Extension extension = state.extensions().get(deadline.code());
            rows.add(Columns.of("{movement-register}.deadline")
                    .key("movement_id", state.id())
                    .key("code", deadline.code())
                    .set("name", deadline.name())
                    .set("level", deadline.level())
                    .set("planned_on", deadline.dueOn())
                    .set("due_on", state.due(deadline))
                    .set("extended_on", extension, Extension::extendedOn)
                    .set("reason", extension, Extension::reason));
        }
    }

    private static void extended(DeadlineExtended event, LogEntry entry, RowBatch rows) {
        rows.add(Columns.of("{movement-register}.extension")
                .key("movement_id", event.movementId())
                .key("sequence", entry.sequence())
                .set("code", event.deadline())
                .set("before_day", event.before())
                .set("due_on", event.dueOn())
                .set("reason", event.reason())
                .set("extended_on", event.extendedOn()));
    }

    private static void received(MovementReceived event, RowBatch rows) {
        rows.add(receipt(event.movementId(), event.unitId())
                .set("plan", event.plan())
                .set("received_on", event.receivedOn()));
    }

    private static void receiptCorrected(MovementReceiptCorrected event, RowBatch rows) {
        rows.change(receipt(event.movementId(), event.unitId())
                .set("plan", event.plan())
                .set("reason", event.reason())
                .set("corrected_on", event.correctedOn()));
    }

    private static Columns receipt(MovementId movement, UnitId unit) {
        return Columns.of("{movement-register}.receipt")
                .key("movement_id", movement)
                .key("unit_id", unit);
    }

    private static void closing(MovementState state, @Nullable String reason, RowBatch rows) {
        MovementResults results = Objects.requireNonNull(state.results());
        rows.change(Columns.of(MOVEMENT)
                .key("id", state.id())
                .set("closed_on", state.closedOn())
                .set("summary", results.summary())
                .json("figures", results.figures())
                .set("closing_corrected_on", state.closingCorrectedOn())
                .set("closing_reason", reason));
    }
}
