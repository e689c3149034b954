package vn.bangvang.query.approverinbox;

import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.MandateEvent;
import vn.bangvang.shared.event.MandateEvent.MandateGranted;

/** Writes which mandates another administrator has to confirm, and who may not be that one. */
final class MandatesWaiting {

    private MandatesWaiting() {}

    static void granted(MandateGranted event, Recorded recorded, RowBatch rows) {
        if (!Boolean.TRUE.equals(event.awaitsConfirmation())) {
            return;
        }
        rows.one(
                "insert into read_approverinbox_v2.mandate_waiting (id, role, unit_id, account_id, person_id, granter_account,"
                        + " granter_person, since, until_day, sequence)"
                        + " values (?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?)",
                event.mandateId(),
                event.mandateId().value(),
                event.role().name(),
                event.unitId().value(),
                event.accountId().value(),
                event.personId().value(),
                told(recorded, "account"),
                told(recorded, "person"),
                event.from(),
                event.until(),
                recorded.sequence());
    }

    /** Confirmed, or ended before that. */
    static void settled(MandateEvent event, Recorded recorded, RowBatch rows) {
        rows.any(
                "delete from read_approverinbox_v2.mandate_waiting where id = ?",
                event.mandateId(),
                event.mandateId().value());
    }

    private static @Nullable String told(Recorded recorded, String key) {
        Object value = recorded.metadata().get(key);
        return value == null ? null : value.toString();
    }
}
