package vn.bangvang.query.approverinbox;

import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.event.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.UnitId;

/** Writes which party has signed or declined which version; whoever declined is not asked for that version again. */
final class PledgesWaiting {

    private PledgesWaiting() {}

    static void opened(PledgeOpened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v1.pledge (id, cluster_id, year, version, since, sequence)"
                        + " values (?, ?, ?, 1, ?, ?)",
                event.pledgeId(),
                event.pledgeId().value(),
                event.clusterId().value(),
                event.year(),
                event.openedOn(),
                recorded.sequence());
        event.parties()
                .forEach(party -> rows.one(
                        "insert into read_approverinbox_v1.pledge_party (pledge_id, unit_id) values (?, ?)",
                        event.pledgeId() + "/" + party,
                        event.pledgeId().value(),
                        party.value()));
    }

    static void signed(PledgeSigned event, Recorded recorded, RowBatch rows) {
        answered(event.pledgeId(), event.unitId(), event.version(), recorded, rows);
    }

    static void declined(SignatureDeclined event, Recorded recorded, RowBatch rows) {
        answered(event.pledgeId(), event.unitId(), event.version(), recorded, rows);
    }

    private static void answered(PledgeId pledge, UnitId unit, int version, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v1.pledge_party set answered = ? where pledge_id = ? and unit_id = ?",
                pledge + "/" + unit,
                version,
                pledge.value(),
                unit.value());
        rows.one(
                "update read_approverinbox_v1.pledge set sequence = ? where id = ?",
                pledge,
                recorded.sequence(),
                pledge.value());
    }

    static void closed(PledgeClosed event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v1.pledge set closed = true, sequence = ? where id = ?",
                event.pledgeId(),
                recorded.sequence(),
                event.pledgeId().value());
    }

    static void amended(PledgeAmended event, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v1.pledge set version = ?, since = ?, sequence = ? where id = ?",
                event.pledgeId(),
                event.version(),
                event.amendedOn(),
                recorded.sequence(),
                event.pledgeId().value());
    }
}
