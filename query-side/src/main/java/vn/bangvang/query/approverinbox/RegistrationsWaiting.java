package vn.bangvang.query.approverinbox;

import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.RegistrationEvent;
import vn.bangvang.shared.event.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.event.RegistrationEvent.RegistrationAmended;

/** Writes which registrations have not been checked yet. */
final class RegistrationsWaiting {

    private RegistrationsWaiting() {}

    static void registered(EmulationRegistered event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.registration (id, unit_id, cluster_id, year, since, sequence)"
                        + " values (?, ?, ?, ?, ?, ?)",
                event.registrationId(),
                event.registrationId().value(),
                event.unitId().value(),
                event.clusterId() == null ? null : event.clusterId().value(),
                event.year(),
                event.registeredOn(),
                recorded.sequence());
    }

    /** A version may name another cluster, or none any more. */
    static void amended(RegistrationAmended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.registration set cluster_id = ?, since = ?, sequence = ? where id = ?",
                event.registrationId(),
                event.clusterId() == null ? null : event.clusterId().value(),
                event.amendedOn(),
                recorded.sequence(),
                event.registrationId().value());
    }

    /** Also when the check is corrected: it stays checked. */
    static void checked(RegistrationEvent event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.registration set checked = true, sequence = ? where id = ?",
                event.registrationId(),
                recorded.sequence(),
                event.registrationId().value());
    }
}
