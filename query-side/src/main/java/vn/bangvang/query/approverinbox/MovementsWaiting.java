package vn.bangvang.query.approverinbox;

import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.MovementEvent;
import vn.bangvang.shared.event.MovementEvent.MovementClosed;
import vn.bangvang.shared.event.MovementEvent.MovementCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementLaunched;
import vn.bangvang.shared.event.MovementEvent.MovementReceived;
import vn.bangvang.shared.value.MovementPlan;

/** Writes whom each running movement was sent to, and who has received it. */
final class MovementsWaiting {

    private MovementsWaiting() {}

    static void launched(MovementLaunched event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.movement (id, organiser_id, cluster_id, from_year, to_year, period,"
                        + " scope, since, sequence) values (?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?)",
                event.movementId(),
                event.movementId().value(),
                event.organiserId().value(),
                event.clusterId() == null ? null : event.clusterId().value(),
                event.plan().from().getYear(),
                event.plan().to().getYear(),
                period(event.plan()),
                Stored.array(event.plan().scope()),
                event.launchedOn(),
                recorded.sequence());
    }

    private static String period(MovementPlan plan) {
        int from = plan.from().getYear();
        int to = plan.to().getYear();
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    static void corrected(MovementCorrected event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.movement set from_year = ?, to_year = ?, period = ?, scope = ?::uuid[],"
                        + " sequence = ? where id = ?",
                event.movementId(),
                event.plan().from().getYear(),
                event.plan().to().getYear(),
                period(event.plan()),
                Stored.array(event.plan().scope()),
                recorded.sequence(),
                event.movementId().value());
    }

    static void received(MovementReceived event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.receipt (movement_id, unit_id) values (?, ?)",
                event.movementId() + "/" + event.unitId(),
                event.movementId().value(),
                event.unitId().value());
        moved(event, recorded, rows);
    }

    static void closed(MovementClosed event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.movement set closed = true, sequence = ? where id = ?",
                event.movementId(),
                recorded.sequence(),
                event.movementId().value());
    }

    /** Whatever else happens to a movement moves the version that a command has to name. */
    static void moved(MovementEvent event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.movement set sequence = ? where id = ?",
                event.movementId(),
                recorded.sequence(),
                event.movementId().value());
    }
}
