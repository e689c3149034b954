package vn.bangvang.query.approverinbox;

import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;

/** Writes which party has signed which version. */
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
        rows.one(
                "update read_approverinbox_v1.pledge_party set signed = ? where pledge_id = ? and unit_id = ?",
                event.pledgeId() + "/" + event.unitId(),
                event.version(),
                event.pledgeId().value(),
                event.unitId().value());
        rows.one(
                "update read_approverinbox_v1.pledge set sequence = ? where id = ?",
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
