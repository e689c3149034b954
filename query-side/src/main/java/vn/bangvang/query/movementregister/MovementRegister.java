package vn.bangvang.query.movementregister;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.event.MovementEvent.MovementClosed;
import vn.bangvang.shared.event.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementLaunched;
import vn.bangvang.shared.event.MovementEvent.MovementReceiptCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementReceived;
import vn.bangvang.shared.value.MovementDeadline;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.MovementPlan;

/** One row a movement as last corrected, one a deadline, an extension and a receipt. */
@Component
public final class MovementRegister implements ReadModel {

    @Override
    public String name() {
        return "movement-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .on(MovementLaunched.class, this::launched)
                .on(MovementCorrected.class, this::corrected)
                .on(MovementReceived.class, this::received)
                .on(MovementReceiptCorrected.class, this::receiptCorrected)
                .on(DeadlineExtended.class, this::extended)
                .on(MovementClosed.class, this::closed)
                .on(MovementClosingCorrected.class, this::closingCorrected);
    }

    private void launched(MovementLaunched event, Recorded recorded, RowBatch rows) {
        MovementPlan plan = event.plan();
        rows.one(
                "insert into read_movementregister_v1.movement (id, organiser_id, cluster_id, cloned_from, kind, level,"
                        + " name, theme, objective, contents, scope, search, from_day, to_day, launched_on, sequence)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::uuid[], lower(public.unaccent(?)), ?, ?, ?, ?)",
                event.movementId(),
                event.movementId().value(),
                event.organiserId().value(),
                event.clusterId() == null ? null : event.clusterId().value(),
                event.clonedFrom() == null ? null : event.clonedFrom().value(),
                plan.kind().name(),
                plan.level(),
                plan.name(),
                plan.theme(),
                plan.objective(),
                Stored.json(plan.contents()),
                Stored.array(plan.scope()),
                words(plan),
                plan.from(),
                plan.to(),
                event.launchedOn(),
                recorded.sequence());
        deadlines(event.movementId(), plan, rows);
    }

    private void corrected(MovementCorrected event, Recorded recorded, RowBatch rows) {
        MovementPlan plan = event.plan();
        rows.one(
                "update read_movementregister_v1.movement set kind = ?, level = ?, name = ?, theme = ?, objective = ?,"
                        + " contents = ?::jsonb, scope = ?::uuid[], search = lower(public.unaccent(?)), from_day = ?,"
                        + " to_day = ?, reason = ?, corrected_on = ?, sequence = ? where id = ?",
                event.movementId(),
                plan.kind().name(),
                plan.level(),
                plan.name(),
                plan.theme(),
                plan.objective(),
                Stored.json(plan.contents()),
                Stored.array(plan.scope()),
                words(plan),
                plan.from(),
                plan.to(),
                event.reason(),
                event.correctedOn(),
                recorded.sequence(),
                event.movementId().value());
        rows.any(
                "delete from read_movementregister_v1.deadline where movement_id = ? and extended_on is null",
                event.movementId(),
                event.movementId().value());
        deadlines(event.movementId(), plan, rows);
    }

    /** Those that were put off stay: no correction touches them. */
    private static void deadlines(MovementId movement, MovementPlan plan, RowBatch rows) {
        for (MovementDeadline deadline : plan.deadlines()) {
            rows.any(
                    "insert into read_movementregister_v1.deadline (movement_id, code, name, level, planned_on, due_on)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict (movement_id, code) do nothing",
                    movement,
                    movement.value(),
                    deadline.code(),
                    deadline.name(),
                    deadline.level(),
                    deadline.dueOn(),
                    deadline.dueOn());
        }
    }

    private static String words(MovementPlan plan) {
        return plan.name() + " " + plan.theme() + " " + String.join(" ", plan.contents());
    }

    private void received(MovementReceived event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_movementregister_v1.receipt (movement_id, unit_id, plan, received_on)"
                        + " values (?, ?, ?, ?)",
                event.movementId() + "/" + event.unitId(),
                event.movementId().value(),
                event.unitId().value(),
                event.plan(),
                event.receivedOn());
        rows.one(
                "update read_movementregister_v1.movement set received = received + 1, sequence = ? where id = ?",
                event.movementId(),
                recorded.sequence(),
                event.movementId().value());
    }

    private void receiptCorrected(MovementReceiptCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_movementregister_v1.receipt set plan = ?, reason = ?, corrected_on = ?"
                        + " where movement_id = ? and unit_id = ?",
                event.movementId() + "/" + event.unitId(),
                event.plan(),
                event.reason(),
                event.correctedOn(),
                event.movementId().value(),
                event.unitId().value());
        touch(event.movementId(), recorded, rows);
    }

    private void extended(DeadlineExtended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_movementregister_v1.deadline set due_on = ?, extended_on = ?, reason = ?"
                        + " where movement_id = ? and code = ?",
                event.movementId(),
                event.dueOn(),
                event.extendedOn(),
                event.reason(),
                event.movementId().value(),
                event.deadline());
        rows.one(
                "insert into read_movementregister_v1.extension (movement_id, sequence, code, before_day, due_on, reason,"
                        + " extended_on) values (?, ?, ?, ?, ?, ?, ?)",
                event.movementId() + "#" + recorded.sequence(),
                event.movementId().value(),
                recorded.sequence(),
                event.deadline(),
                event.before(),
                event.dueOn(),
                event.reason(),
                event.extendedOn());
        touch(event.movementId(), recorded, rows);
    }

    private void closed(MovementClosed event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_movementregister_v1.movement set closed_on = ?, summary = ?, figures = ?::jsonb,"
                        + " sequence = ? where id = ?",
                event.movementId(),
                event.closedOn(),
                event.results().summary(),
                Stored.json(event.results().figures()),
                recorded.sequence(),
                event.movementId().value());
    }

    private void closingCorrected(MovementClosingCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_movementregister_v1.movement set closed_on = ?, summary = ?, figures = ?::jsonb,"
                        + " closing_reason = ?, closing_corrected_on = ?, sequence = ? where id = ?",
                event.movementId(),
                event.closedOn(),
                event.results().summary(),
                Stored.json(event.results().figures()),
                event.reason(),
                event.correctedOn(),
                recorded.sequence(),
                event.movementId().value());
    }

    private static void touch(MovementId movement, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_movementregister_v1.movement set sequence = ? where id = ?",
                movement,
                recorded.sequence(),
                movement.value());
    }
}
